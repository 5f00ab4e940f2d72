// Words of Western print are counted without the segmenter: exactly as it counts them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '#src/web/page/words.ts'

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

function segmented(text: string): number {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length
}

test.each([
  "the mayor's 1,900 homes",
  'U.S. 2.5x',
  'a:b 1:30 1;2 1,a',
  '3’000 rock ’n’ roll',
  'naïve ÷ ×',
  'a_b __',
  'x..y 1,,2',
  '町が割れた',
  '１２ ª µ',
])('%s', (text) => {
  expect(countWords(text)).toBe(segmented(text))
})

test('any text of print, and any text at all', () => {
  const print = fc.string({ unit: fc.constantFrom(...'aZé0 9.,;:\'’‘“”"-–—…!?_@\n\u00a0ÿ×'), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(print, fc.string({ unit: 'binary', maxLength: 20 })), (text) => {
      expect(countWords(text)).toBe(segmented(text))
    }),
    { numRuns: 1000 },
  )
})
