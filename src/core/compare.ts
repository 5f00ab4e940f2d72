// Compares articles: with the model, each point checked like a summary's and cited for each outlet that it speaks of, or by
// sentences laid beside each other where there is no model or it fails (`compare-extracts.ts`).
import pLimit from 'p-limit'
import { z } from 'zod'
import { copiesAmong } from './alike.ts'
import type { Article } from './article.ts'
import type { Charged } from './budget.ts'
import { Calls } from './calls.ts'
import { forReaderOf } from './cite.ts'
import { ClaimChecker } from './claims.ts'
import { extractComparison } from './compare-extracts.ts'
import type { Context } from './context.ts'
import { ModelError, reasonToReplace } from './errors.ts'
import { newFence } from './fence.ts'
import { fold } from './fold.ts'
import { primaryLanguage } from './languages.ts'
import { coverageOf } from './parts.ts'
import { plantedFrom } from './planted.ts'
import type { Model, ModelRequest } from './ports.ts'
import { idsOf, languageName, present, requestTokens, shareTokens } from './present.ts'
import { mostIds, shapesFor, type WrittenClaim, type WrittenComparison } from './shapes.ts'
import { supportIn } from './support.ts'
import { checkedHeadline } from './unsourced.ts'
import { readSentences } from './words.ts'
import { draft, type Claim, type Comparison, type Draft } from './writing.ts'

type Needs = Pick<Context, 'model' | 'prompts' | 'clock' | 'log' | 'observer'>

const outputTokens = 4000
const settlesAtOnce = 3
const most = { agree: 4, differ: 4, only: 6, onlyOfOne: 2 }
const planted = plantedFrom + 0.1

/**
 * Yields what is checked so far, last the whole comparison. Throws the signal's reason when aborted; a model that fails is no
 * error. At least two articles; `unread` are the addresses that could not be read.
 */
export async function* compare(
  { articles, unread }: { articles: readonly Article[]; unread: readonly string[] },
  language: string | null,
  charged: Charged,
  context: Needs,
): AsyncGenerator<Draft<Comparison>> {
  const { model, clock, log } = context
  const now = clock.now()
  if (model === null) {
    yield { done: true, writing: extractComparison(articles, unread, { reason: 'no model', now }) }
    return
  }
  try {
    yield* write(articles, unread, language ?? primaryLanguage(articles[0]?.language ?? null), charged, model, context)
  } catch (error) {
    const replacement = reasonToReplace(error, charged.signal)
    if (replacement === null) throw error
    log.warn('the model failed; the extractive engine compares', { reason: replacement.reason, error })
    yield { done: true, writing: extractComparison(articles, unread, { ...replacement, now }) }
  }
}

async function* write(
  articles: readonly Article[],
  unread: readonly string[],
  language: string | null,
  charged: Charged,
  model: Model,
  context: Needs,
): AsyncGenerator<Draft<Comparison>> {
  const calls = new Calls(model, charged)
  const checker = new ClaimChecker(articles, planted)
  checker.language = language
  const copies = copiesAmong(articles)
  const points = new Points(articles, checker, new Map(copies.map(({ articleId, of }) => [articleId, of])))
  const { request, coverage } = requestFor(articles, language, calls, context)
  let written: WrittenComparison | undefined
  for await (const event of calls.stream(request)) {
    if (event.type === 'partial') yield draft('comparison', 'writing', () => points.soFar(event.value))
    else written = event.value
  }
  if (written === undefined) throw new ModelError('model answer unusable')
  const whole = written
  yield draft('comparison', 'checking', () => points.soFar({ ...whole, end: true }))
  const limit = pLimit(settlesAtOnce)
  const settled = (claims: readonly WrittenClaim[]): Promise<Claim[]> =>
    Promise.all(
      claims.map((claim) => limit(() => checker.settle(claim, languageName(language) ?? 'the language of the claim', calls, context))),
    ).then((all) => all.filter((claim) => claim !== null))
  const agree = points.shared(await settled(written.agree.slice(0, most.agree)))
  const differ = points.differing(written.differ)
  const only = points.alone(await settled(written.only.slice(0, most.only)))
  if (agree.length + differ.length + only.length === 0) throw new ModelError('model answer unusable')
  const shown = (claim: Claim): Claim => forReaderOf(language, claim, articles)
  yield {
    done: true,
    writing: {
      kind: 'comparison',
      headline: checkedHeadline(written.headline, articles, checker),
      agree: agree.map(shown),
      differ: differ.map(shown),
      only: only.map(shown),
      copies,
      unread: [...unread],
      coverage,
      notes: [],
      articleIds: articles.map(({ id }) => id),
      writer: calls.writer(request.prompt),
      checks: { ...checker.counts },
      language,
      writtenAt: context.clock.now(),
    },
  }
}

