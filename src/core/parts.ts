// Reads what is too long for one request: part by part into checked claims (map), and those, in levels where they are too many
// themselves, into as few as one last request can take (reduce). What a summary asks for is left to `summarize.ts`.
import pLimit from 'p-limit'
import type { Article } from './article.ts'
import type { Calls } from './calls.ts'
import type { ClaimChecker } from './claims.ts'
import type { Context } from './context.ts'
import { ModelError } from './errors.ts'
import type { ModelRequest } from './ports.ts'
import { cutIntoParts, fitsOneRequest, requestTokens, shareTokens } from './present.ts'
import type { PromptArticle } from './prompt.ts'
import type { WrittenSummary } from './shapes.ts'
import { passageId, type Claim, type Summary } from './writing.ts'

/** Parts read at the same time. */
const partsAtOnce = 3

/** Calls of a reply that are left for what comes after the parts: merging, repairs, the second look. */
const callsAfterParts = 5

/** What stands beside a claim where it is merged: the ids of its passages. */
const tokensPerClaim = 8

/** What makes requests of the parts and of the claims drawn from them. */
export interface Requests {
  part(articles: readonly PromptArticle[], part: number, parts: number): ModelRequest<WrittenSummary>
  merge(material: Material): ModelRequest<WrittenSummary>
}

/** Claims with only those passages that they cite. */
export interface Material {
  readonly claims: readonly Claim[]
  readonly articles: readonly PromptArticle[]
}

/** The parts to read, each fitting one request: of a text that would cost more than a reply may, as much as it may. */
export function planParts(articles: readonly PromptArticle[], calls: Calls): PromptArticle[][] {
  if (fitsOneRequest(articles, calls)) return [[...articles]]
  const { allowance } = calls.model
  const most = Math.max(1, Math.min(allowance.calls - callsAfterParts, Math.floor(allowance.tokens / calls.inputTokens) - 2))
  // Parts are never quite full, so that what fits by its sum may take one part too many.
  for (let tokens = most * requestTokens(calls); ; tokens *= 0.9) {
    const parts = cutIntoParts(shareTokens(articles, tokens, calls), calls)
    if (parts.length <= most) return parts
  }
}

/**
 * Yields how many parts have ended, each time that one has; gives what was read and what came of it. A part that fails costs
 * its words; throws its `ModelError` when less than half of all could be read.
 */
export async function* readParts(
  parts: readonly PromptArticle[][],
  requests: Requests,
  checker: ClaimChecker,
  calls: Calls,
  { log }: Pick<Context, 'log'>,
): AsyncGenerator<number, { read: PromptArticle[][]; claims: Claim[][] }> {
  const limit = pLimit(partsAtOnce)
  const reading = parts.map((part, index) =>
    limit(async () => {
      try {
        const claims = claimsIn(await calls.whole(requests.part(part, index + 1, parts.length)), checker)
        // Of a part of which nothing stands up to the checks nothing has been read.
        return claims.length > 0 ? { claims } : { error: new ModelError('model answer unusable') }
      } catch (error) {
        if (!(error instanceof ModelError) || calls.signal.aborted) throw error
        log.warn('a part could not be read', { part: index + 1, parts: parts.length, reason: error.reason, error })
        return { error }
      }
    }),
  )
  let ended = 0
  for await (const _ of asTheyEnd(reading)) yield (ended += 1)
  const results = await Promise.all(reading)
  const read = parts.filter((_, index) => results[index]?.error === undefined)
  const failure = results.find(({ error }) => error !== undefined)?.error
  if (failure !== undefined && lengthOf(read) < lengthOf(parts) / 2) throw failure
  return { read, claims: results.flatMap(({ claims }) => (claims === undefined ? [] : [claims])) }
}

async function* asTheyEnd<T>(promises: readonly Promise<T>[]): AsyncGenerator<T> {
  const open = new Map(promises.map((promise, index) => [index, promise.then((value) => ({ index, value }))]))
  while (open.size > 0) {
    const { index, value } = await Promise.race(open.values())
    open.delete(index)
    yield value
  }
}

