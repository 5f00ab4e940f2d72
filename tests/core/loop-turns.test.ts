// Turns of the event loop: each piece of work has one of its own, and what has begun goes on before anything else begins.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LoopTurns } from '#src/core/loop-turns.ts'

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

test('each gets a turn, those of a kind in order, and between two of them the loop was round', async () => {
  const asked = fc.record({ gap: fc.integer({ min: 0, max: 3 }), kind: fc.constantFrom('begin' as const, 'goOn' as const) })
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 40 }), async (all) => {
      const turns = new LoopTurns()
      const given: { index: number; kind: 'begin' | 'goOn'; round: number }[] = []
      let round = 0
      let counting = true
      const count = (): void => {
        round += 1
        if (counting) setImmediate(count)
      }
      setImmediate(count)
      const waiting: Promise<void>[] = []
      for (const [index, { gap, kind }] of all.entries()) {
        for (let waited = 0; waited < gap; waited++) await turn()
        waiting.push(
          turns[kind]().then(() => {
            given.push({ index, kind, round })
          }),
        )
      }
      await Promise.all(waiting)
      counting = false
      for (const kind of ['begin', 'goOn'] as const) {
        expect(given.filter((one) => one.kind === kind).map(({ index }) => index)).toEqual(
          all.flatMap((one, index) => (one.kind === kind ? [index] : [])),
        )
      }
      expect(new Set(given.map((one) => one.round)).size).toBe(given.length)
    }),
    { numRuns: 50 },
  )
})

test('whoever asks to begin waits for what goes on', async () => {
  const turns = new LoopTurns()
  const order: string[] = []
  const steps = async (name: string): Promise<void> => {
    await turns.begin()
    order.push(name)
    for (let step = 1; step <= 3; step++) {
      await turns.goOn()
      order.push(`${name}${step}`)
    }
  }
  await Promise.all(['a', 'b', 'c'].map(steps))
  expect(order).toEqual(['a', 'a1', 'a2', 'a3', 'b', 'b1', 'b2', 'b3', 'c', 'c1', 'c2', 'c3'])
})

test('work that goes on for ever keeps nobody from beginning', async () => {
  const turns = new LoopTurns()
  const over = new AbortController()
  const forEver = Array.from({ length: 3 }, async () => {
    while (!over.signal.aborted) await turns.goOn()
  })
  await turns.begin()
  await turns.begin()
  over.abort()
  await Promise.all(forEver)
})
