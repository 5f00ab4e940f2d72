// The line about money under a reply: what is not known is never told as nothing.
import { expect, test } from 'vitest'
import type { Writer } from '#src/core/writing.ts'
import { withSpending } from '#src/discord/spending.ts'

const writer = {
  kind: 'model',
  model: 'm',
  promptVersion: 'v',
  cachedAt: null,
  calls: 1,
  inputTokens: 1200,
  outputTokens: 300,
  costUsd: 0.0042,
} as const satisfies Writer
const lineOf = (one: Writer, costLine = true): string => withSpending({ text: '' }, one, { costLine, language: 'en' }).text ?? ''

test.each([
  ['a price', writer, 'Cost $0.0042 for 1,500 tokens.'],
  ['one’s own machine', { ...writer, costUsd: 0 }, 'Cost $0.00 for 1,500 tokens.'],
  ['no known price', { ...writer, costUsd: null }, '1,500 tokens; what they cost is not known.'],
  ['a server that tells no tokens', { ...writer, costUsd: null, inputTokens: null, outputTokens: null }, 'What this cost is not known.'],
])('%s', (_name, one, line) => {
  expect(lineOf(one)).toBe(`\n-# ${line}`)
  expect(lineOf(one, false)).toBe('')
})
