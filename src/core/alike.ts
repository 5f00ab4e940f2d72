// How much articles have in common, sentence by sentence: which of them repeat another word for word, and whether a sentence has
// its like elsewhere. For comparisons; words that two sentences share weigh the more, the fewer sentences have them.
import { calendarWords } from './dates.ts'
import { figures, readFigures } from './figures.ts'
import { fold } from './fold.ts'
import type { Article } from './article.ts'
import { readUnits, type Unit } from './sentences.ts'
import type { Comparison } from './writing.ts'

/** From this share of its sentences on an article is a copy. */
const copiedFrom = 0.75
/** Fewer sentences can be alike by chance. */
const fewestSentences = 3

/** Articles whose sentences stand, mostly word for word, in an earlier one of the list. */
export function copiesAmong(articles: readonly Article[]): Comparison['copies'] {
  const units = readUnits(articles)
  const sentences = articles.map((_, at) => new Set(units.filter(({ article }) => article === at).map(({ text }) => fold(text))))
  return articles.flatMap(({ id }, at) => {
    const own = sentences[at] ?? new Set<string>()
    const original =
      own.size < fewestSentences
        ? -1
        : sentences.findIndex(
            (other, place) => place < at && [...own].filter((sentence) => other.has(sentence)).length >= copiedFrom * own.size,
          )
    return original < 0 ? [] : [{ articleId: id, of: articles[original]?.id ?? '' }]
  })
}

export interface Likeness {
  likeness(one: Unit, other: Unit): number
}

/** Cosine of two units by their telling words, 0 to 1. */
export function likenessIn(units: readonly Unit[]): Likeness {
  const counts = new Map<string, number>()
  for (const { content } of units) for (const term of content) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weight = (term: string): number => Math.log(1 + units.length / (counts.get(term) ?? 1)) ** 2
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + weight(term), 0)
  return {
    likeness(one, other) {
      const there = new Set(other.content)
      return sum(one.content.filter((term) => there.has(term))) / (Math.sqrt(sum(one.content) * sum(other.content)) || 1)
    },
  }
}

/**
 * Whether two sentences about one thing tell it differently: each has a number, or names a day or month, that the other lacks and
 * has another of in its place.
 */
export function contradicts(one: string, other: string): boolean {
  if (hasFigureBeyond(one, other) && hasFigureBeyond(other, one)) return true
  const [here, there] = [days(one), days(other)]
  return here.size > 0 && there.size > 0 && [...here].every((key) => !there.has(key)) && sameKind(here, there)
}

function hasFigureBeyond(sentence: string, other: string): boolean {
  const there = figures(other, { generous: true })
  return readFigures(sentence).some(({ readings, counts }) => !counts && !readings.some((value) => there.has(value)))
}

const days = (text: string): Set<string> => new Set(calendarWords(text).map(({ key }) => key))

/** Whether a sentence has a number, or names a day or month, that the other one lacks. */
export function countsBeyond(sentence: string, other: string): boolean {
  const there = days(other)
  return hasFigureBeyond(sentence, other) || [...days(sentence)].some((key) => !there.has(key))
}

/** A month here and a weekday there contradict nothing. */
function sameKind(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const kinds = (keys: ReadonlySet<string>): string[] => [...keys].map((key) => key.split(':')[0] ?? '')
  return kinds(one).some((kind) => kinds(other).includes(kind))
}
