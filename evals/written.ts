// What the checks say of summaries and answers that a model wrote, as `writing --keep` keeps them: `written [FILE…]`. Without files it takes our own, of
// the sample stories (`written/`).
/* oxlint-disable no-console -- printing is what evals are for */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Article } from '#src/core/article.ts'
import { indexPassages, toClaim } from '#src/core/cite.ts'
import { ClaimChecker } from '#src/core/claims.ts'
import { groundIn } from '#src/core/ground.ts'
import { primaryLanguage } from '#src/core/languages.ts'
import { shapesFor, type WrittenAnswer, type WrittenClaim, type WrittenSummary } from '#src/core/shapes.ts'
import { plantedInSummaries } from '#src/core/summarize.ts'
import { checkedConflicts, checkedHeadline, checkedMentions, checkedMissing } from '#src/core/unsourced.ts'
import { bend, kinds, type Kind } from './corruptions/bend.ts'
import { readRows, toArticle } from './rows.ts'

export const ownFile = fileURLToPath(new URL('written/stories.jsonl', import.meta.url))

/** An article, and what a model wrote of it as an answer to our prompt: a summary, or an answer to a question. `language` is that of the writing. */
export const rowSchema = z.object({
  id: z.string(),
  language: z.string().nullable(),
  article: z.object({
    title: z.string(),
    byline: z.string().nullable(),
    site: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    passages: z.array(z.string()),
  }),
  question: z.string().optional(),
  written: z.unknown(),
})

export type WrittenRow = z.infer<typeof rowSchema>

/** The row of an article and what was written of it. */
export function toRow(
  { id, title, byline, site, published, language, passages }: Article,
  of: Pick<WrittenRow, 'language' | 'written' | 'question'>,
): WrittenRow {
  return {
    id,
    ...of,
    article: { title, byline, site, published: published?.at ?? null, language, passages: passages.map(({ text }) => text) },
  }
}

/** A claim with what the checks say of it: why it is refused, or null. */
export interface Judged {
  readonly id: string
  readonly claim: WrittenClaim
  readonly refused: { readonly check: string; readonly reason: string } | null
  /** Further sentences, bent, that are refused with the same citations, or not. */
  readonly bent: readonly { readonly kind: Kind; readonly text: string; readonly caught: boolean }[]
}

/** Parts of a summary beside its claims: what was written, and whether it is shown so. */
export interface Part {
  readonly kind: 'headline' | 'mention' | 'conflict' | 'not stated'
  readonly text: string
  readonly shown: boolean
}

export function judge(row: WrittenRow): { readonly claims: readonly Judged[]; readonly parts: readonly Part[] } {
  const { published, passages, ...known } = row.article
  const article: Article = {
    ...toArticle(row.id, passages, { title: known.title, language: known.language, ...(published === null ? {} : { published }) }),
    byline: known.byline,
    site: known.site,
  }
  const index = indexPassages([article])
  const shapes = shapesFor([...index.keys()])
  const summary = shapes.summary.safeParse(row.written)
  const answer = summary.success ? null : shapes.answer.parse(row.written)
  const language = answer?.language ?? row.language
  const checker = new ClaimChecker([article], plantedInSummaries)
  checker.language = language
  const ground = groundIn([article])
  const isEnglish = [language, article.language].every((tag) => primaryLanguage(tag) === 'en')
  const claims = claimsIn(summary.data ?? null, answer).map((claim, at): Judged => {
    const cited = toClaim(claim, index)
    if (checker.check(claim) === null) {
      const verdict = cited === null ? null : ground.check(cited, language)
      const refused = verdict === null ? { check: 'form', reason: '' } : verdict.grounded ? { check: 'planted', reason: '' } : verdict
      return { id: row.id, claim, refused, bent: [] }
    }
    const bent =
      isEnglish && cited !== null
        ? bend(cited.text, passages.join('\n'), seedOf(`${row.id} ${at}`)).map(({ kind, text }) => ({
            kind,
            text,
            caught: !ground.check({ ...cited, text }, language).grounded,
          }))
        : []
    return { id: row.id, claim, refused: null, bent }
  })
  return { claims, parts: summary.success ? partsOf(summary.data, article, checker) : [] }
}

