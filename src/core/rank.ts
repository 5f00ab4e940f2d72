// Ranks passages and sentences of articles against a question: for the extractive answer, and for choosing what the model
// reads when a conversation outgrows its budget. Ranking whole articles of the archive is left to `store`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { tellsOfMoney } from './answer-kinds.ts'
import { readQuestion, type Asked } from './asking.ts'
import { readUnits, root, type Unit } from './sentences.ts'

/** A passage that speaks of the question. `article` is the 0-based place among the articles given; `score` only orders. */
export interface RankedPassage {
  readonly article: number
  readonly passage: number
  readonly score: number
}

/** The same of one unit. */
export interface RankedUnit {
  readonly unit: Unit
  readonly score: number
}

/**
 * What each sign counts against the unit's own words, which count 1; set on public question sets (`evals/README.md`).
 * Tried and worth nothing there: BM25's length norm, and looking for a name where a person is asked for.
 */
export const signs = {
  exact: 0.2,
  pair: 0.1,
  before: 0.04,
  secondBefore: 0.03,
  after: 0.02,
  passage: 0.2,
  title: 0.2,
  article: 0.05,
  early: 0.15,
  number: 0.2,
  price: 0.3,
  novelty: 0.1,
  opening: 0.03,
  recent: 0.25,
  /** Of a word's weight what one that means the same counts in its place. */
  equivalent: 0.7,
}

/** The best passages, best first; those without any word of the question are left out. `before` is a question that it follows. */
export function rankPassages(question: string, articles: readonly Article[], before: string | null = null): RankedPassage[] {
  const best = new Map<string, RankedPassage>()
  for (const { unit, score } of rankUnits(question, articles, readUnits(articles), before)) {
    const key = `${unit.article} ${unit.passage}`
    const before = best.get(key)
    best.set(key, { article: unit.article, passage: unit.passage, score: before === undefined ? score : before.score + score / 8 })
  }
  return [...best.values()].sort((left, right) => right.score - left.score || left.article - right.article || left.passage - right.passage)
}

/** Units that speak of the question, best first; equal ones in document order. `before` is a question that it follows. */
export function rankUnits(
  question: string,
  articles: readonly Article[],
  units: readonly Unit[] = readUnits(articles),
  before: string | null = null,
): RankedUnit[] {
  const asked = sought(readQuestion(question, articles, before), units)
  if (asked.roots.length === 0 || units.length === 0) return []
  const weights = weigh(asked, units)
  const all = weights.reduce((left, right) => left + right, 0)
  const matches = units.map((unit) => match(unit, asked, weights))
  const passages = sumBy(units, matches, (unit) => `${unit.article} ${unit.passage}`)
  const titles = articles
    .map((article) => new Set(analyze(article.title).map(root)))
    .map((terms) => share(asked, weights, all, (term) => terms.has(term)))
  const spoken = articles.map((_, at) => {
    const terms = new Set(units.flatMap((unit, index) => (unit.article === at ? (matches[index]?.places ?? []) : [])))
    return [...terms].reduce((sum, place) => sum + (weights[place] ?? 0), 0) / all
  })
  const ages = agesInDays(articles)
  const ranked = units.flatMap((unit, at): RankedUnit[] => {
    const own = matches[at]
    const before = sameArticle(units, matches, unit, -1)
    const after = sameArticle(units, matches, unit, 1)
    const around =
      (before?.score ?? 0) * signs.before +
      (sameArticle(units, matches, unit, -2)?.score ?? 0) * signs.secondBefore +
      (after?.score ?? 0) * signs.after
    const isPrice = asked.kind === 'money' && tellsOfMoney(unit.text) && /\p{N}/u.test(unit.text)
    if (own === undefined || (own.score + around === 0 && !isPrice)) return []
    const score =
      own.score / all +
      around / all +
      (signs.passage * (passages.get(`${unit.article} ${unit.passage}`) ?? 0)) / all +
      signs.title * (titles[unit.article] ?? 0) +
      signs.article * (spoken[unit.article] ?? 0) +
      signs.early / (1 + unit.position / 3) +
      (unit.firstInPassage ? signs.opening : 0) +
      (own.score > 0 ? fitness(unit, asked) : 0) +
      (isPrice ? signs.price : 0) +
      signs.recent * Math.exp(-(ages[unit.article] ?? 0) / 60)
    return [{ unit, score }]
  })
  return ranked.sort((left, right) => right.score - left.score || left.unit.index - right.unit.index)
}

