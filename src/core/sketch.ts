// What an article is compared by: its telling terms with their weights, the names among them, its figures, and the days it
// speaks of first. Comparing is left to `matching.ts`.
import { z } from 'zod'
import { analyze } from './analyze.ts'
import type { Article, ReadArticle } from './article.ts'
import { commonTerms } from './common.ts'
import { resolvedDays } from './dates.ts'
import { namesIn } from './named.ts'
import { root } from './sentences.ts'

export const sketchSchema = z.object({
  /** Terms of the headline. */
  title: z.array(z.string()),
  /** Roots of content words with what they weigh in the article. */
  terms: z.record(z.string(), z.number()),
  /** Those of the terms that are names by their writing; none in scripts without capitals. */
  names: z.array(z.string()),
  /** Numbers of two digits and more, but years. */
  figures: z.array(z.string()),
  /** Days that its opening names ("on Tuesday", "yesterday"), as days since the epoch; none where it was published is not known. */
  days: z.array(z.number()),
  /** Headline and opening as they run, all terms in order; what was placed before this was kept has none. */
  running: z.object({ title: z.array(z.string()), opening: z.array(z.string()) }).default({ title: [], opening: [] }),
})
export type Sketch = z.infer<typeof sketchSchema>

/** What weighs nothing: of texts too short to be held beside others. */
export const emptySketch: Sketch = { title: [], terms: {}, names: [], figures: [], days: [], running: { title: [], opening: [] } }

/** As many terms are kept, the heaviest, of so many that are read: news tells first what it is about. */
const mostTerms = 100
const readTerms = 600
const mostFigures = 40
const openingPassages = 3
const openingTerms = 60
const titleTerms = 30

/** What a term counts in the title and in the opening, and by what names and numbers weigh more (`evals/README.md`). */
const counts = { title: 2, opening: 2 }
const weights = { name: 1.7, number: 1.3 }

/** Scores belong together ("2-1"); days and years of the calendar are no figures. In Han script a digit counts with what it counts. */
const figure = /\p{Nd}+(?:[.,]\p{Nd}+)*(?:[-–:]\p{Nd}+(?![\p{Nd}.,-]))?(?:[\p{Script=Han}\p{Script=Katakana}])?/gu
const noFigure = /^(?:(?:19|20)\d\d\p{L}?|\p{Nd}|.*[日月年時时点點])$/u

export function sketchOf(article: Pick<ReadArticle, 'title' | 'passages' | 'language' | 'published'>): Sketch {
  const common = commonTerms(article.language)
  const telling = (terms: readonly string[]): string[] => terms.filter((term) => !common.has(term) && term.length > 1).map(root)
  const read = article.passages.slice(0, passagesToRead(article.passages))
  const text = read.map((passage) => passage.text).join('\n')
  const opening = read
    .slice(0, openingPassages)
    .map((passage) => passage.text)
    .join('\n')
  const terms = read.map((passage) => analyze(passage.text))
  const inTitle = analyze(article.title)
  const title = telling(inTitle)
  const found = new Map<string, number>()
  const add = (term: string, count: number): void => {
    found.set(term, (found.get(term) ?? 0) + count)
  }
  for (const term of title) add(term, counts.title)
  for (const [place, term] of telling(terms.flat()).slice(0, readTerms).entries()) add(term, place < openingTerms ? counts.opening : 1)
  const names = namesIn(article.title, text, article.language)
  const weigh = (term: string, count: number): number =>
    (1 + Math.log(count)) * (names.has(term) ? weights.name : 1) * (/\p{Nd}/u.test(term) ? weights.number : 1)
  const heaviest = [...found]
    .map(([term, count]) => [term, round(weigh(term, count))] as const)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostTerms)
  return {
    title: [...new Set(title)],
    terms: Object.fromEntries(heaviest),
    names: [...heaviest.flatMap(([term]) => (names.has(term) ? [term] : [])), ...[...names].filter((name) => longName.test(name))],
    figures: [...new Set((text.match(figure) ?? []).filter((number) => !noFigure.test(number)))].slice(0, mostFigures),
    days: daysOf(`${article.title}\n${opening}`, article.published),
    running: { title: inTitle.slice(0, titleTerms), opening: terms.slice(0, openingPassages).flat().slice(0, openingTerms) },
  }
}

/** What is no term of its own, as terms of these scripts are of two letters. */
const longName = /^[\p{Script=Han}\p{Script=Katakana}ー]{3,}$/u

function passagesToRead(passages: ReadArticle['passages']): number {
  let length = 0
  const last = passages.findIndex(({ text }) => (length += text.length) > readTerms * 12)
  return last < 0 ? passages.length : last + 1
}

const dayMs = 86_400_000

/** The named days of the week before publication: what happened, rather than what is to come. */
function daysOf(text: string, published: Article['published']): number[] {
  const at = published === null ? Number.NaN : Date.parse(published.at)
  if (Number.isNaN(at)) return []
  const today = Math.floor(at / dayMs)
  return [...new Set(resolvedDays(text, published?.at ?? null).map((day) => Math.floor(day.getTime() / dayMs)))]
    .filter((day) => day > today - 7 && day <= today)
    .sort((one, other) => one - other)
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100
}
