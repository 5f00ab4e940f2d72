// How processes share the feeds that are due in every store: one is claimed, checked and given back, whatever comes of it.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { longestRestMs } from '#src/core/following.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'
import { entry, found, polling, wish } from './polled.ts'

export function feedClaimsContract(name: string, makeGround: () => Ground): void {
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

    test('a claim ends by being given back, by running out, or because a clock was wrong; then it settles nothing', async () => {
      const feedId = await followed('https://paper.example/feed')
      expect((await store.feeds.claim(claim(0), 9)).map(({ id }) => id)).toEqual([feedId])
      expect(await store.feeds.claim(claim(50, 'p2'), 9)).toEqual([])
      expect(await store.feeds.claimOne(feedId, claim(50, 'p2'))).toBeUndefined()
      expect((await store.feeds.claim(claim(101, 'p2'), 9)).map(({ id }) => id)).toEqual([feedId])
      expect(await store.feeds.settle(feedId, 'p1', found(110, [entry('a')]))).toBe('lost')
      expect(
        await store.feeds.fail(feedId, 'p1', {
          at: 110,
          nextCheckAt: 500,
          failure: { code: 'page failed', details: { status: 500 } },
          hostRestsUntil: 0,
        }),
      ).toBe('lost')
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
        await store.feeds.fail(feedId, 'p1', {
          at,
          nextCheckAt: at + 5,
          failure: { code: 'page failed', details: { host: 'paper.example', status: 500 } },
          hostRestsUntil: 0,
        })
        await store.feeds.release(feedId, 'p1', at)
      }
      await store.feeds.setReported(feedId)
      expect(await store.feeds.get(feedId)).toMatchObject({
        failingSince: 10,
        failures: 2,
        reported: true,
        failure: { code: 'page failed', details: { status: 500 } },
        nextCheckAt: 25,
        readAt: null,
      })
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

    test('of checks that are noted at the same time one that cannot be noted fails alone, and what it found is not there by half', async () => {
      const ids = await Promise.all(['a', 'b', 'broken', 'c', 'd'].map((name) => followed(`https://${name}.example/feed`)))
      await Promise.all(ids.map((id) => check(id, 10, [])))
      expect(await store.feeds.claim(claim(5_000), 9)).toHaveLength(ids.length)
      const broken = ids[2]
      const results = await Promise.allSettled([
        // An entry cannot stand there twice.
        ...ids.map((id) =>
          store.feeds.settle(id, 'p1', found(5_000, id === broken ? [entry('new'), entry('twice'), entry('twice')] : [entry('new')])),
        ),
        store.feeds.settle('of nobody', 'p1', found(5_000, [])),
      ])
      expect(results.map((result) => (result.status === 'fulfilled' ? result.value : result.status))).toEqual([
        'done',
        'done',
        'rejected',
        'done',
        'done',
        'lost',
      ])
      for (const id of ids) expect(await waiting(id)).toEqual(id === broken ? [] : ['new new'])
      // It is still claimed, as its check came to nothing, until it is given back.
      expect(await store.feeds.claim(claim(5_050), 9)).toEqual([])
      await store.feeds.release(broken ?? '', 'p1', 5_060)
      expect((await store.feeds.claim(claim(5_060), 9)).map(({ id }) => id)).toEqual([broken])
    })

    test('of a host with many feeds that are due one comes up, and those of others behind them', async () => {
      for (let index = 0; index < 9; index++) await followed(`https://many.example/${index}`, { channelId: `c${index}` })
      const other = await store.feeds.add('https://other.example/feed', 5)
      await store.feeds.follow(wish(other.id), 5)
      expect((await store.feeds.claim(claim(10), 3)).map(({ url }) => new URL(url).host).toSorted()).toEqual([
        'many.example',
        'other.example',
      ])
    })

    test('whoever claims, and however many do: no feed twice, no host twice, and every feed that is due comes up', async () => {
      const hosts = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 14 })
      let round = 0
      await fc.assert(
        fc.asyncProperty(hosts, fc.integer({ min: 1, max: 4 }), async (numbers, limit) => {
          round += 1
          const now = round * 1_000_000
          const guildId = `round-${round}`
          for (const [index, host] of numbers.entries())
            await followed(`https://h${host}.example/${round}/${index}`, { guildId, channelId: `${round}-${index}` })
          const seen: string[] = []
          for (let turn = 0; seen.length < numbers.length && turn < 50; turn++) {
            const claimed = (
              await Promise.all(
                ['p1', 'p2', 'p3'].map(async (holder) =>
                  (await store.feeds.claim({ holder, now, until: now + 100 }, limit)).map((feed) => ({ holder, feed })),
                ),
              )
            ).flat()
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
        }),
        { numRuns: 25 },
      )
    })
  })
}
