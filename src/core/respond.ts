// One reply from request to stored writing: the path that every door (command, thread message, button, restart) shares.
// Rendering and sending are left to `discord`; the record is kept so that a crash loses nothing.
import { answer, questionLimit } from './answer.ts'
import { visibleScopes, type Article } from './article.ts'
import type { Charged, Payer, Purpose } from './budget.ts'
import { compare } from './compare.ts'
import type { Context } from './context.ts'
import type { Conversation, Person, Place, ReplyRecord, Request } from './conversation.ts'
import { findEarlier, othersWho, wantedKey, type Opens } from './earlier.ts'
import { StoreAwayError, UserError } from './errors.ts'
import type { Note } from './notes.ts'
import { conversationAt, obtain, readUnplaced, storedArticle, storedArticles } from './obtain.ts'
import { BegunBefore, Recording } from './recording.ts'
import { isShutdown, ShutdownError } from './running.ts'
import { leftOut, obtainAll, storyArticles } from './several.ts'
import { timeReply } from './stopwatch.ts'
import { summarize } from './summarize.ts'
import { promptsFor } from './templates.ts'
import type { Comparison, Draft, Summary, Writing } from './writing.ts'

/** Who asks, where, and under which id the reply is recorded. */
export interface Asking {
  readonly id: string
  readonly askedBy: Person
  readonly place: Place
  readonly questionMessageId: string | null
  /** The reply that a crash cut off and that this one is in the place of. */
  readonly takesUp?: string | undefined
  /** Whoever has it written now, which need not be who asked first. */
  readonly payer: Omit<Payer, 'purpose'>
  /** Given where a message that stands already would do as well: whether the asker can open it. */
  readonly opens?: Opens | undefined
}

/** Somebody else was given the same: nothing is written. */
export interface Earlier {
  readonly earlier: ReplyRecord
}

/** A state of the reply with the articles it is about, in the order that citation letters count them. */
export interface Progress {
  readonly draft: Draft<Writing>
  readonly articles: readonly Article[]
}

/** After so long without a word this process may have stood still, and another have taken the reply up, in milliseconds: a lease lasts longer. */
const stoodStillMs = 20_000

type SummaryRequest = Extract<Request, { kind: 'summarize' }>

/** How many stored articles a question without a thread is answered from. */
const archiveArticles = 4

/**
 * Yields the reply as it is written. Ends without a word when a reply of this id was started before. Throws `UserError`,
 * or the signal's reason when aborted.
 */
export async function* respond(
  request: Request,
  asking: Asking,
  options: { signal: AbortSignal },
  context: Context,
): AsyncGenerator<Progress | Earlier> {
  try {
    yield* responding(request, asking, options, context)
  } catch (error) {
    if (!(error instanceof BegunBefore)) throw error
  }
}

async function* responding(
  request: Request,
  { payer, ...asking }: Asking,
  options: { signal: AbortSignal },
  context: Context,
): AsyncGenerator<Progress | Earlier> {
  const conversationId = request.kind === 'ask' ? request.conversationId : null
  const inServer = { ...context, prompts: await promptsFor(payer.guildId, context) }
  const begun = request.kind === 'summarize' ? await beginning(request, asking, inServer) : { request }
  // The same event twice, of which the first is being written and need not be recorded yet.
  if (context.running.has(asking.id)) return
  const recording = new Recording({ ...asking, request: begun.request, wanted: begun.wanted, conversationId }, context)
  if (begun.mayBeWhole !== true) await recording.begin()
  const signal = context.running.begin(asking.id, options.signal)
  const stopwatch = timeReply(request.kind, context)
  let finished = false
  let isAway = false
  const takenUp = (): ShutdownError => {
    finished = true
    return new ShutdownError()
  }
  try {
    const charged = (purpose: Purpose): Charged => ({
      signal,
      payer: { ...payer, purpose },
      replyId: asking.id,
      ...(recording.isBegun ? {} : { begins: () => recording.begin() }),
    })
    const written =
      request.kind === 'summarize'
        ? summarizing({ ...begun, request }, asking, charged('summary'), inServer)
        : request.kind === 'compare'
          ? comparing(request, asking, charged('comparison'), inServer)
          : answering(request, asking, charged('answer'), inServer)
    let lastAt = context.clock.now()
    for await (const progress of written) {
      const now = context.clock.now()
      if (now - lastAt > stoodStillMs && recording.isBegun && !(await context.replies.isOurs(asking.id))) throw takenUp()
      lastAt = now
      if ('draft' in progress) stopwatch.saw(progress.draft)
      if ('draft' in progress && progress.draft.done) {
        const isOurs = await recording.end(progress.draft.writing)
        finished = true
        if (!isOurs) throw takenUp()
      } else await recording.begin()
      yield progress
    }
  } catch (error) {
    isAway = error instanceof StoreAwayError
    throw error
  } finally {
    context.running.end(asking.id)
    if (!isShutdown(options.signal)) stopwatch.end()
    // A shutdown leaves the record open on purpose: the next start takes the reply up again. One that the store's being away cut off is taken up
    // when it is back, which it may be by now.
    if (isAway) context.running.leave(asking.id)
    else if (!finished) await (isShutdown(options.signal) ? recording.begin() : recording.end(null))
  }
}

