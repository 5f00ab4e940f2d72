// bm25 with weighted parts as SQLite's FTS5 computes it (k1 1.2, b 0.75; sqlite.org/fts5.html), over the places of terms.
import { columnWeights, freshness, freshnessHalfMs, type Found } from './engine.ts'

/** Where one of the query's terms stands in an article; `frequencies` are the articles that each group of the query stands in. */
export interface Occurrence {
  readonly number: number
  /** When it was published, else stored. */
  readonly at: number
  readonly length: number
  readonly lexeme: string
  readonly positions: readonly number[] | null
  readonly weights: readonly string[] | null
  readonly frequencies: readonly number[]
}

const k1 = 1.2
const b = 0.75
const weightOf: Readonly<Record<string, number>> = { A: columnWeights.title, C: columnWeights.about, D: columnWeights.body }

/** Best first; newer ones first among equals. */
export function score(
  groups: readonly (readonly string[])[],
  occurrences: readonly Occurrence[],
  { articles, averageLength, now }: { articles: number; averageLength: number; now: number },
): Found[] {
  return [...Map.groupBy(occurrences, ({ number }) => number)]
    .map(([number, terms]) => {
      const places = new Map(
        terms.map(({ lexeme, positions, weights }) => [
          lexeme,
          new Map((positions ?? []).map((position, index) => [position, weights?.[index] ?? 'D'])),
        ]),
      )
      const { length = 0, at = 0, frequencies = [] } = terms[0] ?? {}
      const plain = groups.reduce((sum, group, index) => {
        const often = occurrencesOf(group, places)
        const rarity = Math.max(1e-6, Math.log((articles - (frequencies[index] ?? 0) + 0.5) / ((frequencies[index] ?? 0) + 0.5)))
        return sum + (rarity * (often * (k1 + 1))) / (often + k1 * (1 - b + (b * length) / (averageLength || 1)))
      }, 0)
      return { number, score: plain * (1 + freshness / (1 + Math.abs(now - at) / freshnessHalfMs)) }
    })
    .toSorted((one, other) => other.score - one.score || other.number - one.number)
}

/** How often the terms stand one right behind the other, by the weight of the part. */
function occurrencesOf([first = '', ...rest]: readonly string[], places: ReadonlyMap<string, ReadonlyMap<number, string>>): number {
  let sum = 0
  for (const [position, weight] of places.get(first) ?? []) {
    if (rest.every((term, index) => places.get(term)?.has(position + index + 1) === true)) sum += weightOf[weight] ?? 1
  }
  return sum
}
