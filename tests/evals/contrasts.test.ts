// Our own pairs of claims: each row is whole, and the checks do not fall behind what was measured (`evals/README.md`, "contrasts").
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { judge, ownSets, rowSchema } from '../../evals/contrasts.ts'
import { readRows } from '../../evals/rows.ts'

const rows = ownSets.flatMap((file) => readRows(file, (row) => rowSchema.parse(row)))

test('every row is of a story of its own, and tells two things of it', () => {
  expect(ownSets.map((file) => basename(file, '.jsonl'))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  expect(new Set(rows.map(({ passage }) => passage)).size).toBe(rows.length)
  for (const { good, bad } of rows) expect(good).not.toBe(bad)
  const kinds = Map.groupBy(rows, ({ kind }) => kind)
  expect([...kinds.values()].map((of) => of.length)).toEqual(Array.from({ length: 16 }, () => 70))
})

test('the checks refuse what they refused of the bad claims, and no more of the good ones', () => {
  const verdicts = rows.map(judge)
  const refused = {
    good: verdicts.filter(({ right }) => !right.grounded).length,
    bad: verdicts.filter(({ wrong }) => !wrong.grounded).length,
  }
  // 45.4 and 6.5 of a hundred when these were written.
  expect(refused.bad / rows.length).toBeGreaterThanOrEqual(0.44)
  expect(refused.good / rows.length).toBeLessThanOrEqual(0.07)
})
