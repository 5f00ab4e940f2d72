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
/** Words so far from the place where they are looked for are elsewhere. */
const near = 3
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
  const counts = countsOf(sentence)
  let score = 0
  let whole = 0
  for (const { root, distance, weight } of surroundings) {
    whole += weight
    let inPlace = 0
    for (let at = first; at <= last; at++) if (sentence[at]?.root === root) inPlace++
    if ((counts.get(root) ?? 0) <= inPlace) continue
    let closest = elsewhere
    // Only so near to where it is looked for does a word count for more than one elsewhere.
    for (let here = distance - near + 1; here < distance + near; here++) {
      if (here !== 0 && sentence[here > 0 ? last + here : first + here]?.root === root)
        closest = Math.max(closest, elsewhere + (1 - elsewhere) * (1 - Math.abs(here - distance) / near))
    }
    score += weight * closest
  }
  return whole === 0 ? 0 : score / whole
}

/** Of the same sentence many places are compared. */
const counted = new WeakMap<Sentence, ReadonlyMap<string, number>>()

function countsOf(sentence: Sentence): ReadonlyMap<string, number> {
  const known = counted.get(sentence)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { root } of sentence) counts.set(root, (counts.get(root) ?? 0) + 1)
  counted.set(sentence, counts)
  return counts
}
