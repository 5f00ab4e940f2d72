// What the keeping of feeds must do in every store, whatever its engine; `store.contract.ts` says how a ground is opened. Who may check one is
// in `feed-claims.contract.ts`.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostChanges } from '#src/core/following.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'
import { entry, found, polling, wish } from './polled.ts'

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
    const { claim, followed, check, waiting } = polling(() => store)

    test('a follow comes back as it was made, once a channel; the last one takes the feed along', async () => {
      const feedId = await followed('https://paper.example/feed')
      const [one] = await store.feeds.followedBy('g1')
      expect(one?.follow).toEqual({ ...wish(feedId), id: one?.follow.id, paused: false, away: false })
      expect(await store.feeds.follow(wish(feedId), 0)).toMatchObject({ outcome: 'known', follow: { id: one?.follow.id } })
      expect((await store.feeds.add('https://paper.example/feed', 5)).id).toBe(feedId)
      await check(feedId, 10, [entry('a')])
      expect(await store.feeds.get(feedId)).toMatchObject({
        title: 'The Paper',
        site: 'https://paper.example/',
        language: 'en',
        rhythm: { minutes: 60, skipHours: [3], skipDays: [0] },
        version: { etag: '"1"' },
        readAt: 10,
        nextCheckAt: 1_010,
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
      expect((await store.feeds.pending(feedId)).map(({ entry: { title }, articleId }) => [title, articleId])).toEqual([
        ['c anew', 'article-c'],
        ['d anew', null],
      ])
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
      expect((await store.feeds.pending(feedId)).map(({ kind, also, entry: { id } }) => [kind, also, id])).toEqual([
        ['wished', [first?.id], 'b'],
      ])
      await store.feeds.finish(feedId, ['b'], 'article-b')
      const second = await store.feeds.follow(wish(feedId, { channelId: 'c2', first: 'newest' }), 15)
      await check(feedId, 20, [entry('b'), entry('a')])
      expect((await store.feeds.pending(feedId)).map(({ kind, also, entry: { id } }) => [kind, also, id])).toEqual([
        ['wished', [second.follow.id], 'b'],
      ])
      await store.feeds.finish(feedId, ['b'], 'article-b')
      const third = await store.feeds.follow(wish(feedId, { channelId: 'c3', first: 'newest' }), 25)
      await check(feedId, 30, [entry('c'), entry('b')])
      expect((await store.feeds.pending(feedId)).map(({ kind, also, entry: { id } }) => [kind, also, id])).toEqual([
        ['new', [third.follow.id], 'c'],
      ])
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

    test('what could not be dealt with is counted; put aside it waits no longer and is told of to whoever looks after the bot', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [])
      await check(feedId, 2_000, [entry('b'), entry('a')])
      await store.feeds.retry(feedId, 'a')
      expect((await store.feeds.pending(feedId)).map(({ entry: { id }, attempts }) => [id, attempts])).toEqual([
        ['a', 1],
        ['b', 0],
      ])
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

    test('what no database stores as text does not keep a reading from being noted', async () => {
      const feedId = await followed('https://paper.example/feed')
      await check(feedId, 10, [])
      await store.feeds.claimOne(feedId, claim(20))
      const { found: reading, ...checked } = found(20, [entry('odd', 'half \ud83d and nothing \0')])
      expect(
        await store.feeds.settle(feedId, 'p1', {
          ...checked,
          found: reading === null ? null : { ...reading, title: 'The \udc00Paper\0', language: 'en' },
        }),
      ).toBe('done')
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
  })
}
