// Gets the articles that are to be read together: those of a list of links, or the reports of a story.
import type { Article } from './article.ts'
import type { Context } from './context.ts'
import type { Request } from './conversation.ts'
import { UserError } from './errors.ts'
import type { Note } from './notes.ts'
import { obtain, storedArticles } from './obtain.ts'

/** As many as a reader can hold beside each other. */
export const mostCompared = 5

type Needs = Pick<Context, 'articles' | 'stories' | 'reader' | 'clock' | 'log'>

/**
 * At least two articles, each once, and the addresses that could not be read. Throws `too few to compare`, or the error of the
 * only link where it tells more.
 */
export async function obtainAll(
  source: Extract<Request, { kind: 'compare' }>['source'],
  place: { guildId: string | null; userId: string },
  options: { signal: AbortSignal },
  context: Needs,
): Promise<{ articles: Article[]; unread: readonly string[]; notes: Note[] }> {
  const found =
    source.kind === 'links'
      ? await readLinks(source.urls, place, options, context)
      : source.kind === 'story'
        ? { articles: await storyArticles(source.storyId, context), unread: [] as string[] }
        : { articles: await storedArticles(source.articleIds, place, context), unread: source.unread }
  const articles = [...new Map(found.articles.map((article) => [article.id, article])).values()].slice(0, mostCompared)
  if (articles.length < 2) throw new UserError('too few to compare', { unread: found.unread.join(', ') })
  const storyId = source.kind === 'links' ? undefined : source.storyId
  return { articles, unread: found.unread, notes: storyId === undefined ? [] : await leftOut(storyId, articles, context) }
}

/** What readers are to know where not all reports of a story are read. */
export async function leftOut(storyId: string, read: readonly Article[], { stories }: Pick<Context, 'stories'>): Promise<Note[]> {
  const story = await stories.get(storyId)
  if (story === undefined || story.articleIds.length <= read.length) return []
  const sites = new Set(read.map(({ site }) => site))
  return [
    {
      code: 'reports left out',
      read: read.length,
      of: story.articleIds.length,
      outlets: story.outlets.filter((outlet) => !sites.has(outlet)),
    },
  ]
}

async function readLinks(
  urls: readonly string[],
  place: { guildId: string | null; userId: string },
  options: { signal: AbortSignal },
  context: Needs,
): Promise<{ articles: Article[]; unread: string[] }> {
  const read = await Promise.allSettled(urls.slice(0, mostCompared).map((url) => obtain({ kind: 'url', url }, place, options, context)))
  options.signal.throwIfAborted()
  const bug = read.find((one) => one.status === 'rejected' && !(one.reason instanceof UserError))
  if (bug?.status === 'rejected') throw bug.reason
  return {
    articles: read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    unread: read.flatMap((one, place) => (one.status === 'rejected' ? (urls[place] ?? []) : [])),
  }
}

/**
 * The reports of a story, oldest first: one of each outlet, the newest of it, and of many outlets the latest. Throws
 * `story unknown`.
 */
export async function storyArticles(storyId: string, { articles, stories }: Pick<Context, 'articles' | 'stories'>): Promise<Article[]> {
  const story = await stories.get(storyId)
  const found = await Promise.all((story?.articleIds ?? []).map((id) => articles.get(id, ['public'])))
  const latest = new Map<string, Article>()
  for (const article of found) if (article !== undefined) latest.set(article.site ?? article.id, article)
  const kept = new Set([...latest.values()].slice(-mostCompared))
  const reports = found.filter((article) => article !== undefined && kept.has(article))
  if (reports.length === 0) throw new UserError('story unknown', {})
  return reports.filter((article) => article !== undefined)
}
