// Summarizes articles: with the model, checked claim by claim, or with the extractive engine where there is none or it fails.
import pLimit from 'p-limit'
import { z } from 'zod'
import type { Article } from './article.ts'
import { claimShape, evidenceShape, type WrittenClaim } from './cite.ts'
import { ClaimChecker } from './claims.ts'
import type { Context } from './context.ts'
import { ModelError } from './errors.ts'
import { extractSummary } from './extractive.ts'
import { newFence } from './fence.ts'
import { aboutText } from './ground.ts'
import type { Model, ModelRequest } from './ports.ts'
import { articleShare, articleTokens, cutIntoParts, languageName, present } from './present.ts'
import type { PromptArticle } from './prompt.ts'
import { writerOf, type Completed } from './usage.ts'
import { passageId, type Claim, type Draft, type Summary, type SummaryWish } from './writing.ts'

type Needs = Pick<Context, 'model' | 'prompts' | 'clock' | 'log'>

/** A text that needs more parts than this is read to that end, and the summary says so. */
const mostParts = 12
/** Parts read at the same time. */
const partsAtOnce = 3
/** Repairs at the same time. */
const settlesAtOnce = 3

const lengthWords: Record<SummaryWish['length'], string> = {
  headline: 'headline and gist only, no points.', brief: 'gist and 2 points.', standard: 'gist and 3 to 5 points.', detailed: 'gist and 6 to 9 points.',
}
const styleWords: Record<SummaryWish['style'], string> = {
  bullets: 'points that can be skimmed, one fact each.', plain: 'plain words and short sentences, for readers who know nothing of the matter.',
}
const outputTokens: Record<SummaryWish['length'], number> = { headline: 900, brief: 1500, standard: 2500, detailed: 4000 }

/**
 * Yields what is checked so far, last the whole summary. Throws the signal's reason when aborted; a model that fails is no
 * error: the extractive engine writes then, and says why. At least one article.
 */
export async function* summarize(
  articles: readonly Article[], wish: SummaryWish, { signal }: { signal: AbortSignal }, context: Needs,
): AsyncGenerator<Draft<Summary>> {
  const { model, clock, log } = context
  const now = clock.now()
  if (model === null) {
    yield { done: true, writing: extractSummary(articles, wish, { reason: 'no model', now }) }
    return
  }
  try {
    yield* write(articles, wish, signal, model, context)
  } catch (error) {
    if (!(error instanceof ModelError) || signal.aborted) throw error
    log.warn('the model failed; the extractive engine summarizes', { reason: error.reason, error })
    yield { done: true, writing: extractSummary(articles, wish, { reason: error.reason, now }) }
  }
}

