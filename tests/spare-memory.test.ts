// What the start took and does not need any more is given back, without a door to the collector for anybody else.
import { expect, test } from 'vitest'
import { giveBackSpareMemory } from '#src/spare-memory.ts'

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
