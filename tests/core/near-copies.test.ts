// A claim that copies a sentence of a passage may change its words, but not what they name, count, date, deny or turn around.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { article, claim } from '../support/articles.ts'

const from = article({
  text: [
    'The siren of the Orla barrier did not go off.',
    'Exams in Hallin aren’t until May, and life on the quay will never be the same.',
    'The goal was not only to save money, but also to keep the ferry running between Hallin and Norvik.',
    'Chairman-elect Emil Krona met Tove Brandal in southeastern Norrland on Monday, ahead of the budget talks.',
    'The ferry carried more than 70 cars and about 29.8 million crowns of freight, the harbour company said after the storm.',
    'Goals: Norvik 0, Hallin 3. Goals: Norvik 0, Hallin 2.',
    'The rescue by the Hallin Coast Guard lasted for nine hours, and the Ruritanian captain thanked them.',
  ],
})
const ground = groundIn([from])
const check = (text: string, passage: number): string => {
  const verdict = ground.check(claim(text, passage, from))
  return verdict.grounded ? 'grounded' : `${verdict.check}: ${verdict.reason}`
}

describe('a copy that departs is refused, and told where', () => {
  test.each([
    ['a denial at the end of a sentence', 'The siren of the Orla barrier did go off.', 1, 'negation', '“did go”', '“did not go”'],
    ['a contracted denial', 'Exams in Hallin are until May, and life on the quay will never be the same.', 2, 'negation', 'are', 'aren’t'],
    ['“never”', 'Exams in Hallin aren’t until May, and life on the quay will be the same.', 2, 'negation', '“will be”', '“will never be”'],
    [
      '“not only” without its “not”',
      'The goal was only to save money, but also to keep the ferry running between Hallin and Norvik.',
      3,
      'negation',
      '',
      '',
    ],
    [
      'a denial put in',
      'The goal was not only to save money, but also not to keep the ferry running between Hallin and Norvik.',
      3,
      'negation',
      'not to',
      '',
    ],
    ['another bearer', 'Chairman-elect Tove Brandal met Emil Krona in southeastern Norrland on Monday.', 4, 'name', '', ''],
    [
      'another place',
      'Chairman-elect Emil Krona met Tove Brandal in southeastern Hallin on Monday, ahead of the budget talks.',
      4,
      'name',
      'Hallin',
      'Norrland',
    ],
    [
      'another day',
      'Chairman-elect Emil Krona met Tove Brandal in southeastern Norrland on Friday, ahead of the budget talks.',
      4,
      'date',
      'Friday',
      '',
    ],
    ['a number nearby', 'The ferry carried more than 71 cars and about 29.8 million crowns of freight.', 5, 'number', '71', ''],
    [
      'the opposite',
      'The ferry carried more than 70 cars and about 29.8 million crowns of freight, the harbour company said before the storm.',
      5,
      'negation',
      'before',
      'after',
    ],
    ['the number of none of two that are alike', 'Goals: Norvik 0, Hallin 0.', 6, 'number', '', ''],
  ])('%s', (_what, text, passage, kind, said, stands) => {
    const verdict = check(text, passage)
    expect(verdict).toMatch(new RegExp(`^${kind}: `))
    expect(verdict).toContain(said)
    expect(verdict).toContain(stands)
  })
})

describe('a copy with other words of its own passes', () => {
  test.each([
    [
      'a rounded number',
      'The ferry carried more than 70 cars and about 30 million crowns of freight, the harbour company said after the storm.',
      5,
    ],
    [
      'a synonym',
      'The ferry carried more than 70 vehicles and about 29.8 million crowns of freight, the harbour company said after the storm.',
      5,
    ],
    ['either of two that are alike', 'Goals: Norvik 0, Hallin 2.', 6],
    ['a clause less', 'Chairman-elect Emil Krona met Tove Brandal in southeastern Norrland on Monday.', 4],
    [
      'an office for a first name',
      'Foreign Minister Krona met Tove Brandal in southeastern Norrland on Monday, ahead of the budget talks.',
      4,
    ],
    ['initials for a name', 'The rescue by the HCG lasted for nine hours, and the Ruritanian captain thanked them.', 7],
    ['a description for a name', 'The rescue by the coast guard lasted for nine hours, and the Ruritanian captain thanked them.', 7],
    ['a number in digits', 'The rescue by the Hallin Coast Guard lasted for 9 hours.', 7],
    ['neither half of “not only … but also”', 'The goal was to save money and to keep the ferry running between Hallin and Norvik.', 3],
  ])('%s', (_what, text, passage) => {
    expect(check(text, passage)).toBe('grounded')
  })
})

test('whatever is told, to take its “not” away or to put one in is refused', () => {
  const word = fc.constantFrom(
    'harbour',
    'council',
    'ferry',
    'bridge',
    'budget',
    'festival',
    'school',
    'pilot',
    'old',
    'new',
    'the',
    'of',
    'in',
  )
  const words = (minLength: number): fc.Arbitrary<string[]> => fc.array(word, { minLength, maxLength: 8 })
  fc.assert(
    fc.property(words(2), fc.constantFrom('will', 'can', 'did', 'would'), words(2), (before, auxiliary, behind) => {
      const told = ['Then', ...before, auxiliary, ...behind].join(' ')
      const denied = ['Then', ...before, auxiliary, 'not', ...behind].join(' ')
      for (const [said, stands] of [
        [told, denied],
        [denied, told],
      ] as const) {
        const written = article({ text: [`${stands}.`] })
        expect(groundIn([written]).check(claim(`${said}.`, 1, written))).toMatchObject({ grounded: false, check: 'negation' })
      }
    }),
  )
})
