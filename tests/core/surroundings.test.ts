// How well a place fits is told without looking at every word for every place: the same as by looking at each.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitOf, surroundingsOf, type Place, type Surroundings } from '#src/core/surroundings.ts'
import { readSentences, type Sentence } from '#src/core/words.ts'

/** Each word of the sentence for each of the surroundings: a fifth anywhere, the more the nearer it is to where it is looked for. */
function byEach(surroundings: Surroundings, sentence: Sentence, { first, last }: Place): number {
  let score = 0
  let whole = 0
  for (const { root, distance, weight } of surroundings) {
    let closest = 0
    for (const [at, word] of sentence.entries()) {
      if (word.root !== root || (at >= first && at <= last)) continue
      const here = at > last ? at - last : at - first
      closest = Math.max(closest, 0.2 + 0.8 * Math.max(0, 1 - Math.abs(here - distance) / 3))
    }
    score += weight * closest
    whole += weight
  }
  return whole === 0 ? 0 : score / whole
}

const words = fc
  .array(fc.constantFrom('ferry', 'harbour', 'Krona', 'Hallin', 'met', 'the', 'of', 'old', 'bridge', 'crew'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((all) => readSentences(all.join(' '), 'en').flat())
const placeIn = (sentence: Sentence): fc.Arbitrary<Place> =>
  fc.tuple(fc.nat(sentence.length - 1), fc.nat(2)).map(([first, more]) => ({ first, last: Math.min(sentence.length - 1, first + more) }))

test('a place fits as it does by looking at each word', () => {
  fc.assert(
    fc.property(
      fc.tuple(words, words).chain(([one, other]) => fc.tuple(fc.constant(one), fc.constant(other), placeIn(one), placeIn(other))),
      ([one, other, own, there]) => {
        const surroundings = surroundingsOf(one, own)
        expect(fitOf(surroundings, other, there)).toBeCloseTo(byEach(surroundings, other, there), 12)
      },
    ),
    { numRuns: 2_000 },
  )
})
