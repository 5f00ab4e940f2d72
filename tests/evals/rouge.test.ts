// The measure measured: values that rouge-score and Porter's own vocabulary give, and the published figures of lead-3.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { rouge, tokenize } from '../../evals/rouge.ts'
import { readRows } from '../../evals/rows.ts'
import { stem } from '../../evals/stem.ts'

test("rouge-score's own example", () => {
  const score = rouge(['The quick brown dog jumps on the log.'], ['The quick brown fox jumps over the lazy dog'])
  expect(score.rouge1).toBeCloseTo(0.705_882, 5)
  expect(score.rouge2).toBeCloseTo((2 * 2) / (7 + 8), 5)
  expect(score.rougeL).toBeCloseTo(0.588_235, 5)
})

test('summary-level ROUGE-L takes the union over sentences', () => {
  expect(rouge(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], ['w1 w2 w3 w4 w5']).rougeL).toBeCloseTo(0.533_333, 5)
})

test('nothing in common is 0, the same text 1', () => {
  expect(rouge(['Rain fell.'], ['Sun shone all day.'])).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 })
  expect(rouge(['Rain fell all day.'], ['Rain fell all day.'])).toEqual({ rouge1: 1, rouge2: 1, rougeL: 1 })
  expect(rouge([], ['Rain.'])).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 })
})

test('other scripts have tokens too', () => {
  expect(tokenize('بارش ہوئی۔')).toEqual(['بارش', 'ہوئی'])
  expect(tokenize('The 3 ponies, running')).toEqual(['the', '3', 'poni', 'run'])
})

test.each(
  Object.entries({
    caresses: 'caress',
    ponies: 'poni',
    ties: 'tie',
    agreed: 'agre',
    plastered: 'plaster',
    motoring: 'motor',
    hopping: 'hop',
    falling: 'fall',
    filing: 'file',
    happy: 'happi',
    enjoy: 'enjoy',
    relational: 'relat',
    conditional: 'condit',
    rational: 'ration',
    generalizations: 'gener',
    oscillators: 'oscil',
    dying: 'die',
    hopefulness: 'hope',
    electrical: 'electr',
    adjustment: 'adjust',
    adoption: 'adopt',
    controlling: 'control',
    probate: 'probat',
    died: 'die',
    radically: 'radic',
  }),
)('%s has the stem %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

const data = fileURLToPath(new URL('../../../shared/data/text/summ_cnndm.jsonl.gz', import.meta.url))

describe.skipIf(!existsSync(data))('on public articles (skipped where ../shared/data is not)', () => {
  test('lead-3 comes near the published 40.7, 17.8 and 36.7', () => {
    const rows = readRows(data, (value) => z.object({ sents: z.array(z.string()), refs: z.array(z.array(z.string())) }).parse(value))
    const scores = rows.map((row) => rouge(row.sents.slice(0, 3), row.refs[0] ?? []))
    const mean = (key: 'rouge1' | 'rouge2' | 'rougeL'): number => (100 * scores.reduce((sum, score) => sum + score[key], 0)) / scores.length
    expect(Math.abs(mean('rouge1') - 40.7)).toBeLessThan(1.5)
    expect(Math.abs(mean('rouge2') - 17.8)).toBeLessThan(1.5)
    expect(Math.abs(mean('rougeL') - 36.7)).toBeLessThan(1.5)
  })
})
