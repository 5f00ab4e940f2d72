// A tenth worse is told, whichever direction is worse for a figure; better and alike are not.
import { expect, test } from 'vitest'
import { worse } from '../../evals/bench/regressions.ts'

test('a ratio that is more than a tenth worse is named', () => {
  expect(worse({ search: [{ articles: 1, p50Ratio: 1.2 }] }, { search: [{ articles: 1, p50Ratio: 1 }] })).toEqual(['search, row 1: p50Ratio was 1 and is 1.2.'])
  expect(worse({ feeds: [{ ratio: 0.5 }] }, { feeds: [{ ratio: 0.6 }] })).toHaveLength(1)
})

test('what is better, hardly worse, or not a ratio is not', () => {
  expect(worse({ search: [{ p50: 9, p50Ratio: 1.05 }], feeds: [{ ratio: 0.9 }], start: [{ ratio: 5 }] }, { search: [{ p50: 1, p50Ratio: 1 }], feeds: [{ ratio: 0.6 }] })).toEqual([])
})
