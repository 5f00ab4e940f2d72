// Who is taken for dead: not those who, like this process, could not say for a while that they live.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Leases } from '#src/store/lease.ts'
import { startWorker } from '#src/store/worker.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Leases of a database that can be away. */
function openLeases(): Leases & { isAway: boolean } {
  const until = new Map<string, number>()
  const leases = {
    isAway: false,
    async hold(name: string, _holder: string, forMs: number) {
      if (leases.isAway) throw new Error('the database does not answer')
      until.set(name, performance.now() + forMs)
      return true
    },
    async isHeld(name: string) {
      return (until.get(name) ?? -1) >= performance.now()
    },
    async release(name: string) {
      until.delete(name)
    },
  }
  return leases
}

test('a process elsewhere whose lease ran out is dead; after an outage only once it could have renewed it, and did not', async () => {
  const leases = openLeases()
  const worker = await startWorker(leases, 'here')
  await leases.hold('there/1/0/living', 'there/1/0/living', 30_000)
  await leases.hold('there/2/0/dead', 'there/2/0/dead', 30_000)
  await vi.advanceTimersByTimeAsync(20_000)
  await leases.hold('there/1/0/living', 'there/1/0/living', 30_000)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await worker.isAlive('there/1/0/living')).toBe(true)
  expect(await worker.isAlive('there/2/0/dead')).toBe(false)

  leases.isAway = true
  await vi.advanceTimersByTimeAsync(40_000)
  leases.isAway = false
  // Before either has renewed, and when this one has and the other has not.
  expect(await worker.isAlive('there/1/0/living')).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await worker.isAlive('there/1/0/living')).toBe(true)
  expect(await worker.isAlive('there/2/0/dead')).toBe(true)
  await leases.hold('there/1/0/living', 'there/1/0/living', 30_000)
  await vi.advanceTimersByTimeAsync(16_000)
  expect(await worker.isAlive('there/1/0/living')).toBe(true)
  expect(await worker.isAlive('there/2/0/dead')).toBe(false)
  await worker.close()
})
