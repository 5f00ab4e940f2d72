// Folding for comparison: two texts that a reader takes for the same become the same string.
import { removeInvisible } from './invisible.ts'

const same: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC`´]/gu, "'"],
  [/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u300C\u300D\u300E\u300F]/gu, '"'],
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-'],
  [/\u2026/gu, '...'],
  [/\s+/gu, ' '],
]

/** Unicode compatibility forms, quotation marks, dashes, spaces and case folded; ends trimmed. */
export function fold(text: string): string {
  return same.reduce((folded, [pattern, plain]) => folded.replace(pattern, plain), removeInvisible(text).normalize('NFKC')).toLowerCase().trim()
}
