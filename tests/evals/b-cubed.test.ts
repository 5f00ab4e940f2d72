// B-cubed against an example worked out by hand.
import { expect, test } from 'vitest'
import { bCubed } from '../../evals/b-cubed.ts'

test('each item counts for its own group', () => {
  // a, b together and right; c and d each with one stranger.
  expect(bCubed(['1', '1', '2', '2'], ['x', 'x', 'y', 'z'])).toEqual({ precision: 0.75, recall: 1, f1: 1.5 / 1.75 })
  expect(bCubed(['1', '2', '3'], ['x', 'x', 'x']).recall).toBeCloseTo(1 / 3)
})
