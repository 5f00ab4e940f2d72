// Summarizes articles: with the model, checked claim by claim, or with the extractive engine where there is none or it fails.
import pLimit from 'p-limit'
import { z } from 'zod'
import type { Article } from './article.ts'
import type { Charged } from './budget.ts'
import { Calls } from './calls.ts'
import { forReaderOf } from './cite.ts'
import { ClaimChecker } from './claims.ts'
import type { Context } from './context.ts'
import { ModelError, reasonToReplace, type Replacement } from './errors.ts'
import { extractSummary, signed, wordsRead } from './extractive.ts'
import { aboutText } from './ground.ts'
import type { JudgedSummary } from './judgements.ts'
import { primaryLanguage } from './languages.ts'
import { coverageOf, gather, planParts, readParts } from './parts.ts'
import { plantedFrom, readJudged } from './planted.ts'
import type { Model, ModelRequest } from './ports.ts'
import { languageName, present } from './present.ts'
import { lengths, requestsFor } from './requests.ts'
import { proposedQuestions } from './proposed.ts'
import { findUnsupported } from './second-look.ts'
import type { WrittenClaim, WrittenSummary } from './shapes.ts'
import { offeredQuestions } from './suggest.ts'
import { checkedConflicts, checkedHeadline, checkedMentions, checkedMissing } from './unsourced.ts'
import { checkedTimeline } from './timeline.ts'
import { draft, type Claim, type Draft, type Summary, type SummaryWish } from './writing.ts'

type Needs = Pick<Context, 'model' | 'prompts' | 'clock' | 'log' | 'observer' | 'judgements'>

/** A sentence reaches `plantedFrom` by having no word in common with the rest, or by asking something: the model may have had a reason to choose it. */
export const plantedInSummaries = plantedFrom + 0.25

/** Repairs at the same time. */
const settlesAtOnce = 3
const mostNotes = 4

/**
 * Yields what is checked so far, last the whole summary. Throws the signal's reason when aborted; a model that fails is no
 * error: the extractive engine writes then, and says why. At least one article.
 */
export async function* summarize(
  articles: readonly Article[],
  wish: SummaryWish,
  charged: Charged,
  context: Needs,
): AsyncGenerator<Draft<Summary>> {
  const { model, clock, log } = context
  const now = clock.now()
  const extracted = (replacement: Replacement): Summary => ({
    kind: 'summary',
    ...extract(articles, wish, context),
    coverage: wordsRead(articles),
    ...signed(articles, { ...replacement, now }),
  })
  if (model === null) {
    await charged.begins?.()
    yield { done: true, writing: extracted({ reason: 'no model' }) }
    return
  }
  try {
    yield* write(articles, wish, charged, model, context)
  } catch (error) {
    const replacement = reasonToReplace(error, charged.signal)
    if (replacement === null) throw error
    log.warn('the model failed; the extractive engine summarizes', { reason: replacement.reason, error })
    yield { done: true, writing: extracted(replacement) }
  }
}

async function* write(
  articles: readonly Article[],
  wish: SummaryWish,
  charged: Charged,
  model: Model,
  context: Needs,
): AsyncGenerator<Draft<Summary>> {
  const calls = new Calls(model, charged)
  const checker = checkerFor(articles, wish)
  const { request, coverage } = yield* readAll(articles, wish, checker, calls, context)
  let written: WrittenSummary | undefined
  let isKept = false
  for await (const event of calls.stream(request)) {
    if (event.type === 'partial') yield draft('summary', 'writing', () => checkedSoFar(event.value, articles, checker))
    else {
      written = event.value
      isKept = event.cachedAt !== null
    }
  }
  if (written === undefined) throw new ModelError('model answer unusable')
  const basis = { written, articles, wish, prompt: request.prompt.version }
  let judged = context.judgements?.get(basis)
  if (judged === undefined) {
    const whole = written
    // Of what was kept nothing is shown before the whole, unless that may take further calls.
    if (!isKept || !claimsOf(written, wish).every((claim) => checker().check(claim) !== null) || model.allowance.secondLook)
      yield draft('summary', 'checking', () => checkedSoFar({ ...whole, end: true }, articles, checker))
    judged = await judge(written, articles, wish, checker(), calls, context)
    // What a repair or a second look says need not be said again.
    if (calls.count === 1) context.judgements?.keep(basis, judged)
  }
  yield {
    done: true,
    writing: {
      kind: 'summary',
      ...judged,
      coverage,
      articleIds: articles.map(({ id }) => id),
      writer: calls.writer(request.prompt),
      writtenAt: context.clock.now(),
    },
  }
}

/** What the bot's own engine makes of the articles, which it does not do again for who wants the same. */
function extract(articles: readonly Article[], wish: SummaryWish, { judgements }: Needs): JudgedSummary {
  const basis = { writer: 'extractive', articles, wish }
  const kept = judgements?.get(basis)
  if (kept !== undefined) return kept
  const read = readJudged(articles)
  const summary = extractSummary(articles, wish, { reason: 'no model', now: 0 }, read)
  const judged = { ...summary, questions: offeredQuestions(summary.questions, summary.language, articles, read) }
  judgements?.keep(basis, judged)
  return judged
}

