// What a large language model wrote of the sample stories as answers to our prompts: the checks let it pass, and what is shown of it (`evals/README.md`, "written").
import { expect, test } from 'vitest'
import { judge, ownFile, rowSchema } from '../../evals/written.ts'
import { readRows } from '../../evals/rows.ts'

const rows = readRows(ownFile, (row) => rowSchema.parse(row))
const judged = rows.map(judge)
const share = (part: number, whole: number): number => part / whole

test('a summary and an answer of each story that has a text', () => {
  expect(rows).toHaveLength(20)
  expect(new Set(rows.map(({ article }) => article.title)).size).toBe(10)
  expect(rows.filter(({ question }) => question !== undefined)).toHaveLength(10)
})

test('few of its claims are refused, as few of them are wrong', () => {
  const claims = judged.flatMap((row) => row.claims)
  const refused = claims.filter((claim) => claim.refused !== null)
  // 3.5 of a hundred when these were written, of 143.
  expect(share(refused.length, claims.length)).toBeLessThanOrEqual(0.04)
})

test('a claim that is bent is refused with the same citations', () => {
  const bent = judged.flatMap((row) => row.claims.flatMap((claim) => claim.bent))
  const of = (kind: string): number => {
    const all = bent.filter((one) => one.kind === kind)
    return share(all.filter(({ caught }) => caught).length, all.length)
  }
  expect(of('number invented')).toBe(1)
  expect(of('name invented')).toBe(1)
  expect(of('number swapped')).toBeGreaterThanOrEqual(0.9)
  expect(of('name swapped')).toBeGreaterThanOrEqual(0.8)
  expect(of('negation added')).toBeGreaterThanOrEqual(0.8)
})

test('people, places, headlines and what contradicts itself are shown as they are written', () => {
  const parts = judged.flatMap((row) => row.parts)
  const shown = (kind: string): number => {
    const all = parts.filter((part) => part.kind === kind)
    return share(all.filter((part) => part.shown).length, all.length)
  }
  expect(shown('mention')).toBeGreaterThanOrEqual(0.97)
  expect(shown('headline')).toBeGreaterThanOrEqual(0.9)
})
