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
    gaps.every((gap) => isAside(gap, passage) && gap.other[0] > 0 && gap.other[1] < passage.length),
  )
}

/** Whether it is a sentence of the passage without the part, set apart, in which that place is: "Not to be outdone, Krona rowed" told as "Krona rowed". */
export function leavesOut(sentence: Sentence, passage: Sentence, place: number): boolean {
  return bestCopies(sentence, [passage]).some(({ gaps }) =>
    gaps.some((gap) => isAside(gap, passage) && gap.other[0] <= place && place < gap.other[1]),
  )
}

/** Whether the claim has nothing in the place of words that the passage sets apart. */
function isAside({ one: [from, to], other: [start, end] }: Gap, passage: Sentence): boolean {
  return from === to && isApart(passage, start) && isApart(passage, end)
}

/** Whether a mark of print stands before the word there, a comma, a bracket, a dash, or the sentence begins or ends. */
export function isApart(sentence: Sentence, at: number): boolean {
  const [before, word] = [sentence[at - 1], sentence[at]]
  return before === undefined || word === undefined || word.start - before.start - before.text.length > 1
}

/** The first place behind that one which a mark of print sets apart; -1 where there is none. */
export function nextApart(sentence: Sentence, place: number): number {
  return sentence.findIndex((_word, at) => at > place && isApart(sentence, at))
}

/** In a claim that has so much of a sentence's words it is nearly that sentence, whatever their order. */
const mostlyFrom = 0.7

/** Whether most of what the sentence tells stands in the other, in whatever order. */
export function copies(sentence: Sentence, passage: Sentence): boolean {
  return sharedContent(sentence, passage) >= mostlyFrom * contentRoots(sentence).size
}

/** How many words of meaning two sentences share. */
export function sharedContent(one: Sentence, other: Sentence): number {
  return contentRoots(one).intersection(contentRoots(other)).size
}

/** The roots of its words that have a meaning. */
export function contentRoots(sentence: Sentence): ReadonlySet<string> {
  return new Set(sentence.filter(({ content }) => content).map(({ root }) => root))
}
