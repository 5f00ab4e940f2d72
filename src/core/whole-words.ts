// How a pattern says that what it finds is a whole word, in any script with letters. Which words, is left to whoever asks.

/**
 * The source of a pattern (flag `u` or `v`) of one of the alternatives without a letter or mark beside it. Once in a pattern: its
 * group has a name. What stands before is asked behind the word: asked first, it is asked at every letter of a text, which takes
 * three times as long as the words themselves.
 */
export function wholeWord(alternatives: string): string {
  return String.raw`(?<whole>${alternatives})(?<![\p{L}\p{M}]\k<whole>)(?![\p{L}\p{M}])`
}

/** The first of some words in a text, in any case. */
export interface WordFinder {
  exec(text: string): RegExpExecArray | null
  test(text: string): boolean
}

/** Whether a text has nothing but ASCII. */
export const ascii = /^[\0-\x7f]*$/

/** Finds what `wholeWord` finds. What is ASCII, as most texts are, is looked through without Unicode's classes, in two thirds of the time. */
export function wordFinder(alternatives: string): WordFinder {
  const any = new RegExp(wholeWord(alternatives), 'iu')
  const plain = new RegExp(`(?<![a-z])(?:${alternatives.replaceAll(String.raw`\p{L}`, '[a-z]')})(?![a-z])`, 'i')
  const fitting = (text: string): RegExp => (ascii.test(text) ? plain : any)
  return { exec: (text) => fitting(text).exec(text), test: (text) => fitting(text).test(text) }
}