async function* write(articles: readonly Article[], wish: SummaryWish, signal: AbortSignal, model: Model, context: Needs): AsyncGenerator<Draft<Summary>> {
  const { prompts } = context
  const checker = new ClaimChecker(articles)
  const calls: Completed[] = []
  const language = languageName(wish.language ?? articles[0]?.language ?? null)
  const wanted = { length: lengthWords[wish.length], style: styleWords[wish.style], language: language === 'unknown' ? 'the language of the text' : language }
  const presented = articles.map((article, index) => present(article, index))
  const budget = Math.floor(model.inputTokens * articleShare)
  const all = articleTokens(presented, model) > budget ? cutIntoParts(presented, budget, model) : [presented]
  const parts = all.slice(0, mostParts)
  const fence = newFence()

  let request: ModelRequest<WrittenSummary>
  if (parts.length === 1) {
    const messages = prompts.summarize.render({ articles: parts[0] ?? [], ...wanted, part: '' }, fence)
    request = { prompt: prompts.summarize, messages, fence, schema: summaryShape(idsOf(parts[0] ?? [])), schemaName: 'summary', maxOutputTokens: outputTokens[wish.length] }
  } else {
    const claims: Claim[] = []
    for await (const read of readParts(parts, wanted, checker, { signal, calls }, model, context)) {
      claims.push(...read)
      yield draft('reading', { part: Math.min(parts.length, claims.length === 0 ? 1 : parts.length), parts: parts.length }, {})
    }
    const cited = citedPassages(presented, claims, articles)
    const messages = prompts.merge.render({ articles: cited, claims: claims.map((claim) => claimLine(claim, articles)).join('\n'), ...wanted }, fence)
    request = { prompt: prompts.merge, messages, fence, schema: summaryShape(idsOf(cited)), schemaName: 'summary', maxOutputTokens: outputTokens[wish.length] }
  }

  yield draft('writing', { part: 1, parts: 1 }, {})
  let written: WrittenSummary | undefined
  for await (const event of model.complete(request, { signal })) {
    if (event.type === 'partial') yield draft('writing', { part: 1, parts: 1 }, checkedSoFar(event.value, checker))
    else {
      calls.push(event)
      written = event.value
    }
  }
  if (written === undefined) throw new ModelError('model answer unusable')
  yield draft('checking', { part: 1, parts: 1 }, checkedSoFar({ ...written, timeline: [], end: true }, checker))

  const limit = pLimit(settlesAtOnce)
  const settle = (claim: WrittenClaim): Promise<Claim | null> => limit(() => checker.settle(claim, wanted.language, { signal, completed: (call) => calls.push(call) }, context))
  const [gist, points, timeline] = await Promise.all([
    settle(written.gist), Promise.all(written.points.map(settle)),
    Promise.all(written.timeline.map(async ({ words, date, event }) => ({ words, date, event: await settle(event) }))),
  ])
  const kept = points.filter((point) => point !== null)
  const lead = gist ?? kept.shift() ?? null
  if (lead === null) throw new ModelError('model answer unusable')
  yield {
    done: true,
    writing: {
      kind: 'summary', headline: checkedHeadline(written.headline, articles), gist: lead, points: kept,
      timeline: timeline.flatMap(({ words, date, event }) => (event === null ? [] : [{ words, date, event }])),
      notes: [...articles.flatMap((article) => aboutText(article)), ...conflictNotes(written, checker)].slice(0, 4),
      notStated: written.not_stated.slice(0, 3), coverage: coverageOf(articles, presented, parts), articleIds: articles.map(({ id }) => id),
      writer: writerOf(calls, request.prompt.version), checks: { ...checker.counts }, language: wish.language ?? articles[0]?.language ?? null, writtenAt: context.clock.now(),
    },
  }
}

/** The claims of each part, checked, as the parts come in. */
async function* readParts(
  parts: readonly PromptArticle[][], wanted: { length: string; style: string; language: string }, checker: ClaimChecker,
  { signal, calls }: { signal: AbortSignal; calls: Completed[] }, model: Model, { prompts }: Needs,
): AsyncGenerator<Claim[]> {
  const limit = pLimit(partsAtOnce)
  const reading = parts.map((part, index) => limit(async () => {
    const fence = newFence()
    const messages = prompts.summarize.render({ articles: part, ...wanted, length: lengthWords.detailed, part: `${index + 1} of ${parts.length}` }, fence)
    const request = { prompt: prompts.summarize, messages, fence, schema: summaryShape(idsOf(part)), schemaName: 'summary', maxOutputTokens: outputTokens.detailed }
    for await (const event of model.complete(request, { signal })) {
      if (event.type !== 'done') continue
      calls.push(event)
      return [event.value.gist, ...event.value.points].map((claim) => checker.check(claim)).filter((claim) => claim !== null)
    }
    return []
  }))
  for (const part of reading) yield await part
}

const summaryShape = (ids: readonly string[]) => z.strictObject({
  headline: z.string(), gist: claimShape(ids), points: z.array(claimShape(ids)),
  timeline: z.array(z.strictObject({ words: z.string(), date: z.string().nullable(), event: claimShape(ids) })),
  conflicts: z.array(z.strictObject({ evidence: evidenceShape(ids), note: z.string() })),
  not_stated: z.array(z.string()),
})
type WrittenSummary = z.infer<ReturnType<typeof summaryShape>>

