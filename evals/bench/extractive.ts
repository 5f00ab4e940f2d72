// The engine without a model: articles of 600 words a second of one core, beside one pass that only tokenizes them; and how the
// time grows with the article.
import type { Article } from '#src/core/article.ts'
import { extractSummary } from '#src/core/extractive.ts'
import { readSentences } from '#src/core/words.ts'
import { median, processorSeconds, withExponents } from './measures.ts'
import { articleOf } from './texts.ts'

export interface Row {
  readonly words: number
  readonly perSecond: number
  readonly tokenizingPerSecond: number
  readonly exponent: number | null
}

const rounds = 5
const roundSeconds = 0.4

export async function measureExtractive(sizes: readonly number[]): Promise<Row[]> {
  const rows: Omit<Row, 'exponent'>[] = []
  for (const words of sizes) {
    const article = await articleOf(words)
    const times: { ours: number[]; tokenizing: number[] } = { ours: [], tokenizing: [] }
    for (let round = 0; round <= rounds; round++) {
      const ours = processorSeconds(() => {
        summarize(article)
      }, roundSeconds)
      const tokenizing = processorSeconds(() => {
        tokenize(article)
      }, roundSeconds)
      // The first round is for the compiler.
      if (round === 0) continue
      times.ours.push(ours)
      times.tokenizing.push(tokenizing)
    }
    rows.push({ words, perSecond: 1 / median(times.ours), tokenizingPerSecond: 1 / median(times.tokenizing) })
  }
  return withExponents(rows, ({ words, perSecond }) => ({ work: words, cost: 1 / perSecond }))
}

function summarize(article: Article): void {
  extractSummary([article], { length: 'standard', style: 'bullets', language: null }, { reason: 'no model', now: 0 })
}

function tokenize({ passages, language }: Article): void {
  for (const { text } of passages) readSentences(text, language)
}