/** Articles that do not fit together are cut at their ends, the longest first. */
function requestFor(
  articles: readonly Article[],
  language: string | null,
  calls: Calls,
  { prompts }: Needs,
): { request: ModelRequest<WrittenComparison>; coverage: Comparison['coverage'] } {
  let ids = mostIds
  const presented = articles.map((article, index) => present(article, index))
  const fitting = shareTokens(presented, requestTokens(calls), calls)
  const shown = fitting.map((article, place) => {
    const passages = article.passages.slice(0, Math.floor(ids / (fitting.length - place)))
    ids -= passages.length
    return { ...article, passages }
  })
  const fence = newFence()
  const request = {
    prompt: prompts.compare,
    messages: prompts.compare.render({ articles: shown, language: languageName(language) ?? 'the language of the first article' }, fence),
    fence,
    schema: shapesFor(idsOf(shown)).comparison,
    schemaName: 'comparison',
    maxOutputTokens: Math.min(outputTokens, calls.inputTokens),
  }
  return {
    request,
    coverage: articles.map((article, place) =>
      coverageOf([article], presented.slice(place, place + 1), [shown.filter(({ letter }) => letter === presented[place]?.letter)]),
    ),
  }
}

const partialSchema = z.object({
  headline: z.string().optional(),
  agree: z.array(z.unknown()).optional(),
  differ: z.unknown().optional(),
  end: z.boolean().optional(),
})

/** From this support by another article on a point does not stand in one alone. */
const toldElsewhere = 0.5

/** What makes a claim a point of a comparison: from which articles its citations must come. */
class Points {
  readonly #articles: readonly Article[]
  readonly #checker: ClaimChecker
  readonly #original: ReadonlyMap<string, string>
  readonly #support = new Map<string, ReturnType<typeof supportIn>>()

  /** `original` names, for an article that repeats another, which. */
  constructor(articles: readonly Article[], checker: ClaimChecker, original: ReadonlyMap<string, string>) {
    this.#articles = articles
    this.#checker = checker
    this.#original = original
  }

  /** Made by two articles or more, each of which carries it alone; a copy is no second voice. */
  shared(claims: readonly Claim[]): Claim[] {
    return claims.flatMap((claim) => {
      const carrying = new Set(this.#outlets(claim).filter((id) => this.#standsBy(claim, id)))
      const voices = new Set([...carrying].map((id) => this.#original.get(id) ?? id))
      return voices.size < 2 ? [] : [{ ...claim, citations: claim.citations.filter(({ articleId }) => carrying.has(articleId)) }]
    })
  }

  /** Contradictions with both sides quoted, from different articles; the model's note where it passes. */
  differing(written: WrittenComparison['differ']): Claim[] {
    const plain = { derivation: null, speaker: null, status: 'stated' as const }
    return written
      .flatMap(({ evidence, note }) => {
        const sides = evidence.filter(
          (side, place) => side.quote.trim() !== '' && evidence.findIndex(({ quote }) => fold(quote) === fold(side.quote)) === place,
        )
        if (sides.length < 2 || !sides.every((side) => this.#checker.isQuote(side))) return []
        const noted = this.#checker.checkUnattributed({ evidence: sides, text: note, ...plain })
        const claim = noted ?? this.#checker.cite({ evidence: sides, text: sides.map(({ quote }) => quote).join(' '), ...plain })
        if (claim === null || this.#outlets(claim).length < 2) return []
        return [noted === null ? { ...claim, text: '' } : claim]
      })
      .slice(0, most.differ)
  }

  /** Made by one article, and carried by no other. */
  alone(claims: readonly Claim[]): Claim[] {
    const counts = new Map<string, number>()
    return claims.filter((claim) => {
      const [outlet, ...more] = this.#outlets(claim)
      if (outlet === undefined || more.length > 0) return false
      const voices = this.#articles.filter(
        ({ id }) => id !== outlet && (this.#original.get(id) ?? id) !== (this.#original.get(outlet) ?? outlet),
      )
      if (voices.length === 0 || voices.some((other) => this.#tells(other, claim))) return false
      counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
      return (counts.get(outlet) ?? 0) <= most.onlyOfOne
    })
  }

  /** Of an unfinished comparison: points of agreement that are complete because something follows them. */
  soFar(value: unknown): Partial<Comparison> {
    const parsed = partialSchema.safeParse(value)
    if (!parsed.success) return {}
    const { headline, agree, differ, end } = parsed.data
    const complete = agree === undefined ? [] : end === true || differ !== undefined ? agree : agree.slice(0, -1)
    return {
      ...(agree === undefined || headline === undefined ? {} : { headline: checkedHeadline(headline, this.#articles, this.#checker) }),
      agree: this.shared(
        complete
          .slice(0, most.agree)
          .map((claim) => this.#checker.check(claim))
          .filter((claim) => claim !== null),
      ),
    }
  }

  #outlets({ citations }: Claim): string[] {
    return [...new Set(citations.map(({ articleId }) => articleId))]
  }

  #standsBy(claim: Claim, articleId: string): boolean {
    return this.#checker.stands({ ...claim, citations: claim.citations.filter((citation) => citation.articleId === articleId) })
  }

  #tells(article: Article, claim: Claim): boolean {
    const support =
      this.#support.get(article.id) ??
      supportIn(
        article.passages.flatMap(({ text }) => readSentences(text, article.language)),
        article.language,
      )
    this.#support.set(article.id, support)
    return support.score(readSentences(claim.text, article.language)) >= toldElsewhere
  }
}
