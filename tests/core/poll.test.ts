// Polling what is due: how much at a time, and what becomes of it where polling is stopped or the store cannot note what was found.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FeedReading } from '#src/core/feed.ts'
import { checksAtOnce, poll, type PollParts } from '#src/core/poll.ts'
import type { OpenStore } from '#src/store/index.ts'
import { sqliteGround, type Ground } from '../support/grounds.ts'

const count = 250
const now = Date.parse('2026-11-29T08:00:00Z')
let ground: Ground
let store: OpenStore
let asked: string[]
let errors: string[]
beforeEach(async () => {
  asked = []
  errors = []
  ground = sqliteGround()
  store = await ground.open(() => now)
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { id } = await store.feeds.add(`https://paper-${index}.example/feed`, now)
      await store.feeds.follow(
        {
          guildId: '1',
          channelId: '2',
          feedId: id,
          filter: { include: [], exclude: [], language: null, outlet: null },
          post: 'entries',
          gist: 'own words',
          first: 'nothing',
          roleId: null,
          followedBy: null,
          since: now - 1,
        },
        now,
      )
    }),
  )
})
afterEach(async () => {
  await store.close()
  await ground.clear()
})

function context(read: (url: string) => Promise<FeedReading | 'not modified'>, feeds: Partial<OpenStore['feeds']> = {}): PollParts {
  const feedReader = {
    readFeed(url: string) {
      asked.push(url)
      return read(url)
    },
  }
  const log = {
    info() {},
    warn() {},
    error(message: string, fields?: Record<string, unknown>) {
      errors.push(`${message}: ${String(fields?.['feed'])}`)
    },
  }
  return { ...store, feeds: { ...store.feeds, ...feeds }, feedReader, clock: { now: () => now }, log } as unknown as PollParts
}
const states = async (): Promise<{ due: number; failing: number; read: number }> => {
  const feeds = (await store.feeds.followedBy('1')).map(({ feed }) => feed)
  return {
    due: (await store.feeds.claim({ holder: 'other', now, until: now + 1 }, count)).length,
    failing: feeds.filter(({ failures }) => failures > 0).length,
    read: feeds.filter(({ readAt }) => readAt === now).length,
  }
}

test('all that is due is asked for once, so many at a time, and noted', async () => {
  let open = 0
  let most = 0
  await poll(
    context(async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
      open -= 1
      return 'not modified'
    }),
    new AbortController().signal,
  )
  expect(asked).toHaveLength(count)
  expect(new Set(asked).size).toBe(count)
  expect(most).toBe(checksAtOnce)
  expect(await states()).toEqual({ due: 0, failing: 0, read: count })
})

test('where polling is stopped, what was not asked for yet is given back at once, and is due for anybody', async () => {
  const stopping = new AbortController()
  await poll(
    context(async () => {
      if (asked.length === 50) stopping.abort()
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
      stopping.signal.throwIfAborted()
      return 'not modified'
    }),
    stopping.signal,
  )
  const { due, failing, read } = await states()
  expect(asked.length).toBeLessThan(count)
  expect({ failing, all: due + read }).toEqual({ failing: 0, all: count })
  expect(due).toBeGreaterThanOrEqual(count - asked.length)
  expect(errors).toEqual([])
})

test('while what was found is being noted, others are asked for, until so many wait for it', async () => {
  const noted = Promise.withResolvers<void>()
  const polling = poll(
    context(() => Promise.resolve('not modified'), {
      async settle(...given) {
        await noted.promise
        return store.feeds.settle(...given)
      },
    }),
    new AbortController().signal,
  )
  await expect.poll(() => asked.length).toBe(192)
  noted.resolve()
  await polling
  expect(await states()).toEqual({ due: 0, failing: 0, read: count })
})

test('the next ones are claimed before anybody waits for them; where polling is stopped meanwhile, none of them stays claimed', async () => {
  const stopping = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener('abort', () => {
      reject(new Error('stopped'))
    })
  })
  let claimed = 0
  const polling = poll(
    context(() => stopped, {
      async claim(...given) {
        const feeds = await store.feeds.claim(...given)
        claimed += feeds.length
        return feeds
      },
    }),
    stopping.signal,
  )
  await expect.poll(() => claimed).toBe(count)
  expect(asked).toHaveLength(checksAtOnce)
  stopping.abort()
  await polling
  expect(await states()).toEqual({ due: count, failing: 0, read: 0 })
})

test('where the next ones cannot be claimed, those before them are asked for and noted', async () => {
  let claims = 0
  await expect(
    poll(
      context(() => Promise.resolve('not modified'), {
        async claim(...given) {
          claims += 1
          if (claims > 1) throw new Error('the store is away')
          return store.feeds.claim(...given)
        },
      }),
      new AbortController().signal,
    ),
  ).rejects.toThrow('the store is away')
  await expect
    .poll(async () => (await store.feeds.followedBy('1')).filter(({ feed: { readAt } }) => readAt === now).length)
    .toBe(asked.length)
  expect(asked).toHaveLength(64)
})

test('a check that cannot be noted is backed off from, and the others are noted', async () => {
  const broken = 'https://paper-7.example/feed'
  const entry = { id: 'twice', url: null, title: 'Twice', summary: null, html: null, published: null, updated: null, authors: [] }
  await poll(
    context((url) =>
      Promise.resolve(
        url !== broken
          ? 'not modified'
          : {
              feed: {
                title: 'Paper',
                url: null,
                language: null,
                rhythm: { minutes: null, skipHours: [], skipDays: [] },
                entries: [entry, entry],
              },
              url,
              movedTo: null,
              version: { etag: null, lastModified: null, bodyHash: null },
              freshForMs: null,
            },
      ),
    ),
    new AbortController().signal,
  )
  expect(errors).toEqual([`a feed could not be read: ${broken}`])
  expect(await states()).toEqual({ due: 0, failing: 1, read: count - 1 })
  expect(await store.feeds.findByUrl(broken)).toMatchObject({ failures: 1, readAt: null })
})
