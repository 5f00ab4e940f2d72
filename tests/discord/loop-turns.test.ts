// Turns of the event loop: what is begun in one leaves room for everything else before the next.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LoopTurns } from '#src/discord/loop-turns.ts'

test('each gets a turn, in order, and between two of them the loop was round', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }), async (gaps) => {
    const turns = new LoopTurns()
    const begun: { index: number; round: number }[] = []
    let round = 0
    let counting = true
    const count = (): void => {
      round += 1
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    const all: Promise<void>[] = []
    for (const [index, gap] of gaps.entries()) {
      for (let waited = 0; waited < gap; waited++) await new Promise((resolve) => { setImmediate(resolve) })
      all.push(turns.next().then(() => { begun.push({ index, round }) }))
    }
    await Promise.all(all)
    counting = false
    expect(begun.map(({ index }) => index)).toEqual(gaps.map((_, index) => index))
    expect(new Set(begun.map(({ round }) => round)).size).toBe(begun.length)
  }), { numRuns: 50 })
})
