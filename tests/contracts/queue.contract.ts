// What the queue must do on every engine: what a check finds is there to be read with the check itself, by one at a time, and nothing is lost
// with whoever had it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '#src/core/feed.ts'
import type { Taken } from '#src/core/queue.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

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

export function queueContract(name: string, makeGround: () => Ground): void {
  describe(`the queue on ${name}`, () => {
    let ground: Ground
    let [store, other]: OpenStore[] = []
    const stores = (): [OpenStore, OpenStore] => {
      if (store === undefined || other === undefined) throw new Error('they are open')
      return [store, other]
    }
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open()
      other = await ground.open()
    })
    afterEach(async () => {
      for (const open of stores()) await open.close()
      await ground.clear()
    })

    const followed = async (url: string): Promise<string> => {
      const { feeds } = stores()[0]
      const { id } = await feeds.add(url, 0)
      await feeds.follow(
        {
          guildId: '1',
          channelId: url,
          feedId: id,
          filter: { include: [], exclude: [], language: null, outlet: null },
          post: 'entries',
          gist: 'own words',
          first: 'nothing',
          roleId: null,
          followedBy: null,
          since: 1,
        },
        0,
      )
      return id
    }
    const settle = async (feedId: string, entries: readonly Entry[], { holder = 'p1', at = Date.now() } = {}): Promise<string> => {
      const { feeds } = stores()[0]
      await feeds.claimOne(feedId, { holder: 'p1', now: at, until: at + 1_000 })
      return feeds.settle(feedId, holder, {
        at,
        nextCheckAt: at + 1_000,
        intervalMs: 1_000,
        hostRestsUntil: at,
        found: {
          title: '',
          site: null,
          language: null,
          rhythm: { minutes: null, skipHours: [], skipDays: [] },
          version: { etag: null, lastModified: null, bodyHash: null },
          entries: entries.map((one) => ({ entry: one, fingerprint: one.title })),
          newest: null,
        },
      })
    }
    const taken = async (from: OpenStore = stores()[0]): Promise<Taken> => {
      const found = await from.queue.take()
      if (found === undefined) throw new Error('something should be due')
      return found
    }

    test('a check with new entries puts its feed in; one without, or whose claim was lost, does not', async () => {
      const feedId = await followed('https://a.example/feed')
      await settle(feedId, [])
      expect(await stores()[0].queue.take()).toBeUndefined()
      expect(await settle(feedId, [entry('a')], { holder: 'somebody else' })).toBe('lost')
      expect(await stores()[0].queue.take()).toBeUndefined()
      await stores()[0].feeds.release(feedId, 'p1', 0)
      expect(await settle(feedId, [entry('a')])).toBe('done')
      const found = await taken()
      expect([found.feedId, found.lost, found.signal.aborted]).toEqual([feedId, 0, false])
      expect(await stores()[1].backlog.count(Date.now() + 5_000)).toMatchObject({ entriesWaiting: 1, feedsDue: 1 })
      expect((await stores()[1].backlog.count(Date.now() + 5_000)).oldestEntryMs).toBeGreaterThanOrEqual(5_000)
      await found.done()
      expect(await stores()[1].queue.take()).toBeUndefined()
    })

    test('whoever takes, each is given once, and of a host one at a time', async () => {
      const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1']
      const ids = await Promise.all(urls.map(followed))
      for (const id of ids) await settle(id, [entry(`e${id}`)])
      const given: string[] = []
      for (let round = 0; given.length < urls.length && round < 20; round++) {
        const all = (await Promise.all([...stores(), ...stores()].map(({ queue }) => queue.take()))).filter((one) => one !== undefined)
        const hosts = all.map(({ feedId }) => new URL(urls[ids.indexOf(feedId)] ?? '').host)
        expect(new Set(hosts).size).toBe(hosts.length)
        // Nobody else is given what somebody has, nor another of its host.
        if (all.length === 2) expect(await stores()[1].queue.take()).toBeUndefined()
        given.push(...all.map(({ feedId }) => feedId))
        for (const one of all) await one.done()
      }
      expect(given.toSorted()).toEqual(ids.toSorted())
    })

    test('what is to wait is not given before, and then to anybody; others of its host come meanwhile', async () => {
      const [one, two] = [await followed('https://a.example/1'), await followed('https://a.example/2')]
      await settle(one, [entry('a')])
      const first = await taken()
      await first.later(60_000)
      expect(await stores()[0].queue.take()).toBeUndefined()
      await settle(two, [entry('b')])
      const second = await taken()
      expect(second.feedId).toBe(two)
      await second.later(0)
      expect((await taken(stores()[1])).feedId).toBe(two)
    })

    test('what comes while a feed is being read is not lost', async () => {
      const feedId = await followed('https://a.example/feed')
      await settle(feedId, [entry('a')])
      const first = await taken()
      await settle(feedId, [entry('b'), entry('a')])
      await first.done()
      const second = await taken()
      expect(second.feedId).toBe(feedId)
    })

    test('what waits in no queue is put in again, once', async () => {
      const feedId = await followed('https://a.example/feed')
      await settle(feedId, [entry('a')])
      expect(await stores()[0].queue.mend(Date.now() + 1_000)).toBe(0)
      await (await taken()).done()
      expect(await stores()[0].queue.mend(1)).toBe(0)
      expect(await stores()[0].queue.mend(Date.now() + 1_000)).toBe(1)
      expect(await stores()[1].queue.mend(Date.now() + 1_000)).toBe(0)
      const again = await taken()
      expect(again.feedId).toBe(feedId)
      // What somebody has is not put in either.
      expect(await stores()[1].queue.mend(Date.now() + 1_000)).toBe(0)
      await stores()[0].feeds.finish(feedId, ['a'], null)
      await again.done()
      expect(await stores()[0].queue.mend(Date.now() + 1_000)).toBe(0)
    })
  })
}
