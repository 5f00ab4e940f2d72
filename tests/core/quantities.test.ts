// One quantity told differently by two articles is found where both sentences speak of the same thing, and nowhere else.
import { expect, test } from 'vitest'
import { extractComparison } from '#src/core/compare-extracts.ts'
import { clashesIn } from '#src/core/quantities.ts'
import { readUnits } from '#src/core/sentences.ts'
import { article } from '../support/articles.ts'

function clash(one: string, other: string, language = 'en'): boolean {
  const articles = [article({ id: 'a', language, text: [one] }), article({ id: 'b', language, text: [other] })]
  const [first, second] = readUnits(articles)
  if (first === undefined || second === undefined) throw new Error('two sentences')
  return clashesIn(articles)(first, second)
}

test.each([
  [
    'en',
    'The Senne barrier, four years late, cost 412 million crowns.',
    'In the end the cost of the barrier came to 438 million crowns, papers show.',
  ],
  [
    'en',
    'It came four years late, at a cost of 412 million crowns.',
    'Papers put the cost at 438 million crowns, not 412 million as the authority has said.',
  ],
  ['en', 'Water ran into 23 homes in Addle Ferry.', 'In Addle Ferry the river flooded 31 homes on the lane.'],
  [
    'de',
    'Das Sperrwerk an der Senne kostete 412 Millionen Kronen.',
    'Für das Sperrwerk fielen Kosten von 438 Millionen Kronen an der Senne an.',
  ],
  [
    'fr',
    'Le barrage de la Senne a coûté 412 millions de couronnes.',
    'Le coût du barrage sur la Senne : 438 millions de couronnes et non 412 millions.',
  ],
])('%s: %s / %s', (language, one, other) => {
  expect(clash(one, other, language)).toBe(true)
})

test.each([
  [
    'another thing that cost',
    'The bridge cost 12 million crowns, which the province paid.',
    'The tunnel cost 14 million crowns, of which the town owes nine.',
  ],
  ['what was planned', 'The barrier cost 412 million crowns.', 'The barrier was to cost 390 million crowns.'],
  ['an estimate', 'The barrier cost 412 million crowns.', 'The first estimate of the cost of the barrier was 390 million crowns.'],
  ['another year', 'In 2021 the barrier cost 412 million crowns.', 'In 2024 the barrier cost 438 million crowns.'],
  ['another day', 'On Monday 23 homes of Addle Ferry were flooded.', 'On Friday 31 homes of Addle Ferry were flooded.'],
  ['rounding', 'The barrier of the Senne cost 412 million crowns.', 'The Senne barrier cost about 400 million crowns.'],
  ['nearly the same', 'The barrier of the Senne cost 412 million crowns.', 'The Senne barrier cost 414 million crowns.'],
  ['another unit', 'The Senne barrier is 412 metres long.', 'The Senne barrier weighs 438 tonnes.'],
  ['far apart', 'The Senne barrier cost 412 million crowns.', 'A gate of the Senne barrier cost 29 million crowns.'],
  ['something that has nothing to do with it', 'The barrier cost 412 million crowns.', 'The town earns 438 million crowns with its port.'],
  [
    'a part that is counted apart',
    'Firefighters rescued 12 people from the house in Mill Street.',
    'Another 14 people left the house in Mill Street before.',
  ],
])('%s is no contradiction', (_what, one, other) => {
  expect(clash(one, other)).toBe(false)
})

test('where both articles have both figures they do not differ; a difference has both sides quoted', () => {
  const one = article({
    id: 'a',
    text: ['The Senne barrier, four years late, cost 412 million crowns in all.', 'Anglers miss the old quay and its lamps by the mill.'],
  })
  const other = article({
    id: 'b',
    text: [
      'Papers of the council now put the cost of the barrier at 438 million crowns.',
      'A dog show filled the hall on the market square.',
    ],
  })
  const differ = (more: string[]): unknown[] =>
    extractComparison(
      [one, { ...other, passages: [...other.passages, ...more.map((text, at) => ({ number: 3 + at, kind: 'paragraph' as const, text }))] }],
      [],
      { reason: 'no model', now: 0 },
    ).differ.map(({ citations }) => citations.map(({ articleId, passage }) => `${articleId}${passage}`))
  expect(differ([])).toEqual([['a1', 'b1']])
  expect(differ(['The gates alone came to 412 million crowns.'])).toEqual([])
})
