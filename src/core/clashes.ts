// Dates and numbers of an article that cannot all be right. Each finds one thing, and says nothing where there is a doubt.
import type { Article } from './article.ts'
import { datesWithWeekday } from './dates.ts'
import { figures, isAmong, readFigures } from './figures.ts'
import { fold } from './fold.ts'
import type { Note } from './notes.ts'
import { readSentences } from './words.ts'

const dayMs = 86_400_000

function yearOf({ published }: Article): number | null {
  const year = published === null ? Number.NaN : new Date(published.at).getUTCFullYear()
  return Number.isNaN(year) ? null : year
}

/** "Monday, 24 November 2026", which is a Tuesday. Without a year only where it is known when the article was published. */
export function wrongWeekday(article: Article): Note[] {
  const publishedYear = yearOf(article)
  for (const { text } of article.passages) {
    for (const { words, weekday, day, month, year } of datesWithWeekday(text)) {
      const years = year !== null ? [year] : publishedYear === null ? [] : [publishedYear - 1, publishedYear, publishedYear + 1]
      const days = years.map((candidate) => new Date(Date.UTC(candidate, month - 1, day)))
      const [first] = days
      if (first === undefined || first.getUTCDate() !== day || days.some((date) => date.getUTCDay() === weekday)) continue
      return [{ code: year === null ? 'weekday wrong in any year' : 'weekday wrong', words, weekday }]
    }
  }
  return []
}

const toCome =
  /(?<!\p{L})(?:will (?:\p{L}+ ){1,4}in|(?:is|are) (?:due|set|expected|scheduled) to (?:\p{L}+ ){1,4}in|wird (?:\p{L}+ ){0,3}im Jahr|se celebrará (?:\p{L}+ ){0,3}en) ((?:19|20)\d\d)(?![\d\p{L}-])/gu

/** "Will open in 2002" in an article of 2026. Not inside quotations, nor in a sentence that names another year. */
export function pastAsFuture(article: Article): Note[] {
  const publishedYear = yearOf(article)
  if (publishedYear === null) return []
  for (const { number, text, kind } of article.passages) {
    if (kind === 'quotation' || /["“”«»„]/u.test(text)) continue
    for (const match of text.matchAll(toCome)) {
      const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu))
      if (years.size === 1 && Number(match[1]) < publishedYear)
        return [{ code: 'past as future', passage: number, year: Number(match[1]), publishedYear }]
    }
  }
  return []
}

/** A number of the headline that the text never has, while it has another one for the same thing. */
export function clashingNumber({ title, passages, language }: Article): Note[] {
  // Most headlines have no number, and reading the body's takes longer than writing a summary.
  const inTitle = countedThings(title, language).filter(({ figure, rounded }) => !rounded && figure.readings.every((value) => value > 1))
  if (inTitle.length === 0) return []
  const body = passages
    .filter(({ text }) => fold(text) !== fold(title))
    .map(({ text }) => text)
    .join('\n')
  const there = figures(body, { generous: true })
  const counted = inTitle.filter(({ figure }) => !isAmong(figure, there))
  if (counted.length === 0) return []
  const inBody = countedThings(body, language)
  for (const { figure, thing, words } of counted) {
    const others = inBody.filter((other) => other.thing === thing)
    // A tenth apart is rounding, and far apart they count different things.
    const comparable = others.every(({ figure: other }) =>
      other.readings.every((value) =>
        figure.readings.every((ours) => value / ours < 3 && ours / value < 3 && Math.abs(value - ours) > 0.1 * Math.max(value, ours)),
      ),
    )
    const [other] = others
    if (other !== undefined && others.every((one) => one.words === other.words) && comparable)
      return [{ code: 'numbers clash', headline: words, text: other.words }]
  }
  return []
}

/** Numbers with the word right behind them. */
export function countedThings(
  text: string,
  language: string | null,
): { figure: ReturnType<typeof readFigures>[number]; thing: string; words: string; rounded: boolean }[] {
  const normalized = text.normalize('NFKC')
  const found = readFigures(normalized)
  if (found.length === 0) return []
  const words = readSentences(normalized, language).flat()
  return found.flatMap((figure) => {
    const behind = words.find(({ start }) => start >= figure.end)
    if (behind === undefined || behind.number || !behind.content || behind.start - figure.end > 1) return []
    return [{ figure, thing: behind.root, words: `${figure.words} ${behind.text}`, rounded: figure.rounded }]
  })
}

/** Last changed days before it was published: one of the two is wrong. */
export function changedBeforePublished({ published, modified }: Article): Note[] {
  if (published === null || modified === null) return []
  const [from, to] = [Date.parse(published.at), Date.parse(modified.at)]
  if (Number.isNaN(from) || Number.isNaN(to) || from - to < 2 * dayMs) return []
  return [{ code: 'changed before published', published: published.at.slice(0, 10), changed: modified.at.slice(0, 10) }]
}

const relativeWords = /(?<!\p{L})(?:yesterday|last night|gestern|ayer|hier soir|ontem|вчера|昨日|昨天|أمس)(?!\p{L})/iu

/** "Yesterday" on a page that does not say when it was published. */
export function relativeWithoutDate({ passages, published, origin }: Article): Note[] {
  if (published !== null || origin !== 'page') return []
  for (const { text } of passages) {
    const [words] = relativeWords.exec(text) ?? []
    if (words !== undefined) return [{ code: 'relative without date', words }]
  }
  return []
}