/** What means the same is looked for where no unit has the word itself. */
function sought(asked: Asked, units: readonly Unit[]): Asked {
  const present = new Set(units.flatMap(({ content }) => content))
  return { ...asked, equivalents: asked.equivalents.map((same, place) => (present.has(asked.roots[place] ?? '') ? none : same)) }
}

const none: ReadonlySet<string> = new Set()

/** What each root of the question weighs: the rarer in the units and the longer, the more; of the question before, half. */
function weigh(asked: Asked, units: readonly Unit[]): number[] {
  const counts = asked.roots.map((term, place) => {
    const same = asked.equivalents[place] ?? none
    return units.filter(({ content }) => content.some((other) => other === term || same.has(other))).length
  })
  return asked.roots.map(
    (term, place) =>
      Math.log(1 + (units.length + 0.5) / ((counts[place] ?? 0) + 0.5)) *
      Math.min(1, (term.length + 3) / 6) *
      (place < asked.own ? 1 : 0.5),
  )
}

/** How much older each article is than the newest; 0 where no date tells. Questions are mostly about the latest news. */
function agesInDays(articles: readonly Article[]): number[] {
  const times = articles.map((article) => (article.published === null ? Number.NaN : Date.parse(article.published.at)))
  const newest = Math.max(...times.filter((time) => !Number.isNaN(time)))
  return times.map((time) => (Number.isNaN(time) ? 0 : (newest - time) / 86_400_000))
}

interface Match {
  readonly score: number
  readonly places: readonly number[]
}

function match(unit: Unit, asked: Asked, weights: readonly number[]): Match {
  const has = new Set(unit.content)
  const isSame = (place: number): boolean => asked.equivalents[place]?.isDisjointFrom(has) === false
  const places = asked.roots.flatMap((term, place) => (has.has(term) || isSame(place) ? [place] : []))
  if (places.length === 0) return nothing
  // A term twice in one sentence says no more than once.
  const whole = new Set(unit.terms.filter((term) => asked.terms.has(term)).map(root))
  let score = 0
  for (const place of places) {
    const weight = (weights[place] ?? 0) * (has.has(asked.roots[place] ?? '') ? 1 : signs.equivalent)
    score += weight * (whole.has(asked.roots[place] ?? '') ? 1 + signs.exact : 1)
    const next = unit.content.indexOf(asked.roots[place + 1] ?? '') - unit.content.indexOf(asked.roots[place] ?? '')
    if (next === 1) score += signs.pair * (weight + (weights[place + 1] ?? 0))
  }
  return { score, places }
}

const nothing: Match = { score: 0, places: [] }

function sameArticle(units: readonly Unit[], matches: readonly Match[], unit: Unit, offset: number): Match | undefined {
  return units[unit.index + offset]?.article === unit.article ? matches[unit.index + offset] : undefined
}

function sumBy(units: readonly Unit[], matches: readonly Match[], key: (unit: Unit) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const unit of units) sums.set(key(unit), (sums.get(key(unit)) ?? 0) + (matches[unit.index]?.score ?? 0))
  return sums
}

function share(asked: Asked, weights: readonly number[], all: number, has: (term: string) => boolean): number {
  return asked.roots.reduce((sum, term, place) => sum + (has(term) ? (weights[place] ?? 0) : 0), 0) / all
}

/** Whether a unit has what would answer: a number that the question does not name, or anything new at all. */
function fitness(unit: Unit, asked: Asked): number {
  const fresh = unit.terms.filter((term) => !asked.terms.has(term))
  let fit = signs.novelty * Math.min(1, fresh.length / 12)
  if (asksNumber.has(asked.kind) && (fresh.some((term) => /\p{N}/u.test(term)) || numberWord.test(unit.text))) fit += signs.number
  return fit
}

const asksNumber: ReadonlySet<Asked['kind']> = new Set(['age', 'count', 'span', 'date', 'number'])
const numberWord =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|million|zwei|drei|vier|fünf|sechs|zehn|deux|trois|quatre|dos|tres|cuatro|cinco|dois|due|tre)\b|[一二三四五六七八九十百千万]/iu
