// What has changed between two readings of an article.
import { describe, expect, test } from 'vitest'
import { changesBetween, type Change } from '#src/core/changes.ts'

const text = [
  'The flood barrier on the Orla was opened on Friday, two years later than planned by the council.',
  'It cost 84 million crowns, a third more than the council had approved in 2021, the mayor said.',
  'A storm in March killed 12 people in the lower town and flooded every cellar by the old bridge.',
]
const reading = (paragraphs: readonly string[], title = 'Barrier opens'): Parameters<typeof changesBetween>[0] => ({
  title,
  passages: paragraphs.map((words, index) => ({ number: index + 1, kind: 'paragraph', text: words })),
})
const changes = (after: readonly string[], title?: string): Change[] => changesBetween(reading(text), reading(after, title))
const replaced = (at: number, from: string, to: string): string[] =>
  text.map((words, index) => (index === at ? words.replace(from, to) : words))

test('a headline in other words, not in other marks', () => {
  expect(changes(text, 'Barrier opens late')).toEqual([{ kind: 'headline', from: 'Barrier opens', to: 'Barrier opens late' }])
  expect(changes(text, 'BARRIER OPENS!')).toEqual([])
})

describe('figures', () => {
  test('are named with what they count', () => {
    expect(changes(replaced(2, '12', '14'))).toEqual([{ kind: 'figure', from: '12', to: '14', about: 'people' }])
    expect(changes(replaced(1, '84 million', '91.5 million'))).toEqual([{ kind: 'figure', from: '84', to: '91.5', about: 'million' }])
    expect(changes(replaced(1, '2021', '2022'))).toMatchObject([{ from: '2021', to: '2022' }])
  })
  test('in a language without spaces', () => {
    const before = [
      'ハリン港を出た船には乗客が28人乗っていたと港湾局は発表した。',
      '船は正午前に曳航されて港に戻り、けが人はいなかったという。',
    ]
    expect(changesBetween(reading(before), reading(before.map((words) => words.replace('28', '31'))))).toEqual([
      { kind: 'figure', from: '28', to: '31', about: expect.any(String) },
    ])
  })
  test('times of day and of an update are none', () => {
    expect(
      changesBetween(
        reading([...text, 'Last updated at 14:05 by the news desk of this paper']),
        reading([...text, 'Last updated at 16:30 by the news desk of this paper']),
      ),
    ).toEqual([])
  })
})

describe('paragraphs', () => {
  test('are counted as added, removed and rewritten', () => {
    const more = 'Engineers will now watch the gates for a full winter before they hand over the keys to the town.'
    expect(changes([...text, more])).toEqual([{ kind: 'paragraphs', added: 1, removed: 0, rewritten: 0 }])
    expect(changes(text.slice(0, 2))).toEqual([{ kind: 'paragraphs', added: 0, removed: 1, rewritten: 0 }])
    expect(
      changes(
        replaced(
          0,
          'was opened on Friday, two years later than planned by the council',
          'was opened on Friday in front of several thousand guests from both banks',
        ),
      ),
    ).toMatchObject([{ kind: 'paragraphs', rewritten: 1 }])
  })
  test('moved about, corrected in spelling, or beside furniture are the same', () => {
    expect(changes(text.toReversed())).toEqual([])
    expect(changes(replaced(0, 'planned', 'plannned'))).toEqual([])
    expect(changes([...text, 'Share this', '17 comments'])).toEqual([])
  })
})
