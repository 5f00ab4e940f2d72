// What the keeping of feeds must do in every store, whatever its engine; `store.contract.ts` says how a ground is opened.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '#src/core/feed.ts'
import { longestRestMs, mostChanges, type Checked, type Follow } from '#src/core/following.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

const entry = (id: string, title = id): Entry => ({ id, url: `https://paper.example/${id}`, title, summary: null, html: null, published: null, updated: null, authors: [] })
const wish = (feedId: string, given: Partial<Follow> = {}): Omit<Follow, 'id' | 'paused' | 'away'> => ({
  guildId: 'g1', channelId: 'c1', feedId, filter: { include: ['ice'], exclude: [], language: 'en', outlet: null }, post: 'entries', gist: 'own words', first: 'nothing', roleId: null, followedBy: 'u1',
  since: null, ...given,
})
const found = (at: number, entries: readonly Entry[], given: Partial<Checked> = {}): Checked => ({
  at, nextCheckAt: at + 1_000, intervalMs: 1_000, hostRestsUntil: at, ...given,
  found: {
    title: 'The Paper', site: 'https://paper.example/', language: 'en', rhythm: { minutes: 60, skipHours: [3], skipDays: [0] }, version: { etag: '"1"', lastModified: null, bodyHash: 'x' },
    entries: entries.map((one) => ({ entry: one, fingerprint: one.title })), newest: entries[0]?.id ?? null,
  },
})

