// Gets the article that somebody names: from the store where it is known and fresh, else through the reader, stored once.
import { ownScope, visibleScopes, type Article } from './article.ts'
import type { Context } from './context.ts'
import type { Conversation, ReplyRecord, Request } from './conversation.ts'
import { UserError } from './errors.ts'
import { pause } from './pause.ts'
import { placeInStory } from './story.ts'

export type Source = Exclude<Extract<Request, { kind: 'summarize' }>['source'], { kind: 'story' }>

/** A page read this recently is taken from the store: people paste the same link within minutes of each other. */
export const freshForMs = 10 * 60_000

/** Pasted text longer than this is better attached as a file (Discord's modal field ends at 4,000 characters). */
export const pastedTextLimit = 4000

/**
 * From the store where it is known and fresh, else read and put into its story. Throws `UserError` for all that the asker can act on. Text and files belong
 * to the place they were given in, pages to everybody.
 */
export async function obtain(
  source: Source,
  place: { guildId: string | null; userId: string },
  options: { signal: AbortSignal },
  context: Pick<Context, 'articles' | 'reader' | 'stories' | 'embedder' | 'clock' | 'log'>,
): Promise<Article> {
  const known = await storedArticle(source, place, context)
  if (known !== undefined) return known
  const { article, whenPlaced } = await readUnplaced(source, place, options, context)
  await whenPlaced?.()
  return article
}

/**
 * What is not stored, as `obtain` reads it. `whenPlaced` never fails, and takes a call where meanings are compared; until it is asked for, the story is
 * left to be found when those who asked at the same time have their first words.
 */
export async function readUnplaced(
  source: Source,
  place: { guildId: string | null; userId: string },
  options: { signal: AbortSignal },
  context: Pick<Context, 'articles' | 'reader' | 'stories' | 'embedder' | 'log'>,
): Promise<{ readonly article: Article; readonly whenPlaced?: () => Promise<unknown> }> {
  switch (source.kind) {
    case 'article':
      throw new UserError('article gone', {})
    case 'text': {
      if (source.text.trim() === '') throw new UserError('empty', {})
      return context.articles.save(await context.reader.readText(source.text), ownScope(place), { person: place.userId })
    }
    case 'file': {
      const bytes = await context.reader.download(source.url, options)
      const read = await context.reader.readFile({ name: source.name, contentType: source.contentType, bytes })
      // Only what was fetched from its address is known to be what stands there: an uploaded page stays in its place.
      return context.articles.save(read, ownScope(place), { person: place.userId })
    }
    case 'url': {
      const read = await context.reader.readPage(source.url, options)
      const { article } = await context.articles.save(read, 'public')
      return { article, whenPlaced: placing(article, context) }
    }
  }
}

/** So long finding an article's story may be put off, in milliseconds: what stands in none is found by nobody who asks for the event. */
const placedWithinMs = 1000

function placing(article: Article, context: Parameters<typeof placeInStory>[1]): () => Promise<unknown> {
  const hurry = new AbortController()
  const placed = placeInStory(article, context, pause(placedWithinMs, hurry.signal))
  return () => {
    hurry.abort()
    return placed
  }
}

/** The article where it can be taken from the store; undefined where something has to be read first, or is no address. */
export async function storedArticle(
  source: Source,
  place: { guildId: string | null; userId: string },
  { articles, reader, clock }: Pick<Context, 'articles' | 'reader' | 'clock'>,
): Promise<Article | undefined> {
  const scopes = visibleScopes(place)
  if (source.kind === 'article') return articles.get(source.articleId, scopes)
  if (source.kind !== 'url' || source.fresh === true) return undefined
  const url = addressIn(source.url, reader)
  const known = url === null ? undefined : await articles.findByUrl(url, scopes)
  return known !== undefined && clock.now() - known.readAt < freshForMs ? known : undefined
}

function addressIn(url: string, reader: Pick<Context['reader'], 'canonicalUrl'>): string | null {
  try {
    return reader.canonicalUrl(url)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** Those of the articles that are still stored and seen from the place, in their order. */
export async function storedArticles(
  ids: readonly string[],
  place: { guildId: string | null; userId: string },
  { articles }: Pick<Context, 'articles'>,
): Promise<Article[]> {
  const scopes = visibleScopes(place)
  const found = await Promise.all(ids.map((id) => articles.get(id, scopes)))
  return found.filter((article) => article !== undefined)
}

/**
 * The reply that a button belongs to. Throws `reply gone` where it was forgotten, and for one of another place: of another
 * server, of somebody else's direct messages, or for somebody else's eyes alone.
 */
export async function replyAt(
  id: string,
  { guildId, channelId, userId }: { guildId: string | null; channelId: string; userId: string },
  { replies }: Pick<Context, 'replies'>,
): Promise<ReplyRecord> {
  const record = await replies.get(id)
  if (record === undefined) throw new UserError('reply gone', {})
  const { place, askedBy } = record
  const here = place.guildId === guildId && (guildId !== null || place.channelId === channelId)
  if (!here || (place.isPrivate && askedBy.id !== userId)) throw new UserError('reply gone', {})
  return record
}

/** Throws `conversation unknown`; one of another server, or of another person alone, is none at all to whoever asks here. */
export async function conversationAt(
  id: string,
  place: { guildId: string | null; userId: string },
  { conversations }: Pick<Context, 'conversations'>,
): Promise<Conversation> {
  const conversation = await conversations.get(id)
  if (conversation === undefined || conversation.guildId !== place.guildId || (conversation.ownerId ?? place.userId) !== place.userId)
    throw new UserError('conversation unknown', {})
  return conversation
}
