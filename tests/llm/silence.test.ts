// Silence is what nobody broke while the process could hear it; a held event loop is none.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { startSilence } from '#src/llm/silence.ts'

test('is told of once, after its time, and begins anew when it is broken', async () => {
  let told = 0
  const silence = startSilence(100, () => {
    told += 1
  })
  for (let count = 0; count < 6; count++) {
    await sleep(30)
    silence.broken()
  }
  expect(told).toBe(0)
  await vi.waitFor(() => {
    expect(told).toBe(1)
  }, 60_000)
  await sleep(150)
  expect(told).toBe(1)
  silence.end()
})

test('a loop that was held past the time is given it once more', async () => {
  let told = 0
  const silence = startSilence(100, () => {
    told += 1
  })
  const until = performance.now() + 400
  while (performance.now() < until) {
    /* held */
  }
  await sleep(20)
  expect(told).toBe(0)
  await vi.waitFor(() => {
    expect(told).toBe(1)
  }, 60_000)
  silence.end()
})

test('none is told of after the end', async () => {
  const silence = startSilence(20, () => {
    throw new Error('told')
  })
  silence.end()
  await sleep(60)
})
