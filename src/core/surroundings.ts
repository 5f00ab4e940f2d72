// The words around a place in a sentence, and how well they fit another place: two sentences that tell the same have the same
// words beside the same thing.
import type { Sentence } from './words.ts'

/** From one word to another, both included. */
export interface Place {
  readonly first: number
  readonly last: number
}

export type Surroundings = readonly { readonly root: string; readonly distance: number; readonly weight: number }[]

/** Words this far from a place say what it is about. */
const reach = 5
/** What a word without meaning of its own ("of", "by") counts. */
const smallWord = 0.3
/** What a word counts that stands in the other sentence, but elsewhere than here. */
const elsewhere = 0.2

/** The words around; the nearest weigh most. */
export function surroundingsOf(sentence: Sentence, { first, last }: Place): Surroundings {
  return sentence.flatMap((word, at) => {
    if (at >= first && at <= last) return []
    const distance = at > last ? at - last : at - first
    return Math.abs(distance) <= reach
      ? [{ root: word.root, distance, weight: (word.content ? 1 : smallWord) / Math.sqrt(Math.abs(distance)) }]
      : []
  })
}

/** How well a place of a sentence has those surroundings, of 1: whole where each word stands on its side at its distance. */
export function fitOf(surroundings: Surroundings, sentence: Sentence, { first, last }: Place): number {
  let score = 0
  let whole = 0
  for (const { root, distance, weight } of surroundings) {
    let closest = 0
    for (const [at, word] of sentence.entries()) {
      if (word.root !== root || (at >= first && at <= last)) continue
      const here = at > last ? at - last : at - first
      closest = Math.max(closest, elsewhere + (1 - elsewhere) * Math.max(0, 1 - Math.abs(here - distance) / 3))
    }
    score += weight * closest
    whole += weight
  }
  return whole === 0 ? 0 : score / whole
}
