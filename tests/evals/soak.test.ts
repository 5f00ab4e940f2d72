// The slope that the soak tells.
import { expect, test } from 'vitest'
import { slope, type MemoryRow } from '../../evals/soak.ts'

const rows = (sizes: readonly number[]): MemoryRow[] =>
  sizes.map((heapMb, at) => ({ minute: at + 1, residentMb: 300, heapMb, externalMb: 0, buffersMb: 0 }))

test('what grows in the first half alone is no growth; a megabyte a minute is 60 an hour', () => {
  expect(slope(rows([10, 40, 70, 80, 80, 80, 80, 80]), 'heapMb')).toBe(0)
  expect(slope(rows([10, 40, 70, 80, 81, 82, 83, 84]), 'heapMb')).toBe(60)
  expect(slope(rows([10, 40, 70, 80, 84, 83, 82, 81]), 'residentMb')).toBe(0)
})
