// Characters that a reader cannot see but a model reads: removed from every text that comes in and every one that goes out.
// What a page hides by CSS is left to `web/page/hidden.ts`.

/**
 * Zero-width characters, bidirectional controls, tag characters, variation selectors' supplement, soft hyphens, fillers and
 * control characters. Tabs and line breaks stay. ZWNJ, ZWJ, and the emoji selectors are judged by their neighbours below.
 */
const neverVisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters meant
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF]|[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu

const joiner = /\u200C|\u200D|[\uFE00-\uFE0F]/u
const selector = /[\uFE00-\uFE0F]/u
/** Scripts in which a joiner or non-joiner changes how the word is written. */
const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u
const pictograph = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?$/u
const pictographFirst = /^\p{Extended_Pictographic}/u

/** Letters each followed by something invisible: written so to pass a filter unread, never by an author. */
const spelledOut =
  /(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}](?:\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF)+){4,}[\p{L}\p{N}]?/gu

/** Removes what cannot be seen; keeps ZWNJ and ZWJ inside Persian, Indic and emoji sequences, one at a time. */
export function removeInvisible(text: string): string {
  const visible = text.replace(spelledOut, '').replace(neverVisible, '')
  if (!joiner.test(visible)) return visible
  // Judged from left to right, so that a character that goes is no neighbour for the next one.
  let kept = ''
  const characters = [...visible]
  for (const [at, character] of characters.entries()) {
    if (!joiner.test(character) || belongs(kept.slice(-4), character, characters[at + 1] ?? '')) kept += character
  }
  return kept
}

/** Whether a joiner or selector does its work between what was kept before it and what follows. */
function belongs(before: string, character: string, after: string): boolean {
  if (selector.test(character)) return /\p{Extended_Pictographic}$/u.test(before) || (/[\d#*]$/u.test(before) && after === '\u20E3')
  if (joiner.test(after)) return false
  if (joiningScript.test(before)) return /[\p{L}\p{M}]/u.test(after)
  return character === '\u200D' && pictograph.test(before) && pictographFirst.test(after)
}

/** One line of text: invisible characters removed, white space folded to single spaces, ends trimmed. */
export function oneLine(text: string): string {
  return removeInvisible(text).replace(/\s+/gu, ' ').trim()
}
