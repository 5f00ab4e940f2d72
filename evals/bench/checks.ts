// What all checks of a model's summary against its article cost: the checker is made anew, as for each reply, and judges seven claims.
import type { Article } from '#src/core/article.ts'
import { ClaimChecker } from '#src/core/claims.ts'
import { splitSentences } from '#src/core/passages.ts'
import { median, processorSeconds, withExponents } from './measures.ts'
import { articleOf } from './texts.ts'

export interface Row {
  readonly words: number
  readonly claims: number
  readonly ms: number
  readonly exponent: number | null
}

const rounds = 5
const roundSeconds = 0.4
const claimCount = 7

export async function measureChecks(sizes: readonly number[]): Promise<Row[]> {
  const rows: Omit<Row, 'exponent'>[] = []
  for (const words of sizes) {
    const article = await articleOf(words)
    const written = claimsOn(article)
    const times: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const seconds = processorSeconds(() => {
        const checker = new ClaimChecker([article], 1)
        for (const claim of written) checker.check(claim)
      }, roundSeconds)
      if (round > 0) times.push(seconds)
    }
    rows.push({ words, claims: written.length, ms: 1000 * median(times) })
  }
  return withExponents(rows, ({ words, ms }) => ({ work: words, cost: ms }))
}

/** Sentences from all over the article, each shortened in the way of a summary, with the whole one as their quote. */
function claimsOn(article: Article): object[] {
  const sentences = article.passages.flatMap(({ number, text }) =>
    splitSentences(text, article.language)
      .filter((sentence) => sentence.length > 60)
      .map((quote) => ({ number, quote })),
  )
  const step = Math.max(1, Math.floor(sentences.length / claimCount))
  return sentences
    .filter((_, at) => at % step === 0)
    .slice(0, claimCount)
    .map(({ number, quote }) => ({
      evidence: [{ passage: `A1P${number}`, quote, translation: null }],
      derivation: null,
      text: `${quote.split(/, /u)[0]?.replace(/[.]$/u, '') ?? ''}.`,
      speaker: null,
      status: 'stated',
    }))
}
