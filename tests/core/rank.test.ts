// Ranking against a question: the right sentence first, in languages that inflect and in ones without spaces.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankPassages, rankUnits } from '#src/core/rank.ts'
import { article } from '#tests/support/articles.ts'

test.each([
  [
    'en',
    'How much did the flood barrier cost?',
    [
      'The flood barrier on the Orla opened on Friday.',
      'Building the barrier cost 84 million crowns.',
      'Ducks sat on the wall all morning.',
    ],
  ],
  [
    'de',
    'Wie viele Brücken wurden gesperrt?',
    ['Der Fluss stieg am Montag.', 'Drei Brücken sind gesperrt worden.', 'Die Feuerwehr half beim Räumen.'],
  ],
  ['ru', 'Сколько мостов закрыли?', ['Река поднялась в понедельник.', 'Закрыли три моста в центре города.', 'Пожарные помогали жителям.']],
  ['zh', '有多少座桥被封闭？', ['河水在星期一上涨。', '市中心有三座桥被封闭。', '消防员帮助了居民。']],
  ['hi', 'कितने पुल बंद किए गए?', ['नदी सोमवार को बढ़ी।', 'शहर में तीन पुल बंद रहे।', 'दमकल कर्मियों ने मदद की।']],
])('%s: the sentence that answers comes first', (language, question, text) => {
  expect(rankUnits(question, [article({ language, text })])[0]?.unit.text).toBe(text[1])
})

test('passages come best first from all articles', () => {
  const articles = [
    article({ id: 'a', text: ['The choir sang in the old hall.', 'Nobody counted the guests.'] }),
    article({ id: 'b', title: 'Ferry line to close', text: ['The ferry to Karsholm closes in May.', 'It carried 300 passengers a day.'] }),
  ]
  const ranked = rankPassages('When does the ferry to Karsholm close?', articles).slice(0, 2)
  expect(ranked[0]).toMatchObject({ article: 1, passage: 1 })
  expect(ranked).toHaveLength(2)
  expect(rankPassages('quantum chromodynamics', articles)).toEqual([])
})

test('of two articles that say the same the newer comes first', () => {
  const text = ['Anna Berg was named director of the museum.']
  const older = article({ id: 'old', text, published: { at: '2021-03-01', basis: 'meta' } })
  const newer = article({ id: 'new', text, published: { at: '2026-03-01', basis: 'meta' } })
  expect(rankPassages('Who was named director of the museum?', [older, newer])[0]?.article).toBe(1)
})

test('any question over any text ranks without failing, best first', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
      (question, text) => {
        const scores = rankUnits(question, [article({ text })]).map((ranked) => ranked.score)
        expect(scores).toEqual(scores.toSorted((left, right) => right - left))
        expect(scores.every(Number.isFinite)).toBe(true)
      },
    ),
  )
})
