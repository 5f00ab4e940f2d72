// The sentence of a passage that a claim's sentence copies but for a word or two.
import { align, type Gap } from './align.ts'
import type { Sentence } from './words.ts'

/** From this share of its words in the passage's order on, a sentence is a copy, and with no more words of its own than `mostOwn`. */
export const copiedFrom = 0.8
const mostOwn = 4
/** Shorter sentences are alike by chance. */
export const fewestWords = 4

/** `gaps`: where the two differ, the claim's sentence first. */
export interface Copy {
  readonly passage: Sentence
  readonly gaps: readonly Gap[]
}

/** Those that it copies most of, none where it copies none. */
export function bestCopies(sentence: Sentence, passages: readonly Sentence[]): Copy[] {
  if (sentence.length < fewestWords) return []
  const words = sentence.map(({ bare }) => bare)
  let most = Math.max(copiedFrom * words.length, words.length - mostOwn)
  let best: Copy[] = []
  for (const passage of passages) {
    const there = passage.map(({ bare }) => bare)
    const known = new Set(there)
    // Looking words up is cheaper than aligning them, and most sentences have too few in common.
    if (words.filter((word) => known.has(word)).length < most) continue
    const { shared, gaps } = align(words, there)
    if (shared > most) best = []
    if (shared >= most) best.push({ passage, gaps })
    most = Math.max(most, shared)
  }
  return best
}

/** Whether it is a sentence of a passage, whole but for what is set apart within it: "Krona, a friend of Feld, rowed" told as "Krona rowed". */
export function isShortened(sentence: Sentence, passages: readonly Sentence[]): boolean {
  return bestCopies(sentence, passages).some(({ passage, gaps }) =>
    gaps.every(
      ({ one: [from, to], other: [start, end] }) =>
        from === to && start > 0 && end < passage.length && isApart(passage, start) && isApart(passage, end),
    ),
  )
}

/** Whether a mark of print stands before the word there: a comma, a bracket, a dash. */
export function isApart(sentence: Sentence, at: number): boolean {
  const [before, word] = [sentence[at - 1], sentence[at]]
  return before === undefined || (word?.start ?? 0) - before.start - before.text.length > 1
}