/** As many claims as one request can take, merged in levels first where they are more. */
export async function gather(
  claims: readonly Claim[][],
  presented: readonly PromptArticle[],
  articles: readonly Article[],
  requests: Requests,
  checker: ClaimChecker,
  calls: Calls,
  { log }: Pick<Context, 'log'>,
): Promise<Material> {
  const material = (some: readonly Claim[]): Material => ({ claims: some, articles: citedPassages(presented, some, articles) })
  const fits = (some: readonly Claim[]): boolean =>
    fitsOneRequest(
      material(some).articles,
      calls,
      some.reduce((sum, { text }) => sum + calls.countTokens(text) + tokensPerClaim, 0),
    )
  let groups = claims
  while (!fits(groups.flat())) {
    const packed = pack(groups, fits)
    const merges = packed.map((group) => requests.merge(material(group)))
    if (packed.length >= groups.length || !merges.every((request) => calls.affords(request))) break
    const limit = pLimit(partsAtOnce)
    groups = await Promise.all(
      merges.map((request, index) =>
        limit(async () => {
          try {
            return claimsIn(await calls.whole(request), checker)
          } catch (error) {
            if (!(error instanceof ModelError) || calls.signal.aborted) throw error
            log.warn('a merge failed; the most important claims go on as they are', { reason: error.reason, error })
            return packed[index]?.slice(0, 3) ?? []
          }
        }),
      ),
    )
  }
  return material(fits(groups.flat()) ? groups.flat() : mostImportant(groups, fits))
}

/** As many as fit, from each group alike: the less important claims, which come last, are left out. In their order. */
function mostImportant(groups: readonly Claim[][], fits: (claims: readonly Claim[]) => boolean): Claim[] {
  const byRank = groups.flatMap((group) => group.map((claim, rank) => ({ claim, rank }))).toSorted((one, other) => one.rank - other.rank)
  const taken = new Set<Claim>()
  for (const { claim } of byRank) if (fits([...taken, claim])) taken.add(claim)
  return groups.flat().filter((claim) => taken.has(claim))
}

/** Neighbouring groups put together as long as they fit one request. */
function pack(groups: readonly Claim[][], fits: (claims: readonly Claim[]) => boolean): Claim[][] {
  const packed: Claim[][] = []
  for (const group of groups) {
    const last = packed.at(-1)
    if (last !== undefined && fits([...last, ...group])) packed[packed.length - 1] = [...last, ...group]
    else packed.push(group)
  }
  return packed
}

function claimsIn({ gist, points }: WrittenSummary, checker: ClaimChecker): Claim[] {
  return [gist, ...points].map((claim) => checker.keep(claim)).filter((claim) => claim !== null)
}

/** The pieces of passages that the claims quote, or all pieces of a passage that they cite without a quote. */
function citedPassages(presented: readonly PromptArticle[], claims: readonly Claim[], articles: readonly Article[]): PromptArticle[] {
  const quotes = new Map<string, (string | null)[]>()
  for (const { articleId, passage, quote } of claims.flatMap(({ citations }) => citations)) {
    const id = passageId(
      articles.findIndex((article) => article.id === articleId),
      passage,
    )
    quotes.set(id, [...(quotes.get(id) ?? []), quote])
  }
  return presented
    .map((article) => {
      const cited = article.passages.filter(({ id }) => quotes.has(id))
      const quoted = cited.filter(({ id, text }) => quotes.get(id)?.some((quote) => quote === null || text.includes(quote)) === true)
      // Words that are quoted with other spaces or marks are not found in a piece: then all pieces are shown.
      const found = new Set(quoted.map(({ id }) => id))
      return { ...article, passages: cited.filter((passage) => quoted.includes(passage) || !found.has(passage.id)) }
    })
    .filter(({ passages }) => passages.length > 0)
}

/** How much of the articles the parts that were read are. */
export function coverageOf(
  articles: readonly Article[],
  presented: readonly PromptArticle[],
  read: readonly PromptArticle[][],
): Summary['coverage'] {
  const words = (which: 'readWords' | 'totalWords'): number =>
    articles.reduce((sum, { coverage, wordCount }) => sum + (coverage.kind === 'cut' ? coverage[which] : wordCount), 0)
  return {
    readWords: Math.round((words('readWords') * lengthOf(read)) / Math.max(1, lengthOf([[...presented]]))),
    totalWords: words('totalWords'),
    parts: read.length,
  }
}

/** Characters of text. */
function lengthOf(parts: readonly PromptArticle[][]): number {
  return parts.flat().reduce((sum, { passages }) => sum + passages.reduce((inner, { text }) => inner + text.length, 0), 0)
}