/** Throws `ModelError` when nothing stands. */
async function judge(
  written: WrittenSummary,
  articles: readonly Article[],
  wish: SummaryWish,
  checker: ClaimChecker,
  calls: Calls,
  context: Needs,
): Promise<JudgedSummary> {
  const { mentions } = lengths[wish.length]
  const body = await settle(written, wish, checker, calls, context)
  const language = wish.language ?? articles[0]?.language ?? null
  const shown = (claim: Claim): Claim => forReaderOf(language, claim, articles)
  return {
    headline: checkedHeadline(written.headline, articles, checker),
    gist: shown(body.gist),
    points: body.points.map(shown),
    who: checkedMentions(written.who, mentions, checker).map(shown),
    where: checkedMentions(written.where, mentions, checker).map(shown),
    timeline: checkedTimeline(body.timeline, articles).map((entry) => ({ ...entry, event: shown(entry.event) })),
    conflicts: checkedConflicts(written.conflicts, checker).map(shown),
    notes: articles.flatMap((article) => aboutText(article)).slice(0, mostNotes),
    notStated: wish.length === 'headline' ? [] : checkedMissing(written.not_stated, checker),
    questions: offeredQuestions(
      proposedQuestions(written.questions, primaryLanguage(language), articles, checker),
      language,
      articles,
      checker.read,
    ),
    checks: { ...checker.counts },
    language,
  }
}

/** Made when it is first needed: an answer that was judged before needs none. */
function checkerFor(articles: readonly Article[], wish: SummaryWish): () => ClaimChecker {
  let made: ClaimChecker | undefined
  return () => {
    if (made === undefined) {
      made = new ClaimChecker(articles, plantedInSummaries)
      made.language = primaryLanguage(wish.language)
    }
    return made
  }
}

/** The claims that a summary of this length has room for. */
function claimsOf({ gist, points, timeline }: WrittenSummary, { length }: SummaryWish): WrittenClaim[] {
  const most = lengths[length]
  return [gist, ...points.slice(0, most.points), ...timeline.slice(0, most.events).map(({ event }) => event)]
}

/** Reads in parts what is too long for one request; gives the request for the summary itself. */
async function* readAll(
  articles: readonly Article[],
  wish: SummaryWish,
  checker: () => ClaimChecker,
  calls: Calls,
  context: Needs,
): AsyncGenerator<Draft<Summary>, { request: ModelRequest<WrittenSummary>; coverage: Summary['coverage'] }> {
  const requests = requestsFor(articles, wish, calls.inputTokens, context)
  const presented = articles.map((article, index) => present(article, index))
  const parts = planParts(presented, calls)
  const [only, ...more] = parts
  if (only !== undefined && more.length === 0) return { request: requests.whole(only), coverage: coverageOf(articles, presented, parts) }
  yield draft('summary', 'reading', undefined, 1, parts.length)
  const reading = readParts(parts, requests, checker(), calls, context)
  let step = await reading.next()
  for (; step.done !== true; step = await reading.next())
    yield draft('summary', 'reading', undefined, Math.min(step.value + 1, parts.length), parts.length)
  const { read, claims } = step.value
  const material = await gather(claims, presented, articles, requests, checker(), calls, context)
  return { request: requests.last(material), coverage: coverageOf(articles, presented, read) }
}

interface Body {
  readonly gist: Claim
  readonly points: readonly Claim[]
  readonly timeline: readonly (Omit<WrittenSummary['timeline'][number], 'event'> & { event: Claim })[]
}

/** What stands of the claims after repairs and the second look. Throws `ModelError` when nothing does. */
async function settle(written: WrittenSummary, wish: SummaryWish, checker: ClaimChecker, calls: Calls, context: Needs): Promise<Body> {
  const limit = pLimit(settlesAtOnce)
  const most = lengths[wish.length]
  const one = (claim: WrittenClaim): Promise<Claim | null> =>
    limit(() => checker.settle(claim, languageName(wish.language) ?? 'the language of the claim', calls, context))
  const all = await Promise.all([written.gist, ...written.points.slice(0, most.points)].map(one))
  const dated = await Promise.all(
    written.timeline.slice(0, most.events).map(async (entry) => ({ ...entry, event: await one(entry.event) })),
  )
  const passed = [...all, ...dated.map(({ event }) => event)].filter((claim) => claim !== null)
  const unsupported = await findUnsupported(passed, calls, context)
  const final = new Map([...new Set(passed)].map((claim) => [claim, unsupported.has(claim) ? checker.reject(claim) : claim]))
  const [gist, ...points] = checker.distinct(all.flatMap((claim) => (claim === null ? [] : (final.get(claim) ?? []))))
  if (gist === undefined) throw new ModelError('model answer unusable')
  return {
    gist,
    points,
    timeline: dated.flatMap(({ event, ...entry }) => {
      const kept = event === null ? null : (final.get(event) ?? null)
      return kept === null ? [] : [{ ...entry, event: kept }]
    }),
  }
}

const partialSchema = z.object({
  headline: z.string().optional(),
  gist: z.unknown().optional(),
  points: z.array(z.unknown()).optional(),
  who: z.unknown().optional(),
  end: z.boolean().optional(),
})

/** Of an unfinished object: what is complete because something follows it, and passes. */
function checkedSoFar(value: unknown, articles: readonly Article[], checker: () => ClaimChecker): Partial<Summary> {
  const parsed = partialSchema.safeParse(value)
  if (!parsed.success) return {}
  const { headline, gist, points, who, end } = parsed.data
  const complete = points === undefined ? [] : end === true || who !== undefined ? points : points.slice(0, -1)
  const checkedGist = points === undefined ? null : checker().check(gist)
  return {
    ...(gist === undefined || headline === undefined ? {} : { headline: checkedHeadline(headline, articles, checker()) }),
    ...(checkedGist === null ? {} : { gist: checkedGist }),
    points: complete.map((point) => checker().check(point)).filter((point) => point !== null),
  }
}
