// What a call costs, as far as it is known.
import { expect, test } from 'vitest'
import { openModel } from '#src/llm/index.ts'
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

test('a model knows of itself whether a limit in money holds for it', async () => {
  const log = { info() {}, warn() {}, error() {} }
  const open = async (baseUrl: string, price?: [number, number]): Promise<readonly string[] | undefined> =>
    (
      await openModel({
        apiKey: undefined,
        baseUrl,
        model: 'gpt-99',
        fallbackModel: 'small',
        price,
        cache: null,
        clock: { now: () => 0 },
        log,
        treasury: null,
      })
    ).unpriced
  expect(await open('http://models.invalid/v1')).toEqual(['gpt-99', 'small'])
  expect(await open('http://models.invalid/v1', [1, 2])).toEqual([])
  expect(await open('http://127.0.0.1:1/v1')).toEqual([])
})
