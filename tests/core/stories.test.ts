// Which reports become one story: the hard cases, as feeds would bring them, through a real store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sketchOf } from '#src/core/sketch.ts'
import { newsTime, placeInStory } from '#src/core/story.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { bridge, company, ferry, fires, quake, recurring, type Told } from '../support/events.ts'
import { readTold } from '../support/told.ts'
import { silent } from '../support/log.ts'

let folder: string
let store: OpenStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-stories-'))
  store = await openStore({ folder }, { now: () => Date.parse('2026-11-24T12:00:00Z') }, silent)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The titles of the stories that come of the reports, each with how many articles it has. */
async function grouped(reports: readonly Told[]): Promise<string[][]> {
  const stories = new Map<string, string[]>()
  for (const told of reports.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const { article } = await store.articles.save(readTold(told), 'public')
    const story = await placeInStory(article, { stories: store.stories, log: silent })
    stories.set(story?.id ?? '', [...(stories.get(story?.id ?? '') ?? []), told.title])
  }
  return [...stories.values()]
}
const apart = (...reports: readonly Told[]): string[][] =>
  reports.toSorted((one, other) => one.at.localeCompare(other.at)).map(({ title }) => [title])

test('a day’s news of many outlets falls into its events', async () => {
  const events = [
    [bridge.courier, bridge.radio],
    [ferry.courier],
    [fires.tarnow, fires.tarnowAgain],
    [fires.skarvik],
    [quake.wire, quake.printed, quake.nextDay],
    [quake.german, quake.germanAgain],
    [company.quarter],
    [company.strike],
  ]
  const titles = events
    .map((event) =>
      event
        .map(({ title }) => title)
        .toSorted()
        .join(' | '),
    )
    .toSorted()
  expect((await grouped(events.flat())).map((story) => story.toSorted().join(' | ')).toSorted()).toEqual(titles)
})

test('two fires in one week are two events', async () => {
  expect(await grouped([fires.tarnow, fires.skarvik])).toEqual(apart(fires.tarnow, fires.skarvik))
})

test('what comes again with other figures is another event: the market of another day, the next round of a league', async () => {
  expect(await grouped([recurring.marketMonday, recurring.marketTuesday])).toEqual(apart(recurring.marketMonday, recurring.marketTuesday))
  expect(await grouped([recurring.roundTen, recurring.roundEleven])).toEqual(apart(recurring.roundTen, recurring.roundEleven))
})

test('one company twice in a week is two events', async () => {
  expect(await grouped([company.quarter, company.strike])).toEqual(apart(company.quarter, company.strike))
})

test('a wire report that two outlets print, and an outlet’s own update, are one event', async () => {
  expect(await grouped([quake.wire, quake.printed, quake.nextDay])).toHaveLength(1)
})

test('a story closes: the same words weeks later begin another', async () => {
  const anniversary = { ...quake.nextDay, at: '2026-12-18T15:00:00Z' }
  expect(await grouped([quake.wire, anniversary])).toHaveLength(2)
})

test('uploads and pasted text are in no story', async () => {
  const { article } = await store.articles.save(readTold(bridge.courier), 'guild:1')
  expect(await placeInStory(article, { stories: store.stories, log: silent })).toBeNull()
  expect(await store.stories.recent({ since: 0, limit: 9 })).toEqual([])
})

test('a report without words to compare is a story of its own', async () => {
  const flash = { title: 'Breaking', at: '2026-11-18T05:00:00Z', text: ['More soon.'] }
  expect(
    await grouped([
      { ...flash, site: 'A' },
      { ...flash, site: 'B' },
    ]),
  ).toHaveLength(2)
})

test('news time is the publication, unless that lies in the future', () => {
  const stored = { storedAt: Date.parse('2026-11-24T12:00:00Z') }
  expect(newsTime({ ...stored, published: { at: '2026-11-20T08:00:00Z', basis: 'meta' } })).toBe(Date.parse('2026-11-20T08:00:00Z'))
  expect(newsTime({ ...stored, published: { at: '2027-11-20', basis: 'meta' } })).toBe(stored.storedAt)
  expect(newsTime({ ...stored, published: null })).toBe(stored.storedAt)
})

test('no text, however odd, breaks a sketch; it is bounded', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
      (title, text) => {
        const sketch = sketchOf({ ...readTold({ title: title || 'x', site: 'A', at: '2026-11-18T05:00:00Z', text }), language: null })
        expect(Object.keys(sketch.terms).length).toBeLessThanOrEqual(100)
        for (const weight of Object.values(sketch.terms)) expect(weight).toBeGreaterThan(0)
      },
    ),
  )
})