function claimsIn(summary: WrittenSummary | null, answer: WrittenAnswer | null): WrittenClaim[] {
  return summary === null ? [...(answer?.claims ?? [])] : [summary.gist, ...summary.points, ...summary.timeline.map(({ event }) => event)]
}

function partsOf({ headline, who, where, conflicts, not_stated }: WrittenSummary, article: Article, checker: ClaimChecker): Part[] {
  return [
    { kind: 'headline', text: headline, shown: checkedHeadline(headline, [article], checker) === headline.trim() },
    ...[...who, ...where].map((mention): Part => ({
      kind: 'mention',
      text: mention.text,
      shown: checkedMentions([mention], 1, checker)[0]?.text === mention.text,
    })),
    ...conflicts.map((conflict): Part => ({
      kind: 'conflict',
      text: conflict.note,
      shown: (checkedConflicts([conflict], checker)[0]?.text ?? '') !== '',
    })),
    ...not_stated.map((entry): Part => ({ kind: 'not stated', text: entry, shown: checkedMissing([entry], checker).length > 0 })),
  ]
}

/** The same for the same words: two runs bend alike. */
function seedOf(text: string): number {
  return [...text].reduce((seed, letter) => (seed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)
}

/** `--show refused` prints the claims that are refused, `--show parts` what else is not shown as written, `--show KIND` what is missed when bent so. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { show: { type: 'string' } } })
  const rows = (positionals.length > 0 ? positionals : [ownFile]).flatMap((file) => readRows(file, (row) => rowSchema.parse(row)))
  const judged = rows.map(judge)
  const claims = judged.flatMap((row) => row.claims)
  const parts = judged.flatMap((row) => row.parts)
  const refused = claims.flatMap(({ id, claim, refused: why }) => (why === null ? [] : [{ id, claim, ...why }]))
  const bent = claims.flatMap((claim) => claim.bent)
  if (values.show === 'refused')
    for (const { id, claim, check, reason } of refused)
      console.log(
        [
          `REFUSED ${id} (${check}) ${reason}`,
          `  ${claim.text}`,
          ...claim.evidence.map(({ passage, quote }) => `  [${passage}] “${quote}”`),
          '',
        ].join('\n'),
      )
  if (values.show === 'parts') for (const { kind, text } of parts.filter(({ shown }) => !shown)) console.log(`NOT SHOWN (${kind}) ${text}`)
  for (const { kind, text, caught } of bent) if (kind === values.show && !caught) console.log(`MISSED ${text}`)
  const share = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * 1000) / 10
  const byKind = kinds.flatMap((kind) => {
    const all = bent.filter((one) => one.kind === kind)
    return all.length === 0
      ? []
      : [[kind, { of: all.length, caught: share(all.filter(({ caught }) => caught).length, all.length) }] as const]
  })
  const notShown = Object.fromEntries(
    Object.entries(Object.groupBy(parts, ({ kind }) => kind)).map(([kind, all]) => [
      kind,
      { of: all.length, percent: share(all.filter(({ shown }) => !shown).length, all.length) },
    ]),
  )
  const result = {
    rows: rows.length,
    claims: claims.length,
    refused: share(refused.length, claims.length),
    byCheck: Object.fromEntries(
      Object.entries(Object.groupBy(refused, ({ check }) => check)).map(([check, all]) => [check, all?.length ?? 0]),
    ),
    notShown,
    caught: Math.round((byKind.reduce((sum, [, { caught }]) => sum + caught, 0) / Math.max(1, byKind.length)) * 10) / 10,
    byKind: Object.fromEntries(byKind),
  }
  console.table(result.notShown)
  console.table(result.byKind)
  console.log(JSON.stringify(result))
}
