// Reports that read alike and tell of two events stay apart; reports of one event in other words come together: in eight
// languages, each pair in an archive of its own, and all of them as the news of one week.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matchStory, weighed, type Weigh } from '#src/core/matching.ts'
import { sketchOf } from '#src/core/sketch.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { alikeEvents, sameEvents, type ReportPair } from '../support/event-pairs/index.ts'
import { silent } from '../support/log.ts'
import { readTold } from '../support/told.ts'

type Written = ReportPair['one']

/** Whether the second is taken into the story of the first, in an archive that has seen nothing else. */
function together({ language, one, other }: ReportPair): boolean {
  const seen = new Map<string, number>()
  const weigh: Weigh = (term) => Math.log(1002 / ((seen.get(term) ?? 0) + 1))
  const [first, second] = [one, other].map((told) => {
    const sketch = sketchOf(readTold({ ...told, site: 'A', language }))
    for (const term of Object.keys(sketch.terms)) seen.set(term, (seen.get(term) ?? 0) + 1)
    return { at: Date.parse(told.at), sketch }
  })
  if (first === undefined || second === undefined) throw new Error('a pair has two')
  return (
    matchStory(
      { ...second, sketch: weighed(second.sketch, weigh) },
      [{ ...first, sketch: weighed(first.sketch, weigh), storyId: 's' }],
      weigh,
    ) !== null
  )
}

/** The other event told in the words of another outlet, where there are such words for the first. */
const reworded = alikeEvents.flatMap(({ what, language, one, other }): ReportPair[] => {
  const same = sameEvents.find((pair) => pair.language === language && pair.one.title === one.title)
  return same === undefined ? [] : [{ what: `${what} in other words`, language, one: same.other, other }]
})

test('there are pairs in all eight languages', () => {
  for (const pairs of [alikeEvents, sameEvents]) expect(new Set(pairs.map(({ language }) => language)).size).toBe(8)
  expect([alikeEvents.length, sameEvents.length, reworded.length].every((count) => count >= 20)).toBe(true)
})

describe('two events', () => {
  test.each([...alikeEvents, ...reworded])('$language: $what', (pair) => {
    expect(together(pair)).toBe(false)
    expect(together({ ...pair, one: pair.other, other: pair.one })).toBe(false)
  })
})

describe('one event', () => {
  test.each(sameEvents)('$language: $what', (pair) => {
    expect(together(pair)).toBe(true)
    expect(together({ ...pair, one: pair.other, other: pair.one })).toBe(true)
  })
})

describe('the news of one week', () => {
  let folder: string
  let store: OpenStore
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lede-alike-'))
    store = await openStore({ folder }, { now: () => Date.parse('2026-11-24T12:00:00Z') }, silent)
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('falls into its events: no story has two of them', async () => {
    const events = new Map<string, { language: string; reports: Written[] }>()
    const add = (language: string, event: Written, report: Written): void => {
      const key = `${language} ${event.title} ${event.at} ${event.text[0] ?? ''}`
      const known = events.get(key) ?? { language, reports: [] }
      events.set(key, { language, reports: known.reports.includes(report) ? known.reports : [...known.reports, report] })
    }
    for (const { language, one, other } of alikeEvents) {
      add(language, one, one)
      add(language, other, other)
    }
    for (const { language, one, other } of sameEvents) {
      add(language, one, one)
      add(language, one, other)
    }
    const all = [...events].flatMap(([event, { language, reports }]) =>
      reports.map((report, index) => ({ event, language, report, site: `Outlet ${index + 1}` })),
    )
    const eventsOf = new Map<string, Set<string>>()
    const storiesOf = new Map<string, Set<string>>()
    for (const { event, language, report, site } of all.toSorted((a, b) => a.report.at.localeCompare(b.report.at))) {
      const read = readTold({ ...report, language, site })
      const { article } = await store.articles.save(
        { ...read, url: `https://news.example/${encodeURIComponent(`${event} ${site}`)}` },
        'public',
      )
      const { story } = await store.stories.place(article)
      eventsOf.set(story.id, (eventsOf.get(story.id) ?? new Set()).add(event))
      storiesOf.set(event, (storiesOf.get(event) ?? new Set()).add(story.id))
    }
    expect([...eventsOf.values()].filter((told) => told.size > 1).map((told) => [...told])).toEqual([])
    expect([...storiesOf].filter(([, stories]) => stories.size > 1).map(([event]) => event)).toEqual([])
  })
})
