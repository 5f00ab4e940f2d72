// Entries that cannot be dealt with: none keeps back those behind it for ever, whether it ends in an error or takes its process down.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import type { Entry } from '#src/core/feed.ts'
import type { Outgoing } from '#src/core/ports.ts'
import { readEntries } from '#src/core/reading.ts'
import type { OpenStore } from '#src/store/index.ts'
import { article } from '../support/articles.ts'
import { sqliteGround, type Ground } from '../support/grounds.ts'

const minuteMs = 60_000
let ground: Ground
let store: OpenStore
let now: number
let feedId: string
/** What is done with an entry's page. */
let read: (entry: Entry) => void
let tried: string[]
let errors: string[]

const entry = (id: string): Entry => ({
  id,
  url: `https://paper.example/${id}`,
  title: id,
  summary: null,
  html: null,
  published: null,
  updated: null,
  authors: [],
})

beforeEach(async () => {
  now = Date.parse('2026-11-29T08:00:00Z')
  read = () => undefined
  tried = []
  errors = []
  ground = sqliteGround()
  store = await ground.open(() => now)
  feedId = (await store.feeds.add('https://paper.example/feed', now)).id
  await store.feeds.follow(
    {
      guildId: '1',
      channelId: '2',
      feedId,
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
  await store.feeds.claimOne(feedId, { holder: 'p', now, until: now + minuteMs })
  await store.feeds.settle(feedId, 'p', {
    at: now,
    nextCheckAt: now + 60 * minuteMs,
    intervalMs: minuteMs,
    hostRestsUntil: now,
    found: {
      title: 'Paper',
      site: null,
      language: null,
      rhythm: { minutes: null, skipHours: [], skipDays: [] },
      version: { etag: null, lastModified: null, bodyHash: null },
      entries: ['c', 'poison', 'a'].map((id) => ({ entry: entry(id), fingerprint: id })),
      newest: null,
    },
  })
})
afterEach(async () => {
  await store.close()
  await ground.clear()
})

function context(outbox: Partial<Context['outbox']> = {}): Context {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
  const feedReader = {
    async readEntry(asked: Entry) {
      tried.push(asked.id)
      read(asked)
      return { ...blank, url: asked.url, title: asked.title }
    },
  }
  return {
    ...store,
    feedReader,
    outbox: { ...store.outbox, ...outbox },
    reader: { canonicalUrl: (url: string) => url },
    model: null,
    clock: { now: () => now },
    log: {
      info() {},
      warn() {},
      error(message: string, fields?: Record<string, unknown>) {
        errors.push(`${message}: ${String(fields?.['url'])}`)
      },
    },
  } as unknown as Context
}
const waiting = async (): Promise<string[]> => (await store.feeds.pending(feedId)).map(({ entry: { id } }) => id)
const pass = async (given = context()): Promise<void> => {
  await readEntries(given, new AbortController().signal)
  now += 3 * minuteMs
}

test('an entry that ends in an error is put aside after five tries; those before and behind it are posted, in their order', async () => {
  const posted: string[] = []
  const parts = context({
    add(outgoing: Outgoing) {
      const title = outgoing.posting.kind === 'entry' ? outgoing.posting.title : ''
      if (title === 'poison') throw new TypeError('a bug')
      posted.push(title)
      return Promise.resolve(true)
    },
  })
  for (let round = 0; round < 4; round++) {
    await pass(parts)
    expect(await waiting()).toEqual(['poison', 'c'])
  }
  await pass(parts)
  expect(await waiting()).toEqual([])
  expect(posted).toEqual(['a', 'c'])
  expect(errors.filter((error) => error === 'an entry could not be dealt with: https://paper.example/poison')).toHaveLength(4)
  expect(errors.at(-1)).toBe('an entry could not be dealt with; it is put aside: https://paper.example/poison')
  expect((await store.troubles.count(now)).entriesPutAside).toBe(1)
  expect(await store.queue.take()).toBeUndefined()
})

test('a page that cannot be read now waits, and its feed with it, for two minutes', async () => {
  read = ({ id }) => {
    if (id === 'poison') throw new UserError('host busy', { host: 'paper.example', retryAfterSeconds: 1 })
  }
  await readEntries(context(), new AbortController().signal)
  expect(await waiting()).toEqual(['poison', 'c'])
  now += 2 * minuteMs - 1
  expect(await store.queue.take()).toBeUndefined()
  now += 1
  read = () => undefined
  await readEntries(context(), new AbortController().signal)
  expect(await waiting()).toEqual([])
})

test('an entry that nobody survives is put aside after twenty-five of them', async () => {
  const dead = async (): Promise<void> => {
    const victim = await ground.open(() => now)
    expect((await victim.queue.take())?.feedId).toBe(feedId)
    await victim.close()
  }
  for (let round = 0; round < 24; round++) await dead()
  read = () => {
    throw new UserError('host busy', { host: 'paper.example', retryAfterSeconds: 1 })
  }
  await pass()
  // One who lived to give it back: it is counted anew.
  expect(await waiting()).toEqual(['a', 'poison', 'c'])
  for (let round = 0; round < 25; round++) await dead()
  read = () => undefined
  await pass()
  expect(tried.slice(1)).toEqual(['poison', 'c'])
  expect(errors.at(-1)).toBe('an entry is put aside: nobody who began with it has come to an end: https://paper.example/a')
})

test('who is told to stop leaves the feed to the next at once', async () => {
  const stopping = new AbortController()
  read = () => {
    stopping.abort()
  }
  await readEntries(context(), stopping.signal)
  expect(tried).toHaveLength(1)
  expect((await store.queue.take())?.feedId).toBe(feedId)
})