/** How a summary is recorded from its start: with its article and what it is wanted by, where the article is at hand and nobody else has the same. */
interface Beginning {
  readonly request: Request
  readonly article?: Article
  readonly wanted?: string | undefined
  /** The summary may be at hand, too: then it is recorded once, whole. */
  readonly mayBeWhole?: boolean
}

async function beginning(request: SummaryRequest, asking: Omit<Asking, 'payer'>, context: Context): Promise<Beginning> {
  const { source } = request
  const article = source.kind === 'story' ? undefined : await storedArticle(source, placeOf(asking), context)
  if (article === undefined) return { request }
  const wanted = wantedIn(article, request, asking, context)
  const mayPoint = wanted !== undefined && asking.opens !== undefined && (await othersWho(wanted, placeOf(asking), context)).length > 0
  return { request: repeatable(request, article), article, wanted: mayPoint ? undefined : wanted, mayBeWhole: !mayPoint }
}

/** What the same request of somebody else has in common with this one; undefined where nobody else is to be pointed to it. */
function wantedIn(
  article: Article,
  { wish }: SummaryRequest,
  { place: { guildId, isPrivate } }: Pick<Asking, 'place'>,
  { prompts }: Pick<Context, 'prompts'>,
): string | undefined {
  return guildId === null || isPrivate ? undefined : wantedKey(article, wish, guildId, prompts.summarize)
}

/** The request when its article is stored. */
function repeatable(request: SummaryRequest, { id }: Article): SummaryRequest {
  return { ...request, source: { kind: 'article', articleId: id } }
}

function placeOf({ place: { guildId }, askedBy }: Pick<Asking, 'place' | 'askedBy'>): { guildId: string | null; userId: string } {
  return { guildId, userId: askedBy.id }
}

async function* summarizing(
  { request, ...begun }: Beginning & { readonly request: SummaryRequest },
  asking: Omit<Asking, 'payer'>,
  charged: Charged,
  context: Context,
): AsyncGenerator<Progress | Earlier> {
  const place = placeOf(asking)
  if (request.source.kind === 'story') {
    const articles = await storyArticles(request.source.storyId, context)
    const notes = await leftOut(request.source.storyId, articles, context)
    for await (const draft of summarize(articles, request.wish, charged, context)) yield { draft: noted(draft, notes), articles }
    return
  }
  const { article, whenPlaced } =
    begun.article === undefined ? await readUnplaced(request.source, place, charged, context) : { article: begun.article }
  try {
    const wanted = begun.wanted === undefined ? wantedIn(article, request, asking, context) : undefined
    const earlier =
      wanted === undefined || asking.opens === undefined
        ? undefined
        : await findEarlier(wanted, { userId: place.userId, opens: asking.opens }, context)
    const known = {
      ...(begun.article === undefined ? { request: repeatable(request, article) } : {}),
      ...(wanted === undefined || earlier !== undefined ? {} : { wanted }),
    }
    // What only points to another is never pointed to.
    if (Object.keys(known).length > 0) await context.replies.locate(asking.id, known)
    if (earlier !== undefined) {
      yield { earlier }
      return
    }
    for await (const draft of summarize([article], request.wish, { ...charged, pastCache: request.anew === true }, context)) {
      // The first words do not wait for its story; the last do, as others may tell it, too.
      if (draft.done) await whenPlaced?.()
      yield { draft, articles: [article] }
    }
  } finally {
    await whenPlaced?.()
  }
}

