// What every store must do for processes that share it: turns, wishes to stop, and how much waits.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

export function processesContract(name: string, makeGround: () => Ground): void {
  describe(`processes on ${name}`, () => {
    let ground: Ground
    let [one, other]: OpenStore[] = []
    const stores = (): [OpenStore, OpenStore] => {
      if (one === undefined || other === undefined) throw new Error('they are open')
      return [one, other]
    }
    beforeEach(async () => {
      ground = makeGround()
      one = await ground.open()
      other = await ground.open()
    })
    afterEach(async () => {
      for (const store of stores()) await store.close()
      await ground.clear()
    })

    test('a turn is one process’s alone until its time is over', async () => {
      const taken = await Promise.all(stores().map(({ leases }, index) => leases.hold('identify 0', `shard ${index}`, 300)))
      expect(taken.toSorted()).toEqual([false, true])
      await expect.poll(() => stores()[0].leases.hold('identify 0', 'a third', 60_000), { timeout: 5_000 }).toBe(true)
      expect(await stores()[1].leases.hold('identify 0', 'a fourth', 60_000)).toBe(false)
      expect(await stores()[1].leases.hold('identify 1', 'a fourth', 60_000)).toBe(true)
    })

    test('a wish to stop reaches the process that writes, once, and no other', async () => {
      const [asking, writing] = stores()
      for (const id of ['a', 'a', 'b']) await asking.stopWishes.add(id)
      expect(await writing.stopWishes.take([])).toEqual([])
      expect(await writing.stopWishes.take(['c'])).toEqual([])
      expect([...(await writing.stopWishes.take(['a', 'c']))]).toEqual(['a'])
      expect(await writing.stopWishes.take(['a', 'c'])).toEqual([])
      expect([...(await asking.stopWishes.take(['b']))]).toEqual(['b'])
    })

    test('what waits is counted with its age: posts, feeds that somebody waits for, replies that are not finished', async () => {
      const [store, seeing] = stores()
      expect(await seeing.backlog.count(Date.now())).toEqual({
        postsWaiting: 0,
        oldestPostMs: null,
        feedsDue: 0,
        longestDueMs: null,
        repliesUnderWay: 0,
        entriesWaiting: 0,
        oldestEntryMs: null,
      })
      const since = 1_000
      const feed = await store.feeds.add('https://paper.example/feed', since)
      await store.feeds.add('https://paper.example/nobody-follows', since)
      await store.feeds.follow(
        {
          guildId: '1',
          channelId: '2',
          feedId: feed.id,
          filter: { include: [], exclude: [], language: null, outlet: null },
          post: 'entries',
          gist: 'own words',
          first: 'nothing',
          roleId: null,
          followedBy: null,
          since,
        },
        since,
      )
      await store.outbox.add({
        key: 'k',
        guildId: '1',
        channelId: '2',
        source: 's',
        posting: { kind: 'trouble', channelId: '2', trouble: 'no access' },
        language: 'en',
        items: [],
        setUpBy: null,
        expiresAt: null,
      })
      await store.replies.start({
        id: 'r',
        request: { kind: 'ask', question: 'q', conversationId: null, language: null },
        askedBy: { id: '3', name: 'Ana' },
        questionMessageId: null,
        conversationId: null,
        place: { guildId: '1', channelId: '2', messageId: null, interactionToken: null, isPrivate: false },
      })
      const counts = await seeing.backlog.count(Date.now() + 60_000)
      expect(counts).toMatchObject({ postsWaiting: 1, feedsDue: 1, repliesUnderWay: 1 })
      expect(counts.longestDueMs).toBeGreaterThan(60_000)
      expect(counts.oldestPostMs).toBeGreaterThan(0)
      await store.replies.finish('r', null)
      await store.feeds.setPaused((await store.feeds.followedBy('1'))[0]?.follow.id ?? '', '1', true)
      await store.outbox.withdraw('s')
      expect(await seeing.backlog.count(Date.now())).toMatchObject({ postsWaiting: 0, feedsDue: 0, repliesUnderWay: 0 })
    })
  })
}
