// What every store must do with digests, whatever its engine; `store.contract.ts` says how a ground is opened.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Digest } from '#src/core/digest.ts'
import type { OpenStore } from '#src/store/index.ts'
import { article } from '../support/articles.ts'
import type { Ground } from '../support/grounds.ts'

const digest = (id: string, given: Partial<Digest> = {}): Digest => ({
  id,
  guildId: '1',
  channelId: '10',
  rhythm: 'weekly',
  weekday: 5,
  hour: 8,
  topics: ['ferry'],
  outlets: [],
  feeds: [],
  length: 'brief',
  language: 'ja',
  whenEmpty: 'one line',
  setUpAt: 5,
  setUpBy: '7',
  ...given,
})

export function digestsContract(name: string, makeGround: () => Ground): void {
  describe(`digests on ${name}`, () => {
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

    test('come back as they were saved, oldest first, to their own server', async () => {
      await store.digests.save(digest('b'), { at: 100, timeZone: 'UTC' })
      await store.digests.save(digest('a', { channelId: '11' }), { at: 50, timeZone: 'UTC' })
      await store.digests.save(digest('c', { guildId: '2' }), { at: 70, timeZone: 'Asia/Tokyo' })
      await store.digests.save(digest('b', { hour: 9 }), { at: 120, timeZone: 'Europe/Berlin' })
      expect(await store.digests.list('1')).toEqual([digest('b', { hour: 9 }), digest('a', { channelId: '11' })])
      expect(await store.digests.get('c', '1')).toBeUndefined()
      expect(await store.digests.get('c', '2')).toEqual(digest('c', { guildId: '2' }))
      expect(await store.digests.nextDue('b')).toEqual({ at: 120, timeZone: 'Europe/Berlin' })
      const zones = await store.digests.timeZones()
      expect(zones.map(({ guildId, timeZone }) => `${guildId} ${timeZone}`).sort()).toEqual(['1 Europe/Berlin', '1 UTC', '2 Asia/Tokyo'])
      expect(await store.digests.remove('c', '1')).toBe(false)
      expect(await store.digests.remove('c', '2')).toBe(true)
      expect(await store.digests.list('2')).toEqual([])
    })

    test('are due in the order of their times, and moved on by one alone', async () => {
      await store.digests.save(digest('late'), { at: 100, timeZone: 'UTC' })
      await store.digests.save(digest('early'), { at: 50, timeZone: 'UTC' })
      await store.digests.save(digest('later'), { at: 101, timeZone: 'UTC' })
      expect((await store.digests.due(100)).map(({ digest: { id }, next }) => [id, next.at])).toEqual([
        ['early', 50],
        ['late', 100],
      ])
      const other = await ground.open()
      const moved = await Promise.all([store, other].map(({ digests }) => digests.moveOn('early', 50, { at: 500, timeZone: 'UTC' })))
      expect(moved.filter(Boolean)).toHaveLength(1)
      await other.close()
      expect((await store.digests.due(100)).map(({ digest: { id } }) => id)).toEqual(['late'])
    })

    test('know which feeds have named an article', async () => {
      const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article()
      const save = async (url: string, feed?: string): Promise<string> =>
        (await store.articles.save({ ...read, url }, 'public', feed === undefined ? undefined : { feed })).article.id
      const one = await save('https://paper.example/1', 'https://paper.example/feed')
      await save('https://paper.example/1', 'https://other.example/feed')
      const two = await save('https://paper.example/2')
      const naming = await store.digests.feedsNaming([one, two])
      expect([...(naming.get(one) ?? [])].sort()).toEqual(['https://other.example/feed', 'https://paper.example/feed'])
      expect(naming.has(two)).toBe(false)
    })
  })
}
