// Which passages name what is asked for, in a text of ASCII, which is not read word by word.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termGroups } from '#src/core/analyze.ts'
import { matchingOf, type Matches } from '#src/store/passage-matches.ts'
import { article } from '../support/articles.ts'

const word = fc.constantFrom(
  'ferry',
  'ferries',
  'ferrys',
  'Ferry-boat',
  'less',
  'proces',
  'process',
  'processes',
  'a',
  'as',
  'gas',
  'gases',
  'x1',
  '1',
  'barrier',
  'barriers',
  'barrie',
  'überall',
  '防洪闸',
  '-',
  '’s',
)
const words = fc.array(word, { maxLength: 8 }).map((some) => some.join(' '))

test('are the same as in a text that is read word by word', () => {
  fc.assert(
    fc.property(
      fc.array(
        words.filter((text) => text !== ''),
        { minLength: 1, maxLength: 6 },
      ),
      words,
      (texts, query) => {
        const matching = matchingOf(termGroups(query).map((group, place) => ({ group, frequency: 1, weight: 1 + place / 8 })))
        const judge = (mark: string): Matches =>
          matching(article({ text: texts.map((text) => text + mark), title: `${texts[0] ?? ''}${mark}` }))
        // A snow man is no letter and no digit, and not of ASCII.
        expect(judge(' ')).toEqual(judge(' ☃'))
      },
    ),
  )
})

test('name the inflected forms of a word and no other words', () => {
  const [passages, opening] = [
    matchingOf([{ group: ['ferry'], frequency: 1, weight: 1 }])(
      article({ text: ['The ferrys left.', 'A ferryman stayed.', 'No referry.'], title: 'Ferry' }),
    ),
  ].flatMap((found) => [found.passages, found.opening])
  expect(passages).toEqual([{ number: 1, score: 1 }])
  expect(opening).toBe(1)
})
