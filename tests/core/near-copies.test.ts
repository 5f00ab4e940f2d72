// A claim that copies a sentence of a passage may change its words, but not what they name, count, date, deny or turn around.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { article, claim, judging } from '../support/articles.ts'

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

describe('a sentence without what it sets apart', () => {
  const regatta = article({
    text: [
      'Emil Krona, a close friend of Jonas Feld, rowed for Orlin (Norrland) on Friday.',
      'Tove Brandal (not pictured) and Ines Okparo (41 not out) opened the fair.',
      'The race, the organisers said, will be rowed again in May.',
      'The crew, who reportedly missed the start, won the cup.',
      'Not to be outdone, the rowers of Norvik built a boat of their own.',
      'No boat of their own did the rowers of Norvik build.',
    ],
  })
  const judge = judging(regatta)

  test.each([
    ['Emil Krona rowed for Orlin (Norrland) on Friday.', 1, 'grounded'],
    ['Emil Krona rowed for Orlin on Friday.', 1, 'grounded'],
    ['Ines Okparo rowed for Orlin on Friday.', 1, 'name'],
    ['Tove Brandal and Ines Okparo opened the fair.', 2, 'grounded'],
    ['The crew won the cup.', 4, 'grounded'],
    ['The race will be rowed again in May.', 3, 'attribution'],
    ['The crew, who missed the start, won the cup.', 4, 'attribution'],
    ['The rowers of Norvik built a boat of their own.', 5, 'grounded'],
  ])('%s', (text, passage, found) => {
    expect(judge(text, passage)).toBe(found)
  })
})

describe('names and numbers in each other’s place', () => {
  const rivals = article({
    text: [
      'Anna Feld beat Berta Kuhn in the final of the Hallin regatta.',
      'The council of Orlin sold the mill to the council of Norvik for 420 crowns, paid over 12 years.',
      'Anna Feld and Berta Kuhn opened the fair in Hallin.',
    ],
  })
  const judge = judging(rivals)

  test.each([
    ['Berta Kuhn beat Anna Feld in the final of the Hallin regatta.', 1, 'name'],
    ['Berta Kuhn was beaten by Anna Feld in the final of the Hallin regatta.', 1, 'grounded'],
    ['In the final of the Hallin regatta Anna Feld beat Berta Kuhn.', 1, 'grounded'],
    ['The council of Norvik sold the mill to the council of Orlin for 420 crowns.', 2, 'name'],
    ['The council of Orlin sold the mill to the council of Norvik for 12 crowns, paid over 420 years.', 2, 'number'],
    ['Berta Kuhn and Anna Feld opened the fair in Hallin.', 3, 'grounded'],
  ])('%s', (text, passage, found) => {
    expect(judge(text, passage)).toBe(found)
  })
})

describe('a copy that is surer than the passage, or leaves out who says it', () => {
  const hearsay = article({
    text: [
      'The ferry could face another year in the dock if the inspectors find more rust.',
      'A crew member allegedly sold the spare anchor, and the alleged buyer is said to have left Hallin.',
      'The quay was closed because the crane had sunk by a metre overnight, the harbour company said on Monday.',
      'Tove Brandal said that the second barrier had never been tested under load.',
      'According to the coast guard, the pilot ran the boat onto the mole at full speed.',
      'The guests could see the mole from the café, which may move to Norvik in May.',
    ],
  })
  const judge = judging(hearsay)

  test.each([
    ['The ferry will face another year in the dock if the inspectors find more rust.', 1],
    ['The ferry faces another year in the dock, and could be rusty.', 1, 'grounded'],
    ['A crew member sold the spare anchor, and the alleged buyer is said to have left Hallin.', 2],
    ['A crew member allegedly sold the spare anchor, and the buyer is said to have left Hallin.', 2],
    ['A crew member allegedly sold the spare anchor, and the alleged buyer has left Hallin.', 2],
    ['Reportedly a crew member sold the spare anchor, and the alleged buyer is said to have left Hallin.', 2, 'grounded'],
    ['The quay was closed because the crane had sunk by a metre overnight.', 3],
    ['The quay was closed because the crane had sunk by a metre overnight, its owner said.', 3, 'grounded'],
    ['The second barrier had never been tested under load.', 4],
    ['The pilot ran the boat onto the mole at full speed.', 5],
    ['The pilot ran the boat onto the mole at full speed, the coast guard reports.', 5, 'grounded'],
    ['The guests saw the mole from the café, which may move to Norvik in May.', 6, 'grounded'],
    ['The guests could see the mole from the café, which will move to Norvik in May.', 6],
    ['The guests could see the mole from the café.', 6, 'grounded'],
  ])('%s (of %i)', (text, passage, found = 'attribution') => {
    expect(judge(text, passage)).toBe(found)
  })

  test.each([
    ['de', 'Die Fähre könnte im Winter ausfallen, sagte Ines Okparo.', 'Die Fähre wird im Winter ausfallen, sagte Ines Okparo.'],
    ['de', 'Die Fähre könnte im Winter ausfallen, sagte Ines Okparo.', 'Die Fähre könnte im Winter ausfallen.'],
    ['fr', 'Le bateau aurait quitté le port pendant la nuit.', 'Le bateau a quitté le port pendant la nuit.'],
    ['es', 'Según la policía, el barco salió del puerto por la noche.', 'El barco salió del puerto por la noche.'],
    ['ru', 'Паром, вероятно, вышел из порта ночью.', 'Паром вышел из порта ночью.'],
  ])('in %s: %s', (language, passage, bent) => {
    const told = article({ text: [passage], language })
    expect(groundIn([told]).check(claim(passage, 1, told))).toEqual({ grounded: true })
    expect(groundIn([told]).check(claim(bent, 1, told))).toMatchObject({ grounded: false, check: 'attribution' })
  })

  test('a speaker who is named beside the claim is named', () => {
    expect(
      judge('The harbour company closed the quay because the crane had sunk by a metre overnight.', 3, { speaker: 'the harbour company' }),
    ).toBe('grounded')
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
