// Folding for comparison: two texts that a reader takes for the same become the same string.
import { removeInvisible } from './invisible.ts'

const same: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u055A\u05F3`´]/gu, "'"],
  // Single guillemets too: prompts write them for the double ones, which they keep for their own marks.
  [/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u2033\u05F4\u300C-\u300F\u301D-\u301F]|''/gu, '"'],
  [/[\u2010-\u2015\u2212\u2E3A\u2E3B]/gu, '-'],
  [/\u0640/gu, ''],
  [/\s+/gu, ' '],
]
const plainText = /^[\x20-\x26\x28-\x5F\x61-\x7E]*$/

/**
 * Unicode compatibility forms (ligatures, full width, Arabic presentation forms, NBSP), quotation marks, dashes, spaces and
 * case folded; invisible characters and the Arabic stretching mark removed; ends trimmed. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim()
  // What one round removes can bring a letter and its accent together for the next.
  let folded = text
  for (let before = ''; before !== folded;) {
    before = folded
    folded = caseless(same.reduce((changed, [pattern, plain]) => changed.replace(pattern, plain), removeInvisible(before))).trim()
  }
  return folded
}

/** Lower case by way of upper, so that ß, final sigma and the like meet their other spellings. */
function caseless(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}
