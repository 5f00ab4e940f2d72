// Claims that stand up to their passages pass; claims that were bent do not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figures } from '#src/core/figures.ts'
import { aboutText, groundIn } from '#src/core/ground.ts'
import { splitSentences } from '#src/core/passages.ts'
import { article, claim } from '../support/articles.ts'

const from = article({
  text: [
    'The flood barrier on the Orla was opened on Friday, two years later than planned.',
    'It cost 84 million crowns, a third more than the council had approved in 2021.',
    '“We were promised dry cellars, and for the first time I believe it,” said Jonas Feld, who runs a bakery by the old bridge.',
    'The council has not said who will pay for the overrun.',
    'A vote on a river levy is expected in March, and turnout rose to 61.5 percent at the last one.',
  ],
})
const ground = groundIn([from])
const check = (text: string, passage: number, more: object = {}): string => {
  const verdict = ground.check({ ...claim(text, passage, from), ...more })
  return verdict.grounded ? 'grounded' : verdict.check
}

describe('a faithful claim passes', () => {
  test.each([
    ['The Orla flood barrier opened on Friday, two years late.', 1], ['It cost 84,000,000 crowns.', 2], ['The price was a third above what the council approved in 2021.', 2],
    ['Jonas Feld, a baker, said he believes the promise of dry cellars for the first time.', 3], ['The council has not said who pays for the overrun.', 4],
    ['A vote on a river levy is expected in March.', 5], ['Turnout rose to 61.5 % at the last vote.', 5], ['El dique del Orla se inauguró el viernes.', 1],
  ])('%s', (text, passage) => { expect(check(text, passage)).toBe('grounded') })

  test('every sentence of the text, as it stands', () => {
    const sentences = from.passages.flatMap(({ number, text }) => splitSentences(text, 'en').map((sentence) => [sentence, number] as const))
    fc.assert(fc.property(fc.constantFrom(...sentences), ([sentence, passage]) => { expect(check(sentence, passage)).toBe('grounded') }))
  })
})

describe('a bent claim fails at', () => {
  test.each([
    ['number', 'It cost 94 million crowns.', 2], ['number', 'The barrier opened three years later than planned.', 1], ['date', 'The flood barrier on the Orla was opened on Monday.', 1],
    ['name', 'The flood barrier on the Elbe was opened on Friday.', 1], ['negation', 'The council has said who will pay for the overrun.', 4],
    ['negation', 'The flood barrier on the Orla was not opened on Friday.', 1], ['negation', 'Turnout fell to 61.5 percent at the last one.', 5],
    ['attribution', 'There will be a vote on a river levy in March.', 5], ['attribution', 'They were promised dry cellars and for the first time believe it.', 3],
    ['overlap', 'The opening delighted shipping companies across the whole region.', 1],
  ])('%s: %s', (kind, text, passage) => { expect(check(text, passage)).toBe(kind) })

  test('quote: words that do not stand there', () => {
    const [citation] = claim('x', 2, from).citations
    expect(check('It cost 84 million crowns.', 2, { citations: [{ ...citation, quote: 'It cost 85 million crowns' }] })).toBe('quote')
  })
  test('quote: folded quotation marks, dashes and spaces are the same words', () => {
    const [citation] = claim('x', 3, from).citations
    expect(check('Jonas Feld said he believes it.', 3, { citations: [{ ...citation, quote: '"We were  promised dry cellars' }] })).toBe('grounded')
  })
  test('number: any that the text does not have', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 9_999_999 }).filter((number) => ![2021, 2026].includes(number)), (number) => {
      expect(check(`It cost ${number} crowns.`, 2)).toBe('number')
    }))
  })
})

test.each([
  ['2.5 million', [2_500_000]], ['1,234,567', [1_234_567]], ['1.234.567', [1_234_567]], ['3,5 Milliarden', [3_500_000_000]], ['twenty-four years', [24]], ['５０％', [50]], ['१२ लाख', [1_200_000]], ['3万', [30_000]],
])('the figures of %j', (text, values) => { expect([...figures(text)]).toEqual(values) })

describe('about this text', () => {
  test('an ordinary text needs no words', () => { expect(aboutText(from)).toEqual([]) })
  test('a year that is over is not still to come', () => {
    expect(aboutText(article({ text: ['He will travel to Hallin in 2002 to open the school.'] }))).toEqual(['Passage 1 speaks of 2002 as still to come, but the article is from 2026.'])
  })
  test('a name in two spellings is named', () => {
    expect(aboutText(article({ text: ['The mayor, Gregor Vassiljev, spoke first.', 'Later the mayor, Gregor Vasiljev, left.'] }))).toEqual(['One name is spelled in two ways: “Vassiljev” and “Vasiljev”.'])
  })
  test('a teaser says that it is one', () => { expect(aboutText(article({ coverage: { kind: 'teaser' } }))).toEqual(['Only the beginning of the article could be read.']) })
})
