// Both engines find the same: whatever is stored and asked, the same articles in the same order with the same scores.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import { article } from '../support/articles.ts'
import { postgresGround, postgresSchema, sayMissing, sqliteGround, type Ground } from '../support/grounds.ts'

const missing = await sayMissing('Comparing the engines')
const schema = missing === null ? await postgresSchema() : null

describe.skipIf(schema === null)(missing ?? 'SQLite and PostgreSQL', () => {
  let grounds: Ground[]
  let stores: OpenStore[]
  beforeAll(async () => {
    grounds = [sqliteGround(), postgresGround(schema)]
    stores = await Promise.all(grounds.map((ground) => ground.open(() => Date.parse('2026-11-24'))))
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    for (const ground of grounds) await ground.clear()
    await schema?.drop()
  })

  const word = fc.constantFrom('ferry', 'Orla', 'Überlingen', 'बाँध', '防洪闸开始', '完成した', 'мост', "d'Orla", 'حاجز', '2026', 'the')
  const words = (most: number): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: most }).map((some) => some.join(' '))
  const told = fc.record({
    title: words(4),
    text: fc.array(words(30), { minLength: 1, maxLength: 4 }),
    day: fc.integer({ min: 1, max: 28 }),
    site: fc.constantFrom('Harbour News', null),
  })

  test('find and suggest the same', async () => {
    let number = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { minLength: 1, maxLength: 5 }),
        fc.array(words(4), { minLength: 3, maxLength: 3 }),
        async (printed, queries) => {
          for (const { title, text, day, site } of printed) {
            const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text })
            const url = `https://paper.example/${(number += 1)}`
            for (const store of stores)
              await store.articles.save(
                { ...read, title, site, url, published: { at: `2026-11-${String(day).padStart(2, '0')}`, basis: 'meta' } },
                'public',
              )
          }
          for (const query of queries) {
            const [one, other] = await Promise.all(
              stores.map(async ({ articles }) => ({
                found: (await articles.search(query, { scopes: ['public'] }, 10)).map(({ article: { id }, passages, score }) => ({
                  id,
                  passages,
                  score: score.toPrecision(6),
                })),
                suggested: (await articles.suggest(query, { scopes: ['public'] }, 10)).map(({ id }) => id),
              })),
            )
            expect(other).toEqual(one)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
