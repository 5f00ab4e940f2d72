// Judges claims by how far their article carries them, as the product does: by the one frozen scorer and the exact checks.
/* oxlint-disable no-console -- printing is what evals are for */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { groundIn } from '#src/core/ground.ts'
import { splitSentences } from '#src/core/passages.ts'
import { supportIn } from '#src/core/support.ts'
import { readSentences } from '#src/core/words.ts'
import { citing } from './corruptions.ts'
import { areaUnderCurve, balancedAccuracy, heldOutAccuracy, type Judged } from './grounding/measures.ts'
import { readRows, toArticle } from './rows.ts'

const judgedSchema = z.object({
  article: z.string(),
  claim: z.string(),
  label: z.number().nullish(),
  score: z.number().nullish(),
  domain: z.string().nullish(),
  dataset: z.string().nullish(),
})
const pairSchema = z.object({ article: z.string(), good: z.string(), bad: z.string() })
const rowSchema = z.union([pairSchema, judgedSchema])

/** Where a row has a share of judges instead of a label, it is faithful when more than half of them say so. */
const majority = 0.5

/** Checks that find one thing wrong in a claim which its words alone do not show; what a refusal takes from the score's logit was chosen on the half that the scorer was fitted on. */
const exact: ReadonlySet<string> = new Set(['number', 'date', 'name', 'negation'])
const refusal = 0.6

/** `grounding FILE… [--held-out]`. A set is a file; QAGS, which is published as two, is parted by its domain. All rows are scored alike. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'held-out': { type: 'boolean', default: false } },
  })
  const sets = new Map<string, Judged[]>()
  for (const file of files) {
    const name = basename(file).replace(/^faith_|\.jsonl(?:\.gz)?$/gu, '')
    for (const row of readRows(file, (value) => rowSchema.parse(value))) {
      if (values['held-out'] && isFitted(row.article)) continue
      const set = 'domain' in row && row.dataset === 'qags' && typeof row.domain === 'string' ? `${name}-${row.domain}` : name
      sets.set(set, [...(sets.get(set) ?? []), ...judge(row)])
    }
  }
  const figures = Object.fromEntries(
    [...sets].map(([name, rows]) => [
      name,
      {
        rows: rows.length,
        faithful: rows.filter(({ faithful }) => faithful).length,
        auc: percent(areaUnderCurve(rows)),
        balancedAccuracy: percent(balancedAccuracy(rows)),
        heldOutAccuracy: percent(heldOutAccuracy(rows)),
      },
    ]),
  )
  console.table(figures)
  const areas = Object.values(figures).map(({ auc }) => auc)
  console.log(
    JSON.stringify({
      sets: figures,
      macroAuc: Math.round((areas.reduce((sum, auc) => sum + auc, 0) / Math.max(1, areas.length)) * 10) / 10,
    }),
  )
}

/** Whether the scorer's weights were fitted on the article's claims. */
function isFitted(article: string): boolean {
  return (createHash('md5').update(article.slice(0, 80)).digest().at(-1) ?? 0) % 2 === 1
}

function judge(row: z.infer<typeof rowSchema>): Judged[] {
  const support = supportIn(readSentences(row.article, 'en'), 'en')
  const paragraphs = row.article.split(/\n+/u)
  const article = toArticle('judged', paragraphs.length > 3 ? paragraphs : splitSentences(row.article, 'en'), { language: 'en' })
  const ground = groundIn([article])
  const score = (claim: string): number => {
    const share = support.score(readSentences(claim, 'en'))
    const refused = splitSentences(claim, 'en').some((sentence) => {
      const verdict = ground.check(citing(sentence, article)(sentence), 'en')
      return !verdict.grounded && exact.has(verdict.check)
    })
    return Math.log(share / (1 - share)) - (refused ? refusal : 0)
  }
  if ('good' in row)
    return [
      { score: score(row.good), faithful: true },
      { score: score(row.bad), faithful: false },
    ]
  return [{ score: score(row.claim), faithful: (row.label ?? row.score ?? 0) > majority }]
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
