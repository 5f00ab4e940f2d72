// The model's answers on a real Redis: kept and forgotten there; frozen or killed it is a miss, soon, and never an error.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '@keyv/redis'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { answer } from '../support/articles.ts'
import { sqliteGround } from '../support/grounds.ts'
import { silent, warningsTo } from '../support/log.ts'
import { hasRedis, startRedis, type TestRedis } from '../support/redis.ts'

if (!hasRedis) process.stderr.write('The cache on Redis is skipped: there is no redis-server here\n')

describe.skipIf(!hasRedis)('the cache on Redis', () => {
  const ground = sqliteGround()
  let redis: TestRedis
  let store: OpenStore
  const warnings: string[] = []
  beforeAll(async () => {
    redis = await startRedis()
    store = await openStore({ ...ground.settings, redisUrl: redis.url }, { now: () => Date.now() }, warningsTo(warnings))
  })
  afterAll(async () => {
    await store.close()
    await redis.close()
    await ground.clear()
  })

  async function keysThere(): Promise<string[]> {
    const client = createClient({ url: redis.url })
    await client.connect()
    const keys = await client.keys('*')
    await client.close()
    return keys
  }

  async function replyUsing(id: string, key: string): Promise<void> {
    const place = { guildId: '1', channelId: 'c', messageId: `m${id}`, interactionToken: null, isPrivate: false }
    await store.replies.start({
      id,
      request: { kind: 'ask', question: 'Why?', conversationId: 'c', language: null },
      askedBy: { id: 'ana', name: 'Ana' },
      place,
      questionMessageId: null,
      conversationId: 'c',
    })
    await store.cacheUses.note(key, id)
    await store.replies.finish(id, answer())
  }

  test('it is kept there, for its time, and nowhere else', async () => {
    await store.cache.set('k', { said: 'ferry' }, 60_000)
    await store.cache.set('short', 1, 20)
    expect(await store.cache.get('k')).toEqual({ said: 'ferry' })
    expect((await keysThere()).some((key) => key.endsWith(':k'))).toBe(true)
    await expect.poll(() => store.cache.get('short')).toBeUndefined()
    await expect.poll(async () => (await keysThere()).some((key) => key.endsWith('short'))).toBe(false)
  })

  test('what is forgotten goes from there as well', async () => {
    await replyUsing('r1', 'secret')
    await store.cache.set('secret', { said: 'ana' })
    await store.memory.forgetPerson('ana')
    await store.memory.scrub()
    expect(await store.cache.get('secret')).toBeUndefined()
    expect((await keysThere()).some((key) => key.endsWith(':secret'))).toBe(false)
  })

  test('frozen, killed and started again: misses, then hits; what was forgotten meanwhile is gone', async () => {
    await replyUsing('r2', 'secret')
    await store.cache.set('secret', { said: 'ana' })
    redis.freeze()
    expect(await store.cache.get('k')).toBeUndefined()
    await store.memory.forgetPerson('ana')
    await store.memory.scrub()
    await redis.kill()
    for (let count = 0; count < 5; count++) {
      expect(await store.cache.get('k')).toBeUndefined()
      expect(await store.cache.set('k', 1)).toBe(false)
    }
    expect(warnings).toContain('forgotten answers could not be taken out of the cache yet')
    expect(warnings.filter((warning) => warning.includes('nothing is looked up'))).toHaveLength(1)
    await redis.start()
    await expect
      .poll(async () => {
        await store.cache.set('k', 2)
        return store.cache.get('k')
      })
      .toBe(2)
    // One that came back with what it had is rid of it with the next wiping.
    await store.cache.set('secret', { said: 'ana' })
    await store.memory.scrub()
    expect(await store.cache.get('secret')).toBeUndefined()
  })

  test('a server that is not there does not keep the store from opening, or closing', async () => {
    const other = sqliteGround()
    const alone = await openStore({ ...other.settings, redisUrl: 'redis://127.0.0.1:1' }, { now: () => 0 }, silent)
    expect(await alone.cache.get('k')).toBeUndefined()
    await alone.close()
    await other.clear()
  })
})
