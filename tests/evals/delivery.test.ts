// Posters killed at random moments, a few dozen times; `npm run eval -- delivery` does it a thousand times.
import { afterAll, expect, test } from 'vitest'
import { killWhilePosting } from '../../evals/delivery/killing.ts'
import { postgresSchema, sayMissing } from '../support/grounds.ts'

const missing = await sayMissing('Killing posters on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())

test.each([['SQLite', undefined, 24], ...(schema === null ? [] : [['PostgreSQL', schema.url, 12] as const])] as const)(
  'whatever kills the posting processes, on %s, each entry is in its channel once and in its place',
  async (_engine, databaseUrl, kills) => {
    const killed = await killWhilePosting({ kills, entries: 40, channels: 5, processes: 2, seed: 7, databaseUrl })
    expect(killed).toMatchObject({ kills: expect.any(Number), posts: killed.rounds * 40, lost: 0, twice: 0, outOfOrder: 0 })
    expect(killed.kills).toBeGreaterThanOrEqual(kills)
    // The kills did fall into the middle of posting.
    expect(killed.found + killed.savedByNonce).toBeGreaterThan(0)
  },
  300_000,
)