export function feedsContract(name: string, makeGround: () => Ground): void {
  describe(`feeds on ${name}`, () => {
    let ground: Ground
    let store: OpenStore
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open()
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })
    const claim = (now: number, holder = 'p1'): { holder: string; now: number; until: number } => ({ holder, now, until: now + 100 })
    const followed = async (url: string, given: Partial<Follow> = {}): Promise<string> => {
      const { id } = await store.feeds.add(url, 0)
      await store.feeds.follow(wish(id, given), 0)
      return id
    }
    /** Claims, notes what was found, and gives back. */
    const check = async (feedId: string, at: number, entries: readonly Entry[]): Promise<void> => {
      expect(await store.feeds.claimOne(feedId, claim(at))).toBeDefined()
      expect(await store.feeds.settle(feedId, 'p1', found(at, entries))).not.toBe('lost')
      await store.feeds.release(feedId, 'p1', at)
    }
    const waiting = async (feedId: string): Promise<string[]> => (await store.feeds.pending(feedId)).map(({ kind, entry: { id } }) => `${kind} ${id}`)

    test('a follow comes back as it was made, once a channel; the last one takes the feed along', async () => {
      const feedId = await followed('https://paper.example/feed')
      const [one] = await store.feeds.followedBy('g1')
      expect(one?.follow).toEqual({ ...wish(feedId), id: one?.follow.id, paused: false, away: false })
      expect(await store.feeds.follow(wish(feedId), 0)).toMatchObject({ outcome: 'known', follow: { id: one?.follow.id } })
      expect((await store.feeds.add('https://paper.example/feed', 5)).id).toBe(feedId)
      await check(feedId, 10, [entry('a')])
      expect(await store.feeds.get(feedId)).toMatchObject({
        title: 'The Paper', site: 'https://paper.example/', language: 'en', rhythm: { minutes: 60, skipHours: [3], skipDays: [0] }, version: { etag: '"1"' }, readAt: 10, nextCheckAt: 1_010,
      })
      expect(await store.feeds.unfollow(one?.follow.id ?? '', 'g2')).toBe(false)
      expect(await store.feeds.unfollow(one?.follow.id ?? '', 'g1')).toBe(true)
      expect([await store.feeds.get(feedId), await store.feeds.pending(feedId)]).toEqual([undefined, []])
    })

    test('the first check of a feed leaves nothing to do; later ones what is new, oldest first, until it is finished', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [entry('b'), entry('a')])
      expect(await waiting(feedId)).toEqual([])
      await check(feedId, 20, [entry('d'), entry('c'), entry('b')])
      expect(await waiting(feedId)).toEqual(['new c', 'new d'])
      await store.feeds.finish(feedId, ['c'], 'article-c')
      await check(feedId, 30, [entry('c', 'c anew'), entry('d', 'd anew'), entry('a', 'a anew')])
      // One that still waits is brought up to date; one without an article has nothing that could have changed.
      expect(await waiting(feedId)).toEqual(['changed c', 'new d'])
      expect((await store.feeds.pending(feedId)).map(({ entry: { title }, articleId }) => [title, articleId])).toEqual([['c anew', 'article-c'], ['d anew', null]])
      for (let count = 0; count < 2 * mostChanges; count++) {
        await store.feeds.finish(feedId, ['c', 'd'], null)
        await check(feedId, 40 + count, [entry('c', `version ${count}`)])
      }
      expect(await waiting(feedId)).toEqual([])
    })

    test('a follow that wishes for the newest gets that alone, whether others had it or not', async () => {
      const feedId = await followed('https://paper.example/feed', { first: 'newest' })
      await check(feedId, 10, [entry('b'), entry('a')])
      const [first] = await store.feeds.followsOf(feedId)
      expect((await store.feeds.pending(feedId)).map(({ kind, also, entry: { id } }) => [kind, also, id])).toEqual([['wished', [first?.id], 'b']])
      await store.feeds.finish(feedId, ['b'], 'article-b')
      const second = await store.feeds.follow(wish(feedId, { channelId: 'c2', first: 'newest' }), 15)
      await check(feedId, 20, [entry('b'), entry('a')])
      expect((await store.feeds.pending(feedId)).map(({ kind, also, entry: { id } }) => [kind, also, id])).toEqual([['wished', [second.follow.id], 'b']])
      await store.feeds.finish(feedId, ['b'], 'article-b')
      const third = await store.feeds.follow(wish(feedId, { channelId: 'c3', first: 'newest' }), 25)
      await check(feedId, 30, [entry('c'), entry('b')])
      expect((await store.feeds.pending(feedId)).map(({ kind, also, entry: { id } }) => [kind, also, id])).toEqual([['new', [third.follow.id], 'c']])
    })

    test('what comes up while a follow is paused or its server away is not waited for', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [entry('a')])
      const [follow] = await store.feeds.followsOf(feedId)
      expect(await store.feeds.setPaused(follow?.id ?? '', 'other', true)).toBe(false)
      for (const [at, rest, resume] of [
        [10_000, () => store.feeds.setPaused(follow?.id ?? '', 'g1', true), () => store.feeds.setPaused(follow?.id ?? '', 'g1', false)],
        [20_000, () => store.feeds.setAway('g1', true), () => store.feeds.setAway('g1', false)],
      ] as const) {
        await rest()
        expect(await store.feeds.claim(claim(at), 9)).toEqual([])
        await resume()
        const [due] = await store.feeds.claim(claim(at), 9)
        expect(due?.id).toBe(feedId)
        await store.feeds.settle(feedId, 'p1', found(at, [entry('b'), entry('a')]))
        await store.feeds.release(feedId, 'p1', at)
        expect((await store.feeds.followsOf(feedId)).map(({ since }) => since)).toEqual([at])
      }
    })

    test('a claim ends by being given back, by running out, or because a clock was wrong; then it settles nothing', async () => {
      const feedId = await followed('https://paper.example/feed')
      expect((await store.feeds.claim(claim(0), 9)).map(({ id }) => id)).toEqual([feedId])
      expect(await store.feeds.claim(claim(50, 'p2'), 9)).toEqual([])
      expect(await store.feeds.claimOne(feedId, claim(50, 'p2'))).toBeUndefined()
      expect((await store.feeds.claim(claim(101, 'p2'), 9)).map(({ id }) => id)).toEqual([feedId])
      expect(await store.feeds.settle(feedId, 'p1', found(110, [entry('a')]))).toBe('lost')
      expect(await store.feeds.fail(feedId, 'p1', { at: 110, nextCheckAt: 500, failure: { code: 'page failed', details: { status: 500 } }, hostRestsUntil: 0 })).toBe('lost')
      await store.feeds.release(feedId, 'p1', 110)
      expect(await store.feeds.claim(claim(120, 'p3'), 9)).toEqual([])
      expect(await store.feeds.settle(feedId, 'p2', found(130, [entry('a')], { nextCheckAt: 130 + 10 * longestRestMs }))).toBe('done')
      await store.feeds.release(feedId, 'p2', 130)
      expect((await store.feeds.claim(claim(140), 9)).map(({ id }) => id)).toEqual([feedId])
    })

    test('failures are counted from the first on, and over with the next reading', async () => {
      const feedId = await followed('https://paper.example/feed')
      for (const at of [10, 20]) {
        await store.feeds.claimOne(feedId, claim(at))
        await store.feeds.fail(feedId, 'p1', { at, nextCheckAt: at + 5, failure: { code: 'page failed', details: { host: 'paper.example', status: 500 } }, hostRestsUntil: 0 })
        await store.feeds.release(feedId, 'p1', at)
      }
      await store.feeds.setReported(feedId)
      expect(await store.feeds.get(feedId)).toMatchObject({ failingSince: 10, failures: 2, reported: true, failure: { code: 'page failed', details: { status: 500 } }, nextCheckAt: 25, readAt: null })
      await check(feedId, 30, [])
      expect(await store.feeds.get(feedId)).toMatchObject({ failingSince: null, failures: 0, reported: false, failure: null, readAt: 30 })
    })

    test('a check gives its feed back at once, whatever entries wait; one that came to nothing is not due before it is to be tried again', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [])
      await store.feeds.claimOne(feedId, claim(20))
      expect(await store.feeds.settle(feedId, 'p1', found(20, [entry('a')]))).toBe('done')
      expect(await store.feeds.claim(claim(1_019), 9)).toEqual([])
      expect((await store.feeds.claim(claim(1_020), 9)).map(({ id }) => id)).toEqual([feedId])
      await store.feeds.release(feedId, 'p1', 1_070)
      expect(await store.feeds.claim(claim(1_069), 9)).toEqual([])
      expect((await store.feeds.claim(claim(1_070), 9)).map(({ id }) => id)).toEqual([feedId])
    })

    test('what could not be dealt with is counted; put aside it waits no longer and is told of to whoever looks after the bot', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [])
      await check(feedId, 2_000, [entry('b'), entry('a')])
      await store.feeds.retry(feedId, 'a')
      expect((await store.feeds.pending(feedId)).map(({ entry: { id }, attempts }) => [id, attempts])).toEqual([['a', 1], ['b', 0]])
      expect((await store.troubles.count(3_000)).entriesPutAside).toBe(0)
      await store.feeds.putAside(feedId, 'a', 2_500)
      expect(await waiting(feedId)).toEqual(['new b'])
      expect((await store.troubles.count(3_000)).entriesPutAside).toBe(1)
      // A feed that goes on listing it does not bring it back.
      await check(feedId, 4_000, [entry('b'), entry('a')])
      expect(await waiting(feedId)).toEqual(['new b'])
    })

    test('a feed that moves takes its follows and articles along; two that become one are merged', async () => {
      const oldId = await followed('https://old.example/feed')
      const newId = await followed('https://new.example/feed', { channelId: 'c2' })
      await store.feeds.follow(wish(newId), 0)
      await store.feeds.move(oldId, 'https://new.example/feed')
      expect(await store.feeds.get(oldId)).toBeUndefined()
      expect((await store.feeds.followsOf(newId)).map(({ channelId }) => channelId).toSorted()).toEqual(['c1', 'c2'])
      await store.feeds.move(newId, 'https://newer.example/feed')
      expect(await store.feeds.findByUrl('https://newer.example/feed')).toMatchObject({ id: newId })
    })

    test('of checks that are noted at the same time one that cannot be noted fails alone, and what it found is not there by half', async () => {
      const ids = await Promise.all(['a', 'b', 'broken', 'c', 'd'].map((name) => followed(`https://${name}.example/feed`)))
      await Promise.all(ids.map((id) => check(id, 10, [])))
      expect(await store.feeds.claim(claim(5_000), 9)).toHaveLength(ids.length)
      const broken = ids[2]
      const results = await Promise.allSettled([
        // An entry cannot stand there twice.
        ...ids.map((id) => store.feeds.settle(id, 'p1', found(5_000, id === broken ? [entry('new'), entry('twice'), entry('twice')] : [entry('new')]))),
        store.feeds.settle('of nobody', 'p1', found(5_000, [])),
      ])
      expect(results.map((result) => result.status === 'fulfilled' ? result.value : result.status)).toEqual(['done', 'done', 'rejected', 'done', 'done', 'lost'])
      for (const id of ids) expect(await waiting(id)).toEqual(id === broken ? [] : ['new new'])
      // It is still claimed, as its check came to nothing, until it is given back.
      expect(await store.feeds.claim(claim(5_050), 9)).toEqual([])
      await store.feeds.release(broken ?? '', 'p1', 5_060)
      expect((await store.feeds.claim(claim(5_060), 9)).map(({ id }) => id)).toEqual([broken])
    })

    test('what no database stores as text does not keep a reading from being noted', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [])
      await store.feeds.claimOne(feedId, claim(20))
      const { found: reading, ...checked } = found(20, [entry('odd', 'half \ud83d and nothing \0')])
      expect(await store.feeds.settle(feedId, 'p1', { ...checked, found: reading === null ? null : { ...reading, title: 'The \udc00Paper\0', language: 'en' } })).toBe('done')
      expect(await store.feeds.get(feedId)).toMatchObject({ title: expect.stringMatching(/^The \ufffdPaper/u), readAt: 20 })
      expect(await waiting(feedId)).toEqual(['new odd'])
    })

    test('an entry that a feed goes on listing stays known, one that it has dropped is forgotten after two months', async () => {
      const dayMs = 86_400_000
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [entry('stays'), entry('goes')])
      // Several times within a day, too.
      for (let day = 0; day <= 62; day += 0.5) await check(feedId, 1_000 + day * dayMs, [entry('stays')])
      await check(feedId, 2_000 + 63 * dayMs, [entry('stays'), entry('goes')])
      expect(await waiting(feedId)).toEqual(['new goes'])
    })

    test('of a host with many feeds that are due one comes up, and those of others behind them', async () => {
      for (let index = 0; index < 9; index++) await followed(`https://many.example/${index}`, { channelId: `c${index}` })
      const other = await store.feeds.add('https://other.example/feed', 5)
      await store.feeds.follow(wish(other.id), 5)
      expect((await store.feeds.claim(claim(10), 3)).map(({ url }) => new URL(url).host).toSorted()).toEqual(['many.example', 'other.example'])
    })

    test('whoever claims, and however many do: no feed twice, no host twice, and every feed that is due comes up', async () => {
      const hosts = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 14 })
      let round = 0
      await fc.assert(fc.asyncProperty(hosts, fc.integer({ min: 1, max: 4 }), async (numbers, limit) => {
        round += 1
        const now = round * 1_000_000
        const guildId = `round-${round}`
        for (const [index, host] of numbers.entries()) await followed(`https://h${host}.example/${round}/${index}`, { guildId, channelId: `${round}-${index}` })
        const seen: string[] = []
        for (let turn = 0; seen.length < numbers.length && turn < 50; turn++) {
          const claimed = (await Promise.all(['p1', 'p2', 'p3'].map(async (holder) => (await store.feeds.claim({ holder, now, until: now + 100 }, limit)).map((feed) => ({ holder, feed }))))).flat()
          expect(new Set(claimed.map(({ feed }) => new URL(feed.url).host)).size).toBe(claimed.length)
          for (const { holder, feed } of claimed) {
            seen.push(feed.id)
            expect(await store.feeds.settle(feed.id, holder, found(now, [entry('a')], { nextCheckAt: now + 500_000 }))).toBe('done')
            await store.feeds.release(feed.id, holder, now)
          }
        }
        expect(new Set(seen).size).toBe(numbers.length)
        expect(seen).toHaveLength(numbers.length)
        await store.memory.forgetServer(guildId)
      }), { numRuns: 25 })
    })
  })
}
