// "About this text": what a reader should know before trusting it. Only what is sure; most articles have no such line.
import type { Article } from './article.ts'

/** At most this many notes on one article. */
const mostNotes = 3

/** Short English sentences: years that clash with the publication date, names spelled in two ways, a text that is cut. */
export function aboutText(article: Article): string[] {
  return [...clashingYears(article), ...doubleSpellings(article), ...cutText(article)].slice(0, mostNotes)
}

/** "Next year" and the like beside a year that was over when the article was published. */
function clashingYears({ passages, published }: Article): string[] {
  const publishedYear = published === null ? Number.NaN : new Date(published.at).getUTCFullYear()
  if (Number.isNaN(publishedYear)) return []
  for (const { number, text } of passages) {
    const match = /\b(?:next year|next month|tomorrow|will|nächstes Jahr|el próximo año|l'année prochaine)\b[^.!?]{0,60}?\b(?:in|on|im|en)?\s?((?:19|20)\d\d)\b/iu.exec(text)
    if (match !== null && Number(match[1]) < publishedYear) {
      return [`Passage ${number} speaks of ${match[1]} as still to come, but the article is from ${publishedYear}.`]
    }
  }
  return []
}

/** Two spellings of one name: long capitalised words that differ in one or two letters, both inside sentences. */
function doubleSpellings({ passages, language }: Article): string[] {
  if (language === 'de') return []
  const counts = new Map<string, number>()
  for (const { text } of passages) {
    for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{5,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts.keys()]
  for (const [place, one] of words.entries()) {
    const other = words.slice(place + 1).find((candidate) => candidate[0] === one[0] && isMisspelling(one, candidate))
    if (other !== undefined) return [`One name is spelled in two ways: “${one}” and “${other}”.`]
  }
  return []
}

/** One letter replaced, doubled or left out inside the word; endings (plurals, genitives, adjectives) do not count. */
function isMisspelling(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || long.startsWith(short)) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  return start >= 2 && end >= 2 && short.length - start - end <= 1
}

function cutText({ coverage }: Article): string[] {
  if (coverage.kind === 'teaser') return ['Only the beginning of the article could be read.']
  return coverage.kind === 'cut' ? [`Only ${coverage.readWords} of about ${coverage.totalWords} words could be read.`] : []
}
