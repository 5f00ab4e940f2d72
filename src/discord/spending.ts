// The small line of a reply about money: when the model writes again, and what the reply has cost where a server wants to see it.
import type { Language } from '#src/core/languages.ts'
import type { Writer } from '#src/core/writing.ts'
import type { Reply } from './reply.ts'
import { locales, number } from './words/amounts.ts'
import { spendingWords } from './words/budgets.ts'

/** The reply with its line, under the body of a card or the text of an answer. */
export function withSpending(reply: Reply, writer: Writer, { costLine, language }: { costLine: boolean; language: Language }): Reply {
  const line = spendingLine(writer, costLine, language)
  if (line === null) return reply
  return reply.card === undefined
    ? { ...reply, text: `${reply.text ?? ''}\n-# ${line}` }
    : { ...reply, card: { ...reply.card, body: `${reply.card.body}\n\n-# ${line}` } }
}

function spendingLine(writer: Writer, costLine: boolean, language: Language): string | null {
  const words = spendingWords[language]
  if (writer.kind === 'extractive') return writer.resetsAt === undefined ? null : words.writesAgain(Math.ceil(writer.resetsAt / 1000))
  if (!costLine) return null
  const { costUsd, inputTokens, outputTokens } = writer
  if (inputTokens === null || outputTokens === null) return words.unknown
  const tokens = number(inputTokens + outputTokens, language)
  return costUsd === null ? words.unpriced(tokens) : words.cost(dollars(costUsd * 1e6, language), tokens)
}

/** Of millionths of a dollar, with as many digits as tell something. */
export function dollars(microUsd: number, language: Language): string {
  const usd = microUsd / 1e6
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: usd > 0 && usd < 0.1 ? 4 : 2,
  }).format(usd)
}
