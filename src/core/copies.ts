// The sentence of a passage that a claim's sentence copies but for a word or two.
import { align, type Gap } from './align.ts'
import type { Sentence } from './words.ts'

/** From this share of its words in the passage's order on, a sentence is a copy, and with no more words of its own than `mostOwn`. */
export const copiedFrom = 0.8
const mostOwn = 4
/** Shorter sentences are alike by chance. */
const fewestWords = 4
/** What goes on for longer without an end is no sentence, and to compare it would take long. */
const mostWords = 300

/** `gaps`: where the two differ, the claim's sentence first. */
export interface Copy {
  readonly passage: Sentence
  readonly gaps: readonly Gap[]
}

/** Those that it copies most of, none where it copies none. */
export function bestCopies(sentence: Sentence, passages: readonly Sentence[]): Copy[] {
  const words = wordsOf(sentence)
  let most = Math.max(copiedFrom * words.length, words.length - mostOwn)
  let best: Copy[] = []
  for (const passage of alikeIn(passages, words, most)) {
    const { shared, gaps } = align(words, wordsOf(passage))
    if (shared > most) best = []
    if (shared >= most) best.push({ passage, gaps })
    most = Math.max(most, shared)
  }
  return best
}

export function wordsOf(sentence: Sentence): string[] {
  return sentence.map(({ bare }) => bare)
}

/** Those that have so many of the words, in whatever order: looking words up is cheaper than aligning them, and most have too few. */
export function alikeIn(passages: readonly Sentence[], words: readonly string[], most = copiedFrom * words.length): Sentence[] {
  if (words.length < fewestWords || words.length > mostWords) return []
  return passages.filter((passage) => {
    const known = new Set(wordsOf(passage))
    return passage.length <= mostWords && words.filter((word) => known.has(word)).length >= most
  })
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

/** Whether it is a sentence of the passage without the part, set apart, in which that place is: "Not to be outdone, Krona rowed" told as "Krona rowed". */
export function leavesOut(sentence: Sentence, passage: Sentence, place: number): boolean {
  return bestCopies(sentence, [passage]).some(({ gaps }) =>
    gaps.some(
      ({ one: [from, to], other: [start, end] }) =>
        from === to &&
        start <= place &&
        place < end &&
        (start === 0 || isApart(passage, start)) &&
        (end === passage.length || isApart(passage, end)),
    ),
  )
}

/** Whether a mark of print stands before the word there: a comma, a bracket, a dash. */
export function isApart(sentence: Sentence, at: number): boolean {
  const [before, word] = [sentence[at - 1], sentence[at]]
  return before === undefined || (word?.start ?? 0) - before.start - before.text.length > 1
}
