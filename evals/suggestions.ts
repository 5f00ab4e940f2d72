// Measures the questions that are offered under a summary: `suggestions FILE…`, rows with `sents` (as `summaries`) or with a document's
// `paragraphs` (as `answers`). `--show N` prints every Nth with its answer, to be read.
/* oxlint-disable no-console -- printing is what evals are for */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { extractAnswer } from '#src/core/extractive.ts'
import { suggestQuestions } from '#src/core/suggest.ts'
import { readRows, toArticle } from './rows.ts'

const rowSchema = z.object({
  sents: z.array(z.string()).optional(),
  paragraphs: z.array(z.string()).optional(),
  lang: z.string().optional(),
})

/** `answered`: the engine gives it an answer that cites a passage; `oneOrMore`, `three`: shares of the articles. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { show: { type: 'string' } } })
  const files = positionals.filter((file) => existsSync(file))
  if (files.length < positionals.length)
    console.log(`skipped: ${positionals.filter((file) => !files.includes(file)).join(', ')} (not there)`)
  const tally = { articles: 0, questions: 0, answered: 0, oneOrMore: 0, three: 0, elapsedMs: 0 }
  for (const { sents, paragraphs, lang = 'en' } of files.flatMap((file) => readRows(file, (value) => rowSchema.parse(value)))) {
    const text = sents ?? paragraphs
    if (text === undefined) continue
    const article = toArticle('a1', text, { language: lang })
    const startedAt = performance.now()
    const questions = suggestQuestions(article)
    tally.elapsedMs += performance.now() - startedAt
    tally.articles++
    if (questions.length > 0) tally.oneOrMore++
    if (questions.length === 3) tally.three++
    for (const question of questions) {
      const { answerable, claims } = extractAnswer(question, [article], { reason: 'no model', now: 0, turns: [] })
      tally.questions++
      if (answerable === 'yes' && claims.length > 0) tally.answered++
      if (values.show !== undefined && tally.questions % Number(values.show) === 0)
        console.log(`- ${question}\n  ${claims[0]?.text ?? '(nothing)'} [${claims[0]?.citations[0]?.passage ?? ''}]`)
    }
  }
  const percent = (part: number, of: number): number => Math.round((1000 * part) / Math.max(1, of)) / 10
  const { articles, questions, answered, oneOrMore, three, elapsedMs } = tally
  const result = {
    articles,
    questions,
    answered: percent(answered, questions),
    oneOrMore: percent(oneOrMore, articles),
    three: percent(three, articles),
    msPerArticle: Math.round((100 * elapsedMs) / Math.max(1, articles)) / 100,
  }
  console.table(result)
  console.log(JSON.stringify(result))
}
