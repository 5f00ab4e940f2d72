// Where in the passages a number or name fits best that a claim has in some place: by the words around.
import type { Filler } from './fillers.ts'
import { fitOf, type Place, type Surroundings } from './surroundings.ts'
import type { Sentence, Word } from './words.ts'

export interface Read {
  readonly sentence: Sentence
  readonly fillers: readonly Filler[]
}

export interface Best {
  readonly fit: number
  readonly words: string
  readonly sentence: Sentence
  readonly place: Filler
}

export interface InSentence {
  readonly sentence: Sentence
  readonly place: Place
}

export function bestFit(surroundings: Surroundings, passages: readonly Read[], fits: (candidate: Filler) => boolean): Best | null {
  let best: Best | null = null
  for (const { sentence, fillers } of passages) {
    for (const candidate of fillers) {
      if (!fits(candidate)) continue
      const here = fitOf(surroundings, sentence, candidate)
      if (best === null || here > best.fit) best = { fit: here, words: candidate.words, sentence, place: candidate }
    }
  }
  return best
}

export function longestBefore(here: InSentence, passages: readonly Read[], fits: (candidate: Filler) => boolean): number {
  return Math.max(
    0,
    ...passages.flatMap(({ sentence, fillers }) => fillers.filter(fits).map((place) => sharedWords(here, { sentence, place }, -1))),
  )
}

/** How many words in a row are the same beside two places, before (-1) or behind (1) them: up to 2, words without meaning count half. */
export function sharedWords(one: InSentence, other: InSentence, side: -1 | 1): number {
  const beside = ({ sentence, place }: InSentence, distance: number): Word | undefined =>
    sentence[side < 0 ? place.first - distance : place.last + distance]
  let shared = 0
  for (let distance = 1; distance <= 3; distance++) {
    const [here, there] = [beside(one, distance), beside(other, distance)]
    // Both sentences end here.
    if (here === undefined && there === undefined) return Math.min(2, shared + 0.5)
    if (here === undefined || here.root !== there?.root) break
    shared += here.content ? 1 : 0.5
  }
  return Math.min(2, shared)
}
