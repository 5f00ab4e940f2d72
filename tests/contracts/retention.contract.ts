// What every store must forget by the clock, table by table, and what becomes of a server that removes the bot. Called as the store
// contract is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptAfterRemovalDays, postingsKeptDays, storyTermsKeptDays } from '#src/core/kept.ts'
import { retain } from '#src/core/retain.ts'
import type { Entry } from '#src/core/feed.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Tables } from '#src/store/schema.ts'
import type { Ground } from '../support/grounds.ts'
import { inhabit, type Home, type Inhabited } from '../support/inhabited.ts'
import { rowsOn } from '../support/rows.ts'

const dayMs = 86_400_000
const begin = Date.UTC(2026, 0, 10, 12)
const homes = {
  server: { guildId: '100000000000000001', personId: '100000000000000011', name: 'server ', mark: 'quolznix', tokens: 11 },
  other: { guildId: '100000000000000002', personId: '100000000000000012', name: 'other ', mark: 'mezzova', tokens: 13 },
  direct: { guildId: null, personId: '100000000000000013', name: 'direct ', mark: 'brixtal', tokens: 17 },
} as const satisfies Record<string, Home>

/**
 * What is left of each table when nobody has used the bot for longer than anything is kept, and then also when every server has removed
 * it. A new table does not compile without its line.
 */
const left: { readonly [Table in keyof Tables]: readonly [unused: 'kept' | 'gone', removed: 'kept' | 'gone'] } = {
  articles: ['kept', 'gone'],
  article_feeds: ['kept', 'gone'],
  conversations: ['gone', 'gone'],
  conversation_articles: ['gone', 'gone'],
  replies: ['gone', 'gone'],
  reply_articles: ['gone', 'gone'],
  feedback: ['gone', 'gone'],
  cache: ['gone', 'gone'],
  cache_uses: ['gone', 'gone'],
  forgotten_answers: ['gone', 'gone'],
  facts: ['gone', 'gone'],
  absences: ['gone', 'gone'],
  settings: ['kept', 'gone'],
  setting_changes: ['gone', 'gone'],
  templates: ['kept', 'gone'],
  template_drafts: ['gone', 'gone'],
  // One line for the counts of all together, which says nothing of anybody.
  accounts: ['kept', 'kept'],
  usage: ['gone', 'gone'],
  reservations: ['gone', 'gone'],
  feeds: ['kept', 'gone'],
  follows: ['kept', 'gone'],
  feed_claims: ['gone', 'gone'],
  feed_entries: ['kept', 'gone'],
  readings: ['gone', 'gone'],
  digests: ['kept', 'gone'],
  stories: ['kept', 'gone'],
  story_articles: ['kept', 'gone'],
  story_terms: ['gone', 'gone'],
  term_counts: ['kept', 'kept'],
  outbox: ['gone', 'gone'],
  outbox_channels: ['gone', 'gone'],
  deliveries: ['gone', 'gone'],
  delivered_items: ['gone', 'gone'],
  leases: ['kept', 'kept'],
  failures: ['gone', 'gone'],
}

/** They are emptied with every wiping, are no server's, are over with a check, or stand elsewhere on one engine. */
const unfilled = ['leases', 'forgotten_answers', 'feed_claims', 'readings']

