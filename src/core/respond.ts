// One reply from request to stored writing: the path that every door (command, thread message, button, restart) shares.
// Rendering and sending are left to `discord`; the record is kept so that a crash loses nothing.
import { answer, questionLimit } from './answer.ts'
import { visibleScopes, type Article } from './article.ts'
import type { Context } from './context.ts'
import type { Conversation, Person, Place, Request } from './conversation.ts'
import { UserError } from './errors.ts'
import { obtain } from './obtain.ts'
import { summarize } from './summarize.ts'
import type { Draft, Writing } from './writing.ts'

/** Who asks, where, and under which id the reply is recorded. */
export interface Asking {
  readonly id: string
  readonly askedBy: Person
  readonly place: Place
  readonly questionMessageId: string | null
}

/** A state of the reply with the articles it is about, in the order that citation letters count them. */
export interface Progress {
  readonly draft: Draft<Writing>
  readonly articles: readonly Article[]
}

/** How many stored articles a question without a thread is answered from. */
const archiveArticles = 4

/**
 * Yields the reply as it is written. Ends without a word when a reply of this id was started before. Throws `UserError`,
 * or the signal's reason when aborted.
 */
export async function* respond(
  request: Request, asking: Asking, options: { signal: AbortSignal }, context: Context,
): AsyncGenerator<Progress> {
  const conversationId = request.kind === 'ask' ? request.conversationId : null
  if (!await context.replies.start({ ...asking, request, conversationId })) return
  const signal = context.running.begin(asking.id, options.signal)
  let finished = false
  try {
    const written = request.kind === 'summarize'
      ? summarizing(request, asking, { signal }, context)
      : answering(request, asking, { signal }, context)
    for await (const progress of written) {
      if (progress.draft.done) {
        await context.replies.finish(asking.id, progress.draft.writing)
        finished = true
      }
      yield progress
    }
  } finally {
    context.running.end(asking.id)
    // A shutdown leaves the record open on purpose: the next start takes the reply up again.
    if (!finished && !isShutdown(options.signal)) await context.replies.finish(asking.id, null)
  }
}

async function* summarizing(
  request: Extract<Request, { kind: 'summarize' }>, asking: Asking, options: { signal: AbortSignal }, context: Context,
): AsyncGenerator<Progress> {
  const place = { guildId: asking.place.guildId, userId: asking.askedBy.id }
  const article = await obtain(request.source, place, options, context)
  await context.replies.locate(asking.id, { request: { ...request, source: { kind: 'article', articleId: article.id } } })
  for await (const draft of summarize([article], request.wish, options, context)) yield { draft, articles: [article] }
}

async function* answering(
  request: Extract<Request, { kind: 'ask' }>, asking: Asking, options: { signal: AbortSignal }, context: Context,
): AsyncGenerator<Progress> {
  const text = request.question.trim()
  if (text === '') throw new UserError('question empty', {})
  if (text.length > questionLimit) throw new UserError('question too long', { limit: questionLimit })
  const place = { guildId: asking.place.guildId, userId: asking.askedBy.id }
  if (request.conversationId !== null) await addLinked(request.conversationId, request.links ?? [], place, options, context)
  const { articles, turns } = request.conversationId === null
    ? { articles: await findArticles(text, request.filter ?? {}, place, context), turns: [] }
    : await conversationArticles(request.conversationId, place, context)
  const question = { text, askedBy: asking.askedBy.name, language: request.language }
  for await (const draft of answer(question, { articles, turns }, options, context)) yield { draft, articles }
}

async function addLinked(
  conversationId: string, links: readonly string[], place: { guildId: string | null; userId: string }, options: { signal: AbortSignal }, context: Context,
): Promise<void> {
  for (const url of links) {
    const { id } = await obtain({ kind: 'url', url }, place, options, context)
    await context.conversations.addArticle(conversationId, id)
  }
}

async function findArticles(
  question: string, { site, language, withinDays }: NonNullable<Extract<Request, { kind: 'ask' }>['filter']>, place: { guildId: string | null; userId: string }, context: Context,
): Promise<Article[]> {
  const filter = {
    scopes: visibleScopes(place), ...(site === undefined ? {} : { site }), ...(language === undefined ? {} : { language }),
    ...(withinDays === undefined ? {} : { since: context.clock.now() - withinDays * 86_400_000 }),
  }
  const hits = await context.articles.search(question, filter, archiveArticles)
  if (hits.length === 0) throw new UserError('nothing found', { question })
  return hits.map((hit) => hit.article)
}

async function conversationArticles(
  id: string, place: { guildId: string | null; userId: string }, context: Context,
): Promise<{ articles: Article[]; turns: Conversation['turns'] }> {
  const conversation = await context.conversations.get(id)
  // A conversation of another server is none at all to whoever asks here.
  if (conversation === undefined || conversation.guildId !== place.guildId) throw new UserError('conversation unknown', {})
  const scopes = visibleScopes(place)
  const found = await Promise.all(conversation.articleIds.map((articleId) => context.articles.get(articleId, scopes)))
  const articles = found.filter((article) => article !== undefined)
  if (articles.length === 0) throw new UserError('article gone', {})
  return { articles, turns: conversation.turns }
}

/** The reason that a process gives when it stops: work it cuts off is taken up at the next start. */
export class ShutdownError extends Error {
  constructor() {
    super('shutting down')
    this.name = 'ShutdownError'
  }
}

function isShutdown(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof ShutdownError
}
