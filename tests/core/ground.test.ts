// Claims that stand up to their passages pass; claims that were bent do not. What is compared is tested one by one in `ground-figures.test.ts`
// and `ground-words.test.ts`.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { splitSentences } from '#src/core/passages.ts'
import { article, claim, judging } from '../support/articles.ts'

const from = article({
  text: [
    'The flood barrier on the Orla was opened on Friday, two years later than planned.',
    'It cost 84 million crowns, a third more than the council had approved in 2021.',
    '“We were promised dry cellars, and for the first time I believe it,” said Jonas Feld, who runs a bakery by the old bridge.',
    'The council has not said who will pay for the overrun.',
    'A vote on a river levy is expected in March, and turnout rose to 61.5 percent at the last one.',
  ],
})
const check = judging(from)

describe('opposites', () => {
  const pageant = article({
    text: [
      'Tove Brandal, one of the best-loved singers of the coast, faces a first-degree charge of arson in Hallin.',
      'Within five years so many young people of Hallin will have left that its harbour will be short of pilots.',
    ],
  })
  const judge = judging(pageant)

  test('in a part of a compound are noticed', () => {
    expect(judge('Tove Brandal is one of the worst-loved singers of the coast.', 1)).toBe('negation')
    expect(judge('Tove Brandal faces a last-degree charge of arson.', 1)).toBe('negation')
    expect(judge('Tove Brandal is one of the best-loved singers of the coast, and faces a first-degree charge.', 1)).toBe('grounded')
  })

  test('“a few” is not the opposite of “many”, “few” is', () => {
    expect(judge('In a few years the harbour of Hallin will be short of pilots.', 2)).toBe('grounded')
    expect(judge('Within five years so few young people of Hallin will have left.', 2)).toBe('negation')
  })
})

describe('a faithful claim passes', () => {
  test.each([
    ['The Orla flood barrier opened on Friday, two years late.', 1],
    ['It cost 84,000,000 crowns.', 2],
    ['The price was a third above what the council approved in 2021.', 2],
    ['Jonas Feld, a baker, said he believes the promise of dry cellars for the first time.', 3],
    ['The council has not said who pays for the overrun.', 4],
    ['A vote on a river levy is expected in March.', 5],
    ['Turnout rose to 61.5 % at the last vote.', 5],
    ['El dique del Orla se inauguró el viernes.', 1],
  ])('%s', (text, passage) => {
    expect(check(text, passage)).toBe('grounded')
  })

  test('every sentence of the text, as it stands', () => {
    const sentences = from.passages.flatMap(({ number, text }) => splitSentences(text, 'en').map((sentence) => [sentence, number] as const))
    fc.assert(
      fc.property(fc.constantFrom(...sentences), ([sentence, passage]) => {
        expect(check(sentence, passage)).toBe('grounded')
      }),
    )
  })
})

describe('a bent claim fails at', () => {
  test.each([
    ['number', 'It cost 94 million crowns.', 2],
    ['number', 'The barrier opened three years later than planned.', 1],
    ['date', 'The flood barrier on the Orla was opened on Monday.', 1],
    ['name', 'The flood barrier on the Elbe was opened on Friday.', 1],
    ['negation', 'The council has said who will pay for the overrun.', 4],
    ['negation', 'The flood barrier on the Orla was not opened on Friday.', 1],
    ['negation', 'Turnout fell to 61.5 percent at the last one.', 5],
    ['attribution', 'There will be a vote on a river levy in March.', 5],
    ['attribution', 'They were promised dry cellars and for the first time believe it.', 3],
    ['overlap', 'The opening delighted shipping companies across the whole region.', 1],
  ])('%s: %s', (kind, text, passage) => {
    expect(check(text, passage)).toBe(kind)
  })

  test('quote: words that do not stand there', () => {
    const [citation] = claim('x', 2, from).citations
    expect(check('It cost 84 million crowns.', 2, { citations: [{ ...citation, quote: 'It cost 85 million crowns' }] })).toBe('quote')
  })
  test('quote: folded quotation marks, dashes and spaces are the same words', () => {
    const [citation] = claim('x', 3, from).citations
    expect(check('Jonas Feld said he believes it.', 3, { citations: [{ ...citation, quote: '"We were  promised dry cellars' }] })).toBe(
      'grounded',
    )
  })
  test('number: any that the text does not have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9_999_999 }).filter((number) => ![2021, 2026].includes(number)),
        (number) => {
          expect(check(`It cost ${number} crowns.`, 2)).toBe('number')
        },
      ),
    )
  })
})

test('every sentence of an article passes when its own passage is cited, whatever it says', () => {
  const words = fc.constantFrom(
    'Feld',
    'Orla',
    'the council',
    'not',
    'never',
    'rose',
    'fell',
    '84',
    'two',
    'million',
    'crowns',
    'on Friday',
    'in May',
    'might',
    'said',
    'according to',
    '“we',
    'believe it”',
    '61.5 percent',
    'before',
    'after',
    'no',
    'about',
    'more',
    'fewer',
  )
  const sentence = fc.array(words, { minLength: 4, maxLength: 14 }).map((parts) => `The ${parts.join(' ')}.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(), (text, at) => {
      const any = article({ text })
      const place = at % text.length
      expect(groundIn([any]).check(claim(text[place] ?? '', place + 1, any))).toEqual({ grounded: true })
    }),
    { numRuns: 500 },
  )
})
