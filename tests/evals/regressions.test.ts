// A tenth worse is told, whichever direction is worse for a figure; better and alike are not, and only like is held against like.
import { expect, test } from 'vitest'
import { worse } from '../../evals/bench/regressions.ts'

test('a ratio that is more than a tenth worse is named', () => {
  expect(worse({ search: [{ articles: 1, p50Ratio: 1.2 }] }, { search: [{ articles: 1, p50Ratio: 1 }] })).toEqual([
    'search, articles 1: p50Ratio was 1 and is 1.2.',
  ])
  expect(worse({ feeds: [{ feeds: 5, ratio: 0.5 }] }, { feeds: [{ feeds: 5, ratio: 0.6 }] })).toHaveLength(1)
})

test('what is better, hardly worse, or not a ratio is not', () => {
  expect(
    worse(
      { search: [{ articles: 1, p50: 9, p50Ratio: 1.05 }], feeds: [{ feeds: 5, ratio: 0.9 }], start: [{ articles: 0, ratio: 5 }] },
      { search: [{ articles: 1, p50: 1, p50Ratio: 1 }], feeds: [{ feeds: 5, ratio: 0.6 }] },
    ),
  ).toEqual([])
})

test('a size is held against itself, wherever it stands', () => {
  const kept = {
    search: [
      { articles: 1, p50Ratio: 9 },
      { articles: 10, p50Ratio: 1 },
    ],
  }
  expect(
    worse(
      {
        search: [
          { articles: 10, p50Ratio: 2 },
          { articles: 100, p50Ratio: 99 },
        ],
      },
      kept,
    ),
  ).toEqual(['search, articles 10: p50Ratio was 1 and is 2.'])
})
