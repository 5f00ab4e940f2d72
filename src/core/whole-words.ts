// How a pattern says that what it finds is a whole word, in any script with letters. Which words, is left to whoever asks.

/**
 * The source of a pattern (flag `u` or `v`) of one of the alternatives without a letter or mark beside it. Once in a pattern: its
 * group has a name. What stands before is asked behind the word: asked first, it is asked at every letter of a text, which takes
 * three times as long as the words themselves.
 */
export function wholeWord(alternatives: string): string {
  return String.raw`(?<whole>${alternatives})(?<![\p{L}\p{M}]\k<whole>)(?![\p{L}\p{M}])`
}
