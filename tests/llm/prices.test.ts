// What a call costs, as far as it is known.
import { expect, test } from 'vitest'
import { costUsd, pricesAsOf } from '#src/llm/prices.ts'

const million = { inputTokens: 1_000_000, outputTokens: 500_000 }

test.each([
  ['by the table', 'gpt-5-mini', undefined, million, 1.25],
  ['a dated version as its model', 'gpt-5-mini-2025-08-07', 'https://api.openai.com/v1', million, 1.25],
  ['nothing on one’s own machine', 'llama3', 'http://127.0.0.1:11434/v1', million, 0],
  ['nothing in one’s own network', 'llama3', 'http://192.168.1.20:8000/v1', million, 0],
  ['unknown for a model that is not in the table', 'gpt-99', undefined, million, null],
  ['unknown at another server', 'gpt-5-mini', 'https://openrouter.example/api/v1', million, null],
  ['unknown where the server does not count', 'gpt-5-mini', undefined, { inputTokens: null, outputTokens: null }, null],
])('%s', (_what, model, baseUrl, usage, cost) => {
  expect(costUsd(model, baseUrl, usage)).toBe(cost)
})

test('the table has a date', () => {
  expect(Number.isNaN(Date.parse(pricesAsOf))).toBe(false)
})
