// What a pattern of whole words finds, against what stands before and behind it said at the front.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeWord, wordFinder } from '#src/core/whole-words.ts'

const alternatives = String.raw`sea|seas?ide|the (?:sea|étude)|мор\p{L}+|(?:on )?sunday`
const piece = fc.constantFrom(
  'sea',
  'SEA',
  'seaside',
  'sesaide',
  'the sea',
  'the étude',
  'море',
  'о',
  ' ',
  'on sunday',
  'Sunday',
  's',
  '\u0301',
  '-',
  '3',
  '𝒂',
  '_',
)
const places = (pattern: RegExp, text: string): (readonly [number, string])[] =>
  Array.from(text.matchAll(pattern), (match) => [match.index, match[0]] as const)

test('a word is whole where no letter or mark stands beside it', () => {
  const pattern = new RegExp(wholeWord('sea'), 'giu')
  expect(places(pattern, 'Sea, oversea, seas, the “sea”, 3sea se\u0301a sea\u0301')).toEqual([
    [0, 'Sea'],
    [25, 'sea'],
    [32, 'sea'],
  ])
})

test('the same is found as where the bounds are asked at the front', () => {
  const behind = new RegExp(wholeWord(alternatives), 'giu')
  const front = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${alternatives})(?![\p{L}\p{M}])`, 'giu')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(places(behind, text)).toEqual(places(front, text))
    }),
  )
})

test('a finder finds the same first word, in ASCII and in any other text', () => {
  const pattern = new RegExp(wholeWord(alternatives), 'iu')
  const finder = wordFinder(alternatives)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const [one, other] = [pattern.exec(text), finder.exec(text)]
      expect([other?.index, other?.[0]]).toEqual([one?.index, one?.[0]])
      expect(finder.test(text)).toBe(one !== null)
    }),
  )
})