export function retentionContract(name: string, makeGround: () => Ground): void {
  describe(`${name}: retention`, () => {
    let ground: Ground
    let store: OpenStore
    let time = begin
    let world: Record<keyof typeof homes, Inhabited>
    beforeEach(async () => {
      time = begin
      ground = makeGround()
      store = await ground.open(() => time)
      const built: [string, Inhabited][] = []
      for (const [key, home] of Object.entries(homes)) built.push([key, await inhabit(store, home, time)])
      world = Object.fromEntries(built) as typeof world
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })

    const run = (keepPagesDays: number | null = null): Promise<void> =>
      retain({ ...store, clock: { now: () => time }, keepPagesDays }, new AbortController().signal)
    const filled = async (): Promise<string[]> =>
      [...new Set((await rowsOn(ground)).map((row) => row.slice(0, row.indexOf(' '))))].filter((table) => table in left).toSorted()
    const expected = (at: 0 | 1): string[] =>
      Object.entries(left)
        .flatMap(([table, states]) => (states[at] === 'kept' && !unfilled.includes(table) ? [table] : []))
        .toSorted()
    const about = async (home: Inhabited): Promise<string[]> =>
      (await rowsOn(ground)).filter((row) =>
        [home.guildId, home.personId, home.mark, home.name].some((id) => id !== null && row.includes(id)),
      )

    test('table by table: what is unused is forgotten in its time, what was set up stays until the bot is removed', async () => {
      const entry: Entry = {
        id: 'e1',
        title: 'One',
        url: 'https://paper.example/1',
        published: null,
        updated: null,
        authors: [],
        summary: null,
        html: null,
      }
      const feed = await store.feeds.claimOne(world.server.feedId, { holder: 'h', now: time, until: time + dayMs })
      await store.feeds.settle(feed?.id ?? '', 'h', {
        at: time,
        nextCheckAt: time + dayMs,
        intervalMs: dayMs,
        hostRestsUntil: time,
        found: {
          title: 'F',
          site: null,
          language: null,
          rhythm: { minutes: null, skipHours: [], skipDays: [] },
          version: { etag: null, lastModified: null, bodyHash: null },
          entries: [{ entry, fingerprint: 'f' }],
          newest: null,
        },
      })
      await (await store.queue.take())?.done()
      await store.servers.leave('100000000000000009', time)
      store.failures.note({ reference: 'beefbeef', what: 'failed', kind: 'TypeError', place: null, at: time })
      await store.failures.worst(0, 1)
      // Before its time nothing goes, and every table has something to lose.
      await run(30)
      expect(await filled()).toEqual(
        Object.keys(left)
          .filter((table) => !unfilled.includes(table))
          .toSorted(),
      )
      time += 400 * dayMs
      await run(30)
      expect(await filled()).toEqual(expected(0))
      for (const guildId of await store.servers.known()) await store.servers.leave(guildId, time)
      time += (keptAfterRemovalDays + 1) * dayMs
      await run(30)
      expect(await filled()).toEqual(expected(1))
      for (const home of Object.values(world)) expect(await about(home)).toEqual([])
    })

    test('each by its own time: a server’s retention, the ledger, the terms of stories', async () => {
      await store.settings.change(homes.server.guildId, { name: 'retentionDays', value: 3 }, { id: '1', name: 'Mo' })
      time += 4 * dayMs
      await run()
      expect(
        (await rowsOn(ground)).filter((row) => /^(replies|conversations|feedback|articles) /.test(row) && row.includes(homes.server.mark)),
      ).toEqual([])
      expect((await store.settings.changes(homes.server.guildId, { before: null, limit: 9 })).map(({ name: setting }) => setting)).toEqual(
        [],
      )
      expect(await store.outbox.state('server posted')).toBe('delivered')
      for (const home of ['other', 'direct'] as const)
        expect(await store.conversations.get(`${home} card`)).toMatchObject({ turns: [{}, {}] })
      for (const [days, isThere] of [
        [storyTermsKeptDays - 1, true],
        [storyTermsKeptDays + 1, false],
      ] as const) {
        time = begin + days * dayMs
        await run()
        expect((await filled()).includes('story_terms')).toBe(isThere)
      }
      time = begin + (postingsKeptDays + 1) * dayMs
      await run()
      expect(await filled()).not.toContain('deliveries')
      expect([await store.outbox.state('server posted'), await store.outbox.state('other waiting')]).toEqual([undefined, undefined])
    })

    test('a server that removes the bot finds everything again, for as long as is said; nothing of it is posted meanwhile', async () => {
      const { guildId } = homes.server
      time += 2 * dayMs
      expect((await store.digests.due(time)).map(({ digest }) => digest.id).toSorted()).toEqual(['other digest', 'server digest'])
      await store.servers.leave(guildId, time)
      await store.servers.leave(guildId, time + dayMs)
      expect((await store.digests.due(time)).map(({ digest }) => digest.id)).toEqual(['other digest'])
      expect([await store.outbox.state('server waiting'), await store.outbox.state('other waiting')]).toEqual(['withdrawn', 'waiting'])
      expect((await store.feeds.followsOf(world.server.feedId)).map(({ guildId: follower }) => follower)).toEqual([homes.other.guildId])
      time += keptAfterRemovalDays * dayMs
      await run()
      await store.servers.comeBack(guildId)
      expect(await store.servers.goneBefore(time + dayMs)).toEqual([])
      expect(await store.settings.of(guildId)).toMatchObject({ linkChannels: [`${homes.server.mark} links`] })
      expect(await store.feeds.followedBy(guildId)).toMatchObject([{ follow: { away: false, filter: { include: [homes.server.mark] } } }])
      expect((await store.digests.due(time)).map(({ digest }) => digest.id)).toContain('server digest')
      expect(await store.conversations.get('server card')).toMatchObject({ turns: [{}, {}] })
    })

    test('after that time nothing of it is left, and all of the others’', async () => {
      const others = await Promise.all([about(world.other), about(world.direct)])
      await store.servers.leave(homes.server.guildId, time)
      time += (keptAfterRemovalDays + 1) * dayMs
      await run()
      expect(
        (await about(world.server)).filter(
          (row) => !row.startsWith('accounts {"account":"person:') && !row.startsWith('usage {"account":"person:'),
        ),
      ).toEqual([])
      expect(await store.servers.known()).toEqual([homes.other.guildId])
      const now = await Promise.all([about(world.other), about(world.direct)])
      for (const [index, rows] of now.entries())
        expect(others[index]?.filter((row) => !rows.includes(row) && !/^(reservations|facts) /.test(row))).toEqual([])
    })
  })
}
