// Our terms as PostgreSQL's `tsvector` and `tsquery` literals. A vector keeps where each term stands and, as weights, in which part:
// A the title, C outlet and date, D the text.
import type { Term } from '#src/core/analyze.ts'

/** Bounds of the type: the last place, places of one term, and bytes of a vector (1 MB; the rest is for what it adds itself). */
const lastPosition = 16_383
const mostPositions = 255
const mostBytes = 900_000

const weights = { title: 'A', about: 'C', body: '' } as const

/** An article’s terms in order, by the part in which they stand. */
export interface TermDocument {
  readonly title: readonly Term[]
  readonly about: readonly Term[]
  readonly body: readonly Term[]
}

/** The vector, and how many terms the document has. What is beyond the bounds of the type is not found. */
export function vectorOf(document: TermDocument): { vector: string; length: number } {
  const places = new Map<string, string[]>()
  let position = 0
  let length = 0
  let bytes = 0
  for (const part of ['title', 'about', 'body'] as const) {
    for (const term of document[part]) {
      length += 1
      position += 1
      let known = places.get(term)
      if (known === undefined) {
        bytes += Buffer.byteLength(term) + 8
        if (bytes > mostBytes) continue
        known = []
        places.set(term, known)
      }
      if (known.length >= mostPositions || (position > lastPosition && known.length > 0)) continue
      bytes += 2
      known.push(`${Math.min(position, lastPosition)}${weights[part]}`)
    }
    // No phrase goes from one part into the next.
    position += 1
  }
  return { vector: [...places].map(([term, at]) => `${quoted(term)}:${at.join(',')}`).join(' '), length }
}

/** A query for the terms one right behind the other. */
export function exactPhrase(terms: readonly string[]): string {
  return terms.map(quoted).join(' <-> ')
}

function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
