// Counts of pairs of sentences, of which a passage carries one and not the other, what the checks refuse of either: `contrasts [FILE…]`.
// Without files it takes our own, written by hand (`contrasts/`).
/* oxlint-disable no-console -- printing is what evals are for */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { groundIn, type Verdict } from '#src/core/ground.ts'
import { citing } from './corruptions.ts'
import { readRows, toArticle } from './rows.ts'

export const ownSets: readonly string[] = readdirSync(new URL('contrasts', import.meta.url))
  .toSorted()
  .map((name) => fileURLToPath(new URL(`contrasts/${name}`, import.meta.url)))

/** `good` is carried by the passage, `bad` is not, in the way of its `kind`. */
export const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  language: z.string().default('en'),
  passage: z.string(),
  good: z.string(),
  bad: z.string(),
})

type Row = z.infer<typeof rowSchema>

/** What the checks say of either sentence, as a model's claim that cites the passage. */
export function judge({ id, language, passage, good, bad }: Row): { readonly right: Verdict; readonly wrong: Verdict } {
  const article = toArticle(id, [passage], { language })
  const ground = groundIn([article])
  const check = (sentence: string): Verdict => ground.check(citing(sentence, article)(sentence))
  return { right: check(good), wrong: check(bad) }
}

interface Counts {
  of: number
  caught: number
  falseAlarms: number
}

/** `--show KIND` prints what was missed of a kind, and `--show good` what was wrongly refused. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { show: { type: 'string' } } })
  const kinds = new Map<string, Counts>()
  const byCheck = { caught: new Map<string, number>(), falseAlarms: new Map<string, number>() }
  for (const row of (positionals.length > 0 ? positionals : ownSets).flatMap((file) => readRows(file, (value) => rowSchema.parse(value)))) {
    const { id, kind, passage, good, bad } = row
    const { right, wrong } = judge(row)
    const counts = kinds.get(kind) ?? { of: 0, caught: 0, falseAlarms: 0 }
    counts.of += 1
    if (!wrong.grounded) {
      counts.caught += 1
      byCheck.caught.set(wrong.check, (byCheck.caught.get(wrong.check) ?? 0) + 1)
    } else if (values.show === kind || values.show === 'all')
      console.log(`MISSED ${id} ${kind}\n  passage: ${passage}\n  bad:     ${bad}\n`)
    if (!right.grounded) {
      counts.falseAlarms += 1
      byCheck.falseAlarms.set(right.check, (byCheck.falseAlarms.get(right.check) ?? 0) + 1)
      if (values.show === 'good') console.log(`REFUSED ${id} (${right.check}) ${right.reason}\n  passage: ${passage}\n  good:    ${good}\n`)
    }
    kinds.set(kind, counts)
  }
  const sum = (of: (counts: Counts) => number): number => [...kinds.values()].reduce((total, counts) => total + of(counts), 0)
  const rows = sum(({ of }) => of)
  const share = (count: number): number => Math.round((count / Math.max(1, rows)) * 1000) / 10
  console.table(Object.fromEntries(kinds))
  console.log(
    JSON.stringify({
      rows,
      caught: share(sum(({ caught }) => caught)),
      falseAlarms: share(sum(({ falseAlarms }) => falseAlarms)),
      byKind: Object.fromEntries(kinds),
      caughtByCheck: Object.fromEntries(byCheck.caught),
      alarmsByCheck: Object.fromEntries(byCheck.falseAlarms),
    }),
  )
}
