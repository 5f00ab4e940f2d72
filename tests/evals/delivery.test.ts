// Posters killed at random moments, a few dozen times; `npm run eval -- delivery` does it a thousand times.
import { expect, test } from 'vitest'
import { killWhilePosting } from '../../evals/delivery/killing.ts'

test('whatever kills the posting processes, each entry is in its channel once and in its place', async () => {
  const killed = await killWhilePosting({ kills: 24, entries: 40, channels: 5, processes: 2, seed: 7 })
  expect(killed).toMatchObject({ kills: expect.any(Number), posts: killed.rounds * 40, lost: 0, twice: 0, outOfOrder: 0 })
  expect(killed.kills).toBeGreaterThanOrEqual(24)
  // The kills did fall into the middle of posting.
  expect(killed.found + killed.savedByNonce).toBeGreaterThan(0)
}, 300_000)
