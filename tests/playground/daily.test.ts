// The news of the day: whenever somebody starts, two outlets tell of one event that is less than a day old.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadArticle } from '#src/core/article.ts'
import { placeInStory } from '#src/core/story.ts'
import { dailyPage, dailyPaths } from '#src/playground/daily.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { silent } from '../support/log.ts'
import { articleOf } from '../web/page/fixture.ts'

let folder: string
let store: OpenStore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-daily-'))
  store = await openStore({ folder }, { now: () => Date.now() }, silent)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.getTime())
const dayMs = 86_400_000

const read = (path: string): ReadArticle => articleOf(dailyPage(path) ?? '', { url: `http://papers.example${path}` }).article

test('whenever it is asked for, it came out within a day, by two outlets that agree', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const articles = dailyPaths(now).map((path) => read(path))
      expect(articles.map(({ site }) => site)).toEqual(['The Harbour Courier', 'Vale Dispatch'])
      for (const { published, passages } of articles) {
        const age = now - Date.parse(published?.at ?? '')
        expect(age).toBeGreaterThanOrEqual(0)
        expect(age).toBeLessThanOrEqual(dayMs + 1_800_000)
        expect(passages.map(({ text }) => text).join(' ')).not.toMatch(/[{}]|undefined|NaN/)
      }
      const [peak, other] = articles.map(({ passages }) =>
        /(\d\.\d\d) metres above the usual/.exec(passages.map(({ text }) => text).join(' '))?.at(1),
      )
      expect(peak).toMatch(/^[01]\.\d\d$/)
      expect(other).toBe(peak)
      expect(Number(peak)).toBeLessThan(1.6)
    }),
    { numRuns: 30 },
  )
})

test('is one story a day, and another one the day after', async () => {
  const place = async (path: string): Promise<string | undefined> => {
    const { article } = await store.articles.save(read(path), 'public')
    return (await placeInStory(article, { stories: store.stories, embedder: undefined, log: silent }))?.id
  }
  const now = Date.now()
  const days = await Promise.all([now - dayMs, now].map(async (at) => [...new Set(await Promise.all(dailyPaths(at).map(place)))]))
  expect(days.map((stories) => stories.length)).toEqual([1, 1])
  expect(new Set(days.flat()).size).toBe(2)
})

test('other paths have none', () => {
  for (const path of ['/high-water', '/high-water-2026-13-45', '/high-water-2026-11-29x', '/../high-water-2026-11-29'])
    expect(dailyPage(path)).toBeUndefined()
})
