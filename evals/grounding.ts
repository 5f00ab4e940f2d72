// Judges claims by how far their article carries them, with the one frozen scorer that the checks use: `grounding FILE…`.
/* oxlint-disable no-console -- printing is what evals are for */
import { basename } from 'node:path'
import { z } from 'zod'
import { supportIn } from '#src/core/support.ts'
import { readSentences } from '#src/core/words.ts'
import { areaUnderCurve, balancedAccuracy, heldOutAccuracy, type Judged } from './grounding/measures.ts'
import { readRows } from './rows.ts'

const judgedSchema = z.object({ article: z.string(), claim: z.string(), label: z.number().nullish(), score: z.number().nullish(), domain: z.string().nullish(), dataset: z.string().nullish() })
const pairSchema = z.object({ article: z.string(), good: z.string(), bad: z.string() })
const rowSchema = z.union([pairSchema, judgedSchema])

/** Where a row has a share of judges instead of a label, it is faithful when more than half of them say so. */
const majority = 0.5

/** A set is a file; QAGS, which is published as two, is parted by its domain. All rows are scored alike. */
export async function run(files: readonly string[]): Promise<void> {
  const sets = new Map<string, Judged[]>()
  for (const file of files) {
    const name = basename(file).replace(/^faith_|\.jsonl(?:\.gz)?$/gu, '')
    for (const row of readRows(file, (value) => rowSchema.parse(value))) {
      const set = 'domain' in row && row.dataset === 'qags' && typeof row.domain === 'string' ? `${name}-${row.domain}` : name
      sets.set(set, [...sets.get(set) ?? [], ...judge(row)])
    }
  }
  const figures = Object.fromEntries([...sets].map(([name, rows]) => [name, { rows: rows.length, faithful: rows.filter(({ faithful }) => faithful).length, auc: percent(areaUnderCurve(rows)), balancedAccuracy: percent(balancedAccuracy(rows)), heldOutAccuracy: percent(heldOutAccuracy(rows)) }]))
  console.table(figures)
  const areas = Object.values(figures).map(({ auc }) => auc)
  console.log(JSON.stringify({ sets: figures, macroAuc: Math.round(areas.reduce((sum, auc) => sum + auc, 0) / Math.max(1, areas.length) * 10) / 10 }))
}

function judge(row: z.infer<typeof rowSchema>): Judged[] {
  const support = supportIn(readSentences(row.article, 'en'))
  const score = (claim: string): number => support.score(readSentences(claim, 'en'))
  if ('good' in row) return [{ score: score(row.good), faithful: true }, { score: score(row.bad), faithful: false }]
  return [{ score: score(row.claim), faithful: (row.label ?? row.score ?? 0) > majority }]
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
