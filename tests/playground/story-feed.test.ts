// The sample stories as a feed: read by the real reader, and growing as time passes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveStories, stories } from '#src/playground/stories.ts'
import { storyFeed } from '#src/playground/story-feed.ts'
import { openReader } from '#src/web/index.ts'

let served: Awaited<ReturnType<typeof serveStories>>
let reader: ReturnType<typeof openReader>
beforeAll(async () => {
  served = await serveStories(0)
  reader = openReader({ allow: [served.host], userAgent: 'Lede/0.1 (test)', respectRobots: true, spacingMs: 0 })
})
afterAll(async () => {
  await reader.close()
  await served.close()
})

test('can be followed: its entries are the stories, newest first, and each is read from its page', async () => {
  const reading = await reader.readFeed(`${served.origin}/feed.xml`)
  if (reading === 'not modified') throw new Error('nothing conditional was asked')
  const { feed } = reading
  expect(feed.title).toBe('The Sample Stories')
  expect(feed.entries.map(({ url }) => url)).toEqual(
    stories(served.origin)
      .slice(0, 4)
      .toReversed()
      .map(({ url }) => url),
  )
  const [newest] = feed.entries
  if (newest === undefined) throw new Error('no entry')
  expect((await reader.readEntry(newest, feed)).title).toBe(newest.title)
})

test('grows by a story every other minute, until all are out, and what is there stays as it is', () => {
  const all = stories('http://stories.example')
  const at = (minutes: number): string[] =>
    [...storyFeed(all, 'http://stories.example', { startedAt: 0, now: minutes * 60_000 }).matchAll(/<item>.*?<\/item>/gs)].map(
      ([item]) => item,
    )
  expect(at(1)).toHaveLength(4)
  expect(at(4)).toHaveLength(6)
  expect(at(600)).toHaveLength(all.length)
  expect(at(600).slice(-4)).toEqual(at(0))
})
