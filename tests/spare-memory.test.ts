// What the start took and does not need any more is given back, without a door to the collector for anybody else.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { giveBackSpareMemory, giveBackWhenIdle } from '#src/spare-memory.ts'

test('what is left behind is given back', () => {
  let pile: unknown[] = Array.from({ length: 500_000 }, (_, at) => ({ at, text: `text ${at}` }))
  expect(pile).toHaveLength(500_000)
  giveBackSpareMemory()
  const before = process.memoryUsage()
  pile = []
  giveBackSpareMemory()
  const after = process.memoryUsage()
  expect(after.heapUsed).toBeLessThan(before.heapUsed - 20e6)
  expect(after.heapTotal).toBeLessThan(before.heapTotal - 20e6)
  expect(pile).toHaveLength(0)
  expect(globalThis).not.toHaveProperty('gc')
})

test('by itself, once, as soon as there is nothing to do', async () => {
  const everyMs = 100
  let times = 0
  giveBackWhenIdle(() => {
    times += 1
  }, everyMs)
  for (const until = performance.now() + 5 * everyMs; performance.now() < until;) {
    for (const pause = performance.now() + everyMs / 2; performance.now() < pause;);
    await sleep(0)
  }
  expect(times).toBe(0)
  await expect.poll(() => times).toBe(1)
  await sleep(5 * everyMs)
  expect(times).toBe(1)
})
