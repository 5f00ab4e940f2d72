// What the outbox of every store must do, whatever its engine; `store.contract.ts` says how a ground is opened.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelTurn, Outgoing, Waiting } from '#src/core/ports.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

const outgoing = (key: string, given: Partial<Outgoing> = {}): Outgoing => ({
  key,
  guildId: '1',
  channelId: '10',
  source: 'follow 1',
  language: 'de',
  items: [`entry ${key}`],
  setUpBy: '7',
  expiresAt: null,
  posting: { kind: 'entry', articleId: null, title: key, url: null, outlet: null, published: null, gist: null, roleId: null },
  ...given,
})

export function outboxContract(name: string, makeGround: () => Ground): void {
  describe(`outbox on ${name}`, () => {
    let ground: Ground
    let store: OpenStore
    let time = 1_000
    beforeEach(async () => {
      ground = makeGround()
      time = 1_000
      store = await ground.open(() => time)
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })
    const turn = async (by: OpenStore = store): Promise<ChannelTurn> => {
      const taken = await by.outbox.takeTurn()
      if (taken === undefined) throw new Error('no channel is due')
      return taken
    }
    const head = async (taken: ChannelTurn): Promise<Waiting> => {
      const waiting = await taken.next()
      if (waiting === undefined) throw new Error('nothing waits')
      return waiting
    }
    const post = async (taken: ChannelTurn, id: string): Promise<string> => {
      const waiting = await head(taken)
      expect(await taken.attempt(waiting)).toBe(true)
      await taken.posted(waiting, { id, isLast: true })
      return waiting.key
    }

    test('the same key is taken once, and comes back as it was given, in order', async () => {
      expect(await store.outbox.add(outgoing('b'))).toBe(true)
      expect(await store.outbox.add(outgoing('a'))).toBe(true)
      expect(await store.outbox.add(outgoing('b', { channelId: '11' }))).toBe(false)
      const taken = await turn()
      expect(await head(taken)).toMatchObject({ ...outgoing('b'), part: 0, doubt: null, failures: 0, trouble: null })
      expect([await post(taken, '100'), await post(taken, '101')]).toEqual(['b', 'a'])
      expect(await taken.next()).toBeUndefined()
      await taken.release()
      expect(await store.outbox.takeTurn()).toBeUndefined()
      expect(await store.outbox.add(outgoing('a'))).toBe(false)
      expect(await store.outbox.state('a')).toBe('delivered')
    })

    test('a channel is one process’s at a time, those that waited longest first', async () => {
      for (const channelId of ['10', '11', '12']) await store.outbox.add(outgoing(channelId, { channelId }))
      const other = await ground.open(() => time)
      const turns = [await turn(), await turn(other), await turn()]
      expect(new Set(turns.map(({ channelId }) => channelId)).size).toBe(3)
      expect(await other.outbox.takeTurn()).toBeUndefined()
      await turns[1]?.release()
      expect((await turn()).channelId).toBe(turns[1]?.channelId)
      await other.close()
    })

    test('attempts that nobody saw the end of are counted until one is seen; what never ends is parked, and what is behind it goes on', async () => {
      await store.outbox.add(outgoing('poison'))
      await store.outbox.add(outgoing('sound'))
      let taken = await turn()
      const attempt = async (): Promise<number> => {
        const waiting = await head(taken)
        await taken.attempt(waiting)
        return waiting.attempts
      }
      expect([await attempt(), await attempt(), await attempt()]).toEqual([0, 1, 2])
      await taken.rest(await head(taken), { trouble: 'rate limited', until: time, certain: true })
      await taken.release()
      taken = await turn()
      expect(await attempt()).toBe(0)
      for (let count = 0; count < 100 && (await head(taken)).key === 'poison'; count++) await attempt()
      expect([await store.outbox.state('poison'), await store.outbox.state('sound')]).toEqual(['parked', 'waiting'])
      expect(await post(taken, '100')).toBe('sound')
      await taken.release()
    })

    test('what a process left behind is in doubt, and another’s at once', async () => {
      await store.outbox.add(outgoing('a'))
      await store.outbox.add(outgoing('b'))
      const other = await ground.open(() => time)
      const left = await turn(other)
      await post(left, '100')
      const waiting = await head(left)
      await left.attempt(waiting)
      time = 5_000
      await other.leases.release(other.holder, other.holder)
      const taken = await turn()
      const doubtful = await head(taken)
      expect(doubtful.doubt).toEqual({ since: 1_000, after: '100' })
      // Who has lost the channel may not send any more.
      expect(await left.attempt(waiting)).toBe(false)
      expect(await taken.attempt(doubtful)).toBe(true)
      await taken.posted(doubtful, { id: '101', isLast: true })
      await other.close()
      expect(await store.outbox.state('b')).toBe('delivered')
    })

    test('a posting of several messages goes on behind those that are there', async () => {
      await store.outbox.add(outgoing('a'))
      const taken = await turn()
      const first = await head(taken)
      await taken.attempt(first)
      await taken.posted(first, { id: '100', isLast: false })
      expect(await store.outbox.state('a')).toBe('waiting')
      expect(await store.outbox.delivered('follow 1', ['entry a'])).toEqual(new Set())
      const second = await head(taken)
      expect(second).toMatchObject({ part: 1, doubt: null })
      await taken.attempt(second)
      await taken.posted(second, { id: '101', isLast: true })
      expect(await store.outbox.delivered('follow 1', ['entry a', 'entry z'])).toEqual(new Set(['entry a']))
      expect(await store.outbox.delivered('follow 2', ['entry a'])).toEqual(new Set())
      expect(await store.outbox.lastDelivery('follow 1')).toBe(1_000)
      expect(await store.outbox.lastDelivery('follow 2')).toBeUndefined()
    })

    test('a channel in trouble rests, its moderators can see why, and it starts again by itself or when asked', async () => {
      await store.outbox.add(outgoing('a'))
      await store.outbox.add(outgoing('b'))
      await store.outbox.add(outgoing('c', { guildId: '2', channelId: '20' }))
      const [taken, neighbour] = [await turn(), await turn()]
      const waiting = await head(taken)
      await taken.attempt(waiting)
      await taken.rest(waiting, { trouble: 'permission missing', until: 60_000, certain: true })
      await taken.release()
      await post(neighbour, '200')
      await neighbour.release()
      expect(await store.outbox.takeTurn()).toBeUndefined()
      expect(await store.outbox.troubles('1')).toEqual([
        { channelId: '10', trouble: 'permission missing', since: 1_000, nextTryAt: 60_000, waiting: 2 },
      ])
      expect(await store.outbox.troubles('2')).toEqual([])
      time = 60_000
      const again = await turn()
      const still = await head(again)
      expect(still).toMatchObject({ key: 'a', failures: 1, trouble: 'permission missing', doubt: null })
      await again.attempt(still)
      await again.rest(still, { trouble: 'permission missing', until: 900_000, certain: false })
      await again.release()
      expect(await store.outbox.troubles('1')).toMatchObject([{ since: 1_000, nextTryAt: 900_000 }])
      await store.outbox.tryAgain({ guildId: '2' })
      expect(await store.outbox.takeTurn()).toBeUndefined()
      await store.outbox.tryAgain({ guildId: '1' })
      const last = await turn()
      expect((await head(last)).doubt).toMatchObject({ since: 60_000 })
      await post(last, '100')
      expect(await store.outbox.troubles('1')).toEqual([])
      expect((await head(last)).failures).toBe(0)
    })

    test('what was withdrawn, lapsed or not accepted is not posted, and not delivered', async () => {
      for (const key of ['a', 'b', 'c', 'd']) await store.outbox.add(outgoing(key, { source: key === 'a' ? 'follow 2' : 'follow 1' }))
      expect(await store.outbox.withdraw('follow 2')).toBe(1)
      const taken = await turn()
      await taken.close(await head(taken), 'lapsed')
      await taken.close(await head(taken), 'parked')
      expect(await post(taken, '100')).toBe('d')
      expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => store.outbox.state(key)))).toEqual([
        'withdrawn',
        'lapsed',
        'parked',
        'delivered',
        undefined,
      ])
      expect(await store.outbox.delivered('follow 1', ['entry b', 'entry c', 'entry d'])).toEqual(new Set(['entry d']))
      expect(await store.outbox.leftOut('1', 1_000)).toEqual(
        expect.arrayContaining([
          { channelId: '10', state: 'lapsed', count: 1, at: 1_000 },
          { channelId: '10', state: 'parked', count: 1, at: 1_000 },
        ]),
      )
      expect([await store.outbox.leftOut('1', 1_001), await store.outbox.leftOut('2', 0)]).toEqual([[], []])
    })

    test('a message tells its own server everything that its posting was about', async () => {
      await store.outbox.add(outgoing('a', { items: ['story 1', 'article 2'] }))
      const taken = await turn()
      const waiting = await head(taken)
      for (const [part, id] of ['100', '101'].entries()) {
        await taken.attempt({ ...waiting, part })
        await taken.posted({ ...waiting, part }, { id, isLast: part === 1 })
      }
      const items = (guildId: string, messageId: string, channelId = '10'): Promise<readonly string[]> =>
        store.outbox.itemsOfMessage({ guildId, channelId, messageId })
      expect([await items('1', '100'), await items('1', '101')]).toEqual([
        ['story 1', 'article 2'],
        ['story 1', 'article 2'],
      ])
      expect([await items('2', '100'), await items('1', '102'), await items('1', '100', '11')]).toEqual([[], [], []])
    })
  })
}
