// The support score orders claims as a reader would, in any script.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { supportIn } from '#src/core/support.ts'
import { readSentences } from '#src/core/words.ts'

const passage = 'The council of Hallin approved 90 flats near the harbour on Friday. Residents had asked for a park.'
const score = (claim: string, text = passage, language = 'en'): number =>
  supportIn(readSentences(text, language), language).score(readSentences(claim, language))

describe('less is supported', () => {
  test.each([
    [
      'the passage itself',
      'The council of Hallin approved 90 flats near the harbour on Friday.',
      'a paraphrase',
      'Hallin agreed to flats near its harbour.',
    ],
    ['a paraphrase', 'The council backed 90 flats by the harbour.', 'something else', 'The shipping company sold three ferries to Norway.'],
    ['a new verb', 'The council endorsed 90 flats.', 'a new number', 'The council approved 70 flats.'],
    ['a new verb', 'The council endorsed 90 flats in Hallin.', 'a new name', 'The council approved 90 flats in Orlin.'],
    ['what is said', 'Residents had asked for a park.', 'its denial', 'Residents had not asked for a park.'],
    [
      'words that stand together',
      'The council approved flats near the harbour.',
      'words that do not',
      'The harbour asked Friday for flats.',
    ],
  ])('than %s: %j → %s: %j', (_one, more, _other, less) => {
    expect(score(more)).toBeGreaterThan(score(less))
  })
})

test.each([
  ['zh', '市议会周五批准在港口附近建设新住房。', '市议会批准建设住房。', '船运公司向挪威出售了渡轮。'],
  ['ru', 'Совет Халлина одобрил строительство квартир у порта.', 'Совет одобрил строительство квартир.', 'Пароходство продало три парома.'],
  ['ar', 'وافق المجلس على بناء شقق قرب الميناء.', 'وافق المجلس على بناء الشقق.', 'باعت الشركة ثلاث عبارات.'],
])('in %s too', (language, text, told, other) => {
  expect(score(told, text, language)).toBeGreaterThan(score(other, text, language) + 0.2)
})

test('is a share', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }), (claim, text) => {
      expect(score(claim, text)).toBeGreaterThanOrEqual(0)
      expect(score(claim, text)).toBeLessThanOrEqual(1)
    }),
  )
})
