// What was forgotten is in none of PostgreSQL's tables, in no index that can be asked, and in none of the planner's statistics.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import { answer, article } from '../support/articles.ts'
import { ask, postgresGround, postgresSchema, sayMissing, type Ground } from '../support/grounds.ts'

const missing = await sayMissing('Forgetting on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null

describe.skipIf(schema === null)(missing ?? 'on PostgreSQL', () => {
  let ground: Ground
  let store: OpenStore
  beforeAll(async () => {
    ground = postgresGround(schema)
    store = await ground.open(() => 1_000)
  })
  afterAll(async () => {
    await store.close()
    await schema?.drop()
  })

  /** Which of the words stand anywhere in the schema, by the place. */
  async function foundIn(words: readonly string[]): Promise<string[]> {
    const tables = await ask(`select tablename as name from pg_tables where schemaname = '${schema?.name}'`)
    const texts = await Promise.all([
      ...tables.map(async ({ name }) => ({
        place: String(name),
        text: JSON.stringify(await ask(`select t::text from ${schema?.name}."${String(name)}" t`)),
      })),
      ask(
        `select tablename, most_common_vals::text, histogram_bounds::text, most_common_elems::text from pg_stats where schemaname = '${schema?.name}'`,
      ).then((rows) => ({ place: 'statistics', text: JSON.stringify(rows) })),
    ])
    return texts.flatMap(({ place, text }) =>
      words.filter((word) => text.toLowerCase().includes(word)).map((word) => `${word} in ${place}`),
    )
  }

  test('after a person is forgotten nothing of theirs is left; what is another’s stays', async () => {
    const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
    const secrets = { ana: [] as string[], ben: [] as string[] }
    for (let index = 0; index < 40; index++) {
      const person = index % 2 === 0 ? 'ana' : 'ben'
      const secret = `zyl${'bcdfghjk'[index % 8] ?? ''}${'lmnpq'[Math.floor(index / 8)] ?? ''}phora`
      secrets[person].push(secret)
      const { article: saved } = await store.articles.save(
        {
          ...blank,
          url: null,
          title: `About ${secret}`,
          passages: [{ number: 1, kind: 'paragraph', text: `The ${secret} is word ${index}.` }],
        },
        'guild:1',
        { person },
      )
      await store.replies.start({
        id: `r${index}`,
        request: { kind: 'ask', question: `Why ${secret}?`, conversationId: 'c', language: null },
        askedBy: { id: person, name: `Name ${secret}` },
        place: { guildId: '1', channelId: 'c', messageId: null, interactionToken: `token${secret}`, isPrivate: false },
        questionMessageId: null,
        conversationId: 'c',
      })
      await store.cacheUses.note(`key${index}`, `r${index}`)
      await store.cache.set(`key${index}`, { said: `it was ${secret}` })
      await store.replies.finish(`r${index}`, answer({ question: `Why ${secret}?`, articleIds: [saved.id] }))
    }
    // As the server does by itself from time to time.
    await ask('analyze', schema?.url)
    const before = await foundIn(secrets.ana)
    for (const place of ['articles', 'article_search', 'replies', 'cache', 'statistics'])
      expect(before.some((found) => found.endsWith(` in ${place}`))).toBe(true)
    await store.memory.forgetPerson('ana')
    await store.memory.scrub()
    expect(await foundIn(secrets.ana)).toEqual([])
    expect(new Set((await foundIn(secrets.ben)).map((found) => found.split(' ')[0])).size).toBe(secrets.ben.length)
  })
})