const idsOf = (articles: readonly PromptArticle[]): string[] => articles.flatMap(({ passages }) => passages.map(({ id }) => id))

function draft(stage: 'reading' | 'writing' | 'checking', progress: { part: number; parts: number }, soFar: Partial<Summary>): Draft<Summary> {
  return { done: false, stage, ...progress, soFar: { kind: 'summary', ...soFar } }
}

const partialSchema = z.object({ headline: z.string().optional(), gist: z.unknown().optional(), points: z.array(z.unknown()).optional(), end: z.boolean().optional(), timeline: z.unknown().optional() })

/** Of an unfinished object: what is complete because something follows it, and passes. */
function checkedSoFar(value: unknown, checker: ClaimChecker): Partial<Summary> {
  const parsed = partialSchema.safeParse(value)
  if (!parsed.success) return {}
  const { headline, gist, points, end, timeline } = parsed.data
  const complete = points === undefined ? [] : end === true || timeline !== undefined ? points : points.slice(0, -1)
  const checkedGist = points === undefined ? null : checker.check(gist)
  return {
    ...(gist === undefined || headline === undefined ? {} : { headline }),
    ...(checkedGist === null ? {} : { gist: checkedGist }),
    points: complete.map((point) => checker.check(point)).filter((point) => point !== null),
  }
}

/** A headline has no citation: one with a number that the text lacks gives way to the article's own. */
function checkedHeadline(headline: string, articles: readonly Article[]): string {
  const text = articles.flatMap((article) => [article.title, ...article.passages.map((passage) => passage.text)]).join(' ')
  const invented = (headline.match(/\d+/g) ?? []).some((digits) => !text.includes(digits))
  return headline.trim() === '' || invented ? articles[0]?.title ?? '' : headline.trim()
}

/** Conflicts whose quotes all stand where they are said to stand. */
function conflictNotes(written: WrittenSummary, checker: ClaimChecker): string[] {
  return written.conflicts.flatMap(({ evidence, note }) => {
    const quotes = evidence.map(({ passage, quote }) => checker.check({ evidence: [{ passage, quote }], text: quote, speaker: null, status: 'stated' }))
    return quotes.length >= 2 && quotes.every((quote) => quote !== null) ? [`${note.trim()} (“${evidence.map(({ quote }) => quote).join('” / “')}”)`] : []
  })
}

function citedPassages(presented: readonly PromptArticle[], claims: readonly Claim[], articles: readonly Article[]): PromptArticle[] {
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => passageId(articles.findIndex(({ id }) => id === citation.articleId), citation.passage))))
  return presented.map((article) => ({ ...article, passages: article.passages.filter(({ id }) => cited.has(id)) })).filter(({ passages }) => passages.length > 0)
}

function claimLine(claim: Claim, articles: readonly Article[]): string {
  const ids = claim.citations.map((citation) => passageId(articles.findIndex(({ id }) => id === citation.articleId), citation.passage))
  return `- ${claim.text} [${ids.join(', ')}]`
}

function coverageOf(articles: readonly Article[], presented: readonly PromptArticle[], parts: readonly PromptArticle[][]): Summary['coverage'] {
  const total = articles.reduce((sum, { coverage, wordCount }) => sum + (coverage.kind === 'cut' ? coverage.totalWords : wordCount), 0)
  const had = articles.reduce((sum, { coverage, wordCount }) => sum + (coverage.kind === 'cut' ? coverage.readWords : wordCount), 0)
  const characters = (some: readonly PromptArticle[]): number => some.reduce((sum, { passages }) => sum + passages.reduce((inner, { text }) => inner + text.length, 0), 0)
  return { readWords: Math.round(had * characters(parts.flat()) / Math.max(1, characters(presented))), totalWords: total, parts: parts.length }
}
