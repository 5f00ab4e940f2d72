// A process of its own for `races.test.ts`: does all that may be done but once, at the same time as others like it, and prints what
// it was given to do.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Outgoing } from '#src/core/ports.ts'
import { openStore, type StoreSettings } from '#src/store/index.ts'
import { bridge, ferry } from '../support/events.ts'
import { silent } from '../support/log.ts'
import { readTold } from '../support/told.ts'
import { hosts, rounds, type Did } from './races.ts'

const [settings = '{}', name = ''] = process.argv.slice(2)
const store = await openStore(JSON.parse(settings) as StoreSettings, { now: () => Date.now() }, silent)
const did: Did = { added: [], posted: [], started: [], claimed: [], granted: 0, placed: [], moved: [], read: [] }
const each = <T>(run: (round: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: rounds }, (_, round) => run(round)))

const outgoing = (key: string, channelId: string): Outgoing => ({
  key,
  guildId: '1',
  channelId,
  source: 'race',
  language: 'en',
  items: [key],
  setUpBy: null,
  expiresAt: null,
  posting: { kind: 'entry', articleId: null, title: key, url: null, outlet: null, published: null, gist: null, roleId: null },
})

async function post(): Promise<void> {
  for (let idle = 0; idle < 10;) {
    const turn = await store.outbox.takeTurn()
    if (turn === undefined) {
      idle += 1
      await sleep(20)
      continue
    }
    for (let waiting = await turn.next(); waiting !== undefined; waiting = await turn.next()) {
      if (!(await turn.attempt(waiting))) break
      did.posted.push(waiting.key)
      await turn.posted(waiting, { id: `${name}${waiting.number}`, isLast: true })
    }
    await turn.release()
  }
}

async function claim(): Promise<void> {
  for (let idle = 0; idle < 10;) {
    const now = Date.now()
    const feeds = await store.feeds.claim({ holder: store.holder, now, until: now + 60_000 }, 2)
    idle += feeds.length === 0 ? 1 : 0
    if (feeds.length === 0) await sleep(20)
    for (const { id, url } of feeds) {
      did.claimed.push(url)
      const entry = {
        id: `entry of ${url}`,
        url: null,
        title: 'News',
        summary: null,
        html: null,
        published: null,
        updated: null,
        authors: [],
      }
      await store.feeds.settle(id, store.holder, {
        at: now,
        nextCheckAt: now + 3_600_000,
        intervalMs: 3_600_000,
        hostRestsUntil: now,
        found: {
          title: url,
          site: null,
          language: null,
          rhythm: { minutes: null, skipHours: [], skipDays: [] },
          version: { etag: null, lastModified: null, bodyHash: null },
          entries: [{ entry, fingerprint: 'f' }],
          newest: null,
        },
      })
      await store.feeds.release(id, store.holder, now)
    }
  }
}

/** Until all that the three have claimed is read. */
async function read(): Promise<void> {
  for (let idle = 0; idle < 100;) {
    const taken = await store.queue.take()
    idle = taken === undefined ? idle + 1 : 0
    if (taken === undefined) await sleep(20)
    for (const { entry } of taken === undefined ? [] : await store.feeds.pending(taken.feedId)) {
      did.read.push(entry.id)
      await store.feeds.finish(taken?.feedId ?? '', [entry.id], null)
    }
    await taken?.done()
  }
}

/** Each process has a setting of its own, which the others must not undo. */
async function change(): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const setting = (
      [
        { name: 'autoThread', value: round % 2 === 0 },
        { name: 'costLine', value: round % 2 === 0 },
        { name: 'retentionDays', value: 1 + round },
      ] as const
    )[Number(name) % 3]
    if (setting !== undefined) await store.settings.change('1', setting, { id: '7', name: 'Ana' })
  }
}

async function moveOn(): Promise<void> {
  for (;;) {
    const { at } = (await store.digests.nextDue('d')) ?? { at: rounds }
    if (at >= rounds) return
    if (await store.digests.moveOn('d', at, { at: at + 1, timeZone: 'UTC' })) did.moved.push(at)
  }
}

process.stdout.write('ready\n')
await new Promise((resolve) => {
  process.stdin.once('data', resolve)
})
await Promise.all([
  each(async (round) => {
    if (await store.outbox.add(outgoing(`k${round}`, `c${round % hosts}`))) did.added.push(`k${round}`)
  }),
  each(async (round) => {
    const place = { guildId: '1', channelId: 'c', messageId: null, interactionToken: null, isPrivate: false }
    if (
      await store.replies.start({
        id: `r${round}`,
        request: { kind: 'ask', question: 'Why?', conversationId: null, language: null },
        askedBy: { id: '7', name: 'Ana' },
        place,
        questionMessageId: null,
        conversationId: null,
      })
    )
      did.started.push(`r${round}`)
    await store.conversations.addArticle('thread', `${name}-${round}`)
  }),
  each(async () => {
    const lines = [{ account: 'server:1', day: '2026-11-25' }] as const
    const answer = await store.budgets.reserve(
      { lines, purpose: 'summary', estimate: { calls: 1, tokens: 10, microUsd: 0, unpriced: 0 } },
      [{ per: 'day', unit: 'tokens', most: 10 * rounds, account: 'server:1', from: '2026-11-25' }],
      60_000,
    )
    if (!('reservation' in answer)) return
    did.granted += 1
    await store.budgets.settle(answer.reservation, { calls: 1, tokens: 10, microUsd: 0, unpriced: 0 })
  }),
  ...[bridge.courier, bridge.radio, ferry.courier].map(async (told) => {
    const { article } = await store.articles.save(readTold(told), 'public')
    const { story, outcome } = await store.stories.place(article)
    did.placed.push({ article: article.id, story: story.id, outcome })
  }),
  change(),
  moveOn(),
  post(),
  claim(),
  read(),
])
await store.close()
process.stdout.write(`${JSON.stringify(did)}\n`)
