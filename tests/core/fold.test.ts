// What a reader takes for the same text is the same after folding, and nothing else is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#src/core/fold.ts'

describe('fold makes one of', () => {
  test.each([
    ['quotation marks of any language', ['“yes”', '„yes“', '«yes»', '‹yes›', '»yes«', '"yes"', '「yes」', '『yes』', "''yes''", '〝yes〟']],
    ['apostrophes', ["it's", 'it’s', 'it‘s', 'it´s', 'it`s', 'itʼs', 'it′s']],
    ['dashes', ['9-11', '9–11', '9—11', '9‑11', '9−11', '9―11', '9－11']],
    ['ligatures', ['official', 'oﬃcial', 'ofﬁcial']],
    ['full width', ['LEDE 50%', 'ＬＥＤＥ　５０％']],
    ['Arabic presentation forms and stretching', ['سلام', 'ﺳﻼﻡ', 'ســلام']],
    [
      'soft hyphens and zero-width spaces',
      ['river levy', 'river\u00AD levy', 'ri\u200Bver levy', 'river\u00A0levy', 'river\u202Flevy', 'river \n levy'],
    ],
    ['composed and decomposed accents', ['café', 'cafe\u0301']],
    ['case, ß and final sigma', ['straße', 'STRASSE', 'Strasse']],
    ['Greek case', ['ΟΔΟΣ', 'οδος', 'οδοσ']],
    ['half-width Katakana', ['カタカナ', 'ｶﾀｶﾅ']],
    ['ellipses', ['wait...', 'wait…']],
  ])('%s', (_what, spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })
})

test.each([
  ['résumé', 'resume'],
  ['5-6', '56'],
  ['may', 'máy'],
  ['1,5', '1.5'],
  ['क्‍ष', 'क'],
])('%s is not %s', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 3000 },
  )
  const tricky = fc.constantFrom(
    "'",
    '`',
    '´',
    '¨',
    '‗',
    '…',
    'ﷺ',
    'ß',
    'İ',
    'ı',
    'ς',
    'Σ',
    '\u0301',
    '\u0345',
    '\u200D',
    '\u00AD',
    'ـ',
    'ﬆ',
    '\u202F',
    '−',
    'a',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(tricky, { maxLength: 12 }), (parts) => {
      const once = fold(parts.join(''))
      expect(fold(once)).toBe(once)
    }),
    { numRuns: 3000 },
  )
})