async function* comparing(
  request: Extract<Request, { kind: 'compare' }>,
  asking: Omit<Asking, 'payer'>,
  charged: Charged,
  context: Context,
): AsyncGenerator<Progress> {
  const place = placeOf(asking)
  const { articles, unread, notes } = await obtainAll(request.source, place, charged, context)
  await context.replies.locate(asking.id, {
    request: {
      ...request,
      source: {
        kind: 'articles',
        articleIds: articles.map(({ id }) => id),
        unread: [...unread],
        ...(request.source.kind === 'links' || request.source.storyId === undefined ? {} : { storyId: request.source.storyId }),
      },
    },
  })
  for await (const draft of compare({ articles, unread }, request.language, charged, context))
    yield { draft: noted(draft, notes), articles }
}

function noted<T extends Summary | Comparison>(draft: Draft<T>, notes: readonly Note[]): Draft<T> {
  return draft.done ? { done: true, writing: { ...draft.writing, notes: [...notes, ...draft.writing.notes] } } : draft
}

async function* answering(
  request: Extract<Request, { kind: 'ask' }>,
  asking: Omit<Asking, 'payer'>,
  charged: Charged,
  context: Context,
): AsyncGenerator<Progress> {
  const text = request.question.trim()
  if (text === '') throw new UserError('question empty', {})
  if (text.length > questionLimit) throw new UserError('question too long', { limit: questionLimit })
  const place = placeOf(asking)
  const { articles, turns } =
    request.conversationId === null
      ? { articles: await findArticles(text, request.filter ?? {}, place, context), turns: [] }
      : await conversationArticles(request.conversationId, request.links ?? [], place, charged, context)
  const question = { text, askedBy: asking.askedBy.name, language: request.language }
  for await (const draft of answer(question, { articles, turns }, charged, context)) yield { draft, articles }
}

/** Reads what the asker links to into the conversation; gives the articles' ids. */
async function addLinked(
  conversationId: string,
  links: readonly string[],
  place: { guildId: string | null; userId: string },
  options: { signal: AbortSignal },
  context: Context,
): Promise<string[]> {
  const ids: string[] = []
  for (const url of links) {
    const { id } = await obtain({ kind: 'url', url }, place, options, context)
    await context.conversations.addArticle(conversationId, id)
    ids.push(id)
  }
  return ids
}

async function findArticles(
  question: string,
  { site, language, withinDays }: NonNullable<Extract<Request, { kind: 'ask' }>['filter']>,
  place: { guildId: string | null; userId: string },
  context: Context,
): Promise<Article[]> {
  const since = withinDays === undefined ? undefined : context.clock.now() - withinDays * 86_400_000
  const filter = { scopes: visibleScopes(place), site, language, since }
  const hits = await context.articles.search(question, filter, archiveArticles)
  if (hits.length === 0) throw new UserError('nothing found', { question })
  return hits.map((hit) => hit.article)
}

async function conversationArticles(
  id: string,
  links: readonly string[],
  place: { guildId: string | null; userId: string },
  options: { signal: AbortSignal },
  context: Context,
): Promise<{ articles: Article[]; turns: Conversation['turns'] }> {
  const { articleIds, turns } = await conversationAt(id, place, context)
  const linked = await addLinked(id, links, place, options, context)
  const articles = await storedArticles([...new Set([...articleIds, ...linked])], place, context)
  if (articles.length === 0) throw new UserError('article gone', {})
  return { articles, turns }
}
