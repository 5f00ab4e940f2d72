// A story: the articles of many outlets on one event. Which article belongs to which is decided in `matching.ts`; keeping them is
// left to `store`, showing them to `commands`.
import type { Article, ReadArticle } from './article.ts'
import type { Context } from './context.ts'
import { embeddedText } from './meaning.ts'

export interface Story {
  /** Stays as long as the story does. */
  readonly id: string
  /** Headline of the report that has most in common with the others. */
  readonly title: string
  readonly leadArticleId: string
  /** BCP 47 primary language of its articles; null where none of them has one. */
  readonly language: string | null
  /** Each outlet once, in the order in which they reported. */
  readonly outlets: readonly string[]
  /** Oldest news first. At least one. */
  readonly articleIds: readonly string[]
  /** Of its oldest and its newest article, by the time of `newsTime`. */
  readonly firstAt: number
  readonly lastAt: number
}

/** Milliseconds since the epoch at which an article became news: its publication, or its storing where that is not known. */
export function newsTime({ published, storedAt }: Pick<Article, 'published' | 'storedAt'>): number {
  const at = published === null ? Number.NaN : Date.parse(published.at)
  // What claims to be from tomorrow was dated by somebody's wrong clock.
  return Number.isNaN(at) || at > storedAt + 86_400_000 ? storedAt : at
}

/** Texts shorter than this, in words, tell too little to be held beside others: they stay stories of their own. */
const fewestWords = 20

/** Whether an article is to be held beside others at all. */
export function tellsOfAnEvent({ wordCount, coverage }: Pick<ReadArticle, 'wordCount' | 'coverage'>): boolean {
  return wordCount >= fewestWords || coverage.kind === 'teaser'
}

/**
 * Puts a newly saved article into the story of its event, or begins one; what nobody else may see has no story. To be called
 * wherever a public article is saved, also when it was known: once placed it stays, so that a second call changes nothing. A
 * failure is logged and no more: whoever asked for a summary is not to miss it for this. `from`: when it may hold the store.
 */
export async function placeInStory(
  article: Article,
  { stories, embedder, log }: Pick<Context, 'stories' | 'embedder' | 'log'>,
  from?: Promise<void>,
): Promise<Story | null> {
  if (article.scope !== 'public') return null
  try {
    // What is placed stays where it is: nobody pays for knowing better.
    const known = embedder === undefined ? undefined : await stories.of(article.id)
    if (known !== undefined) return known
    const meaning = embedder !== undefined && tellsOfAnEvent(article) ? await embedder.embed(embeddedText(article)) : null
    await from
    return (await stories.place(article, meaning)).story
  } catch (error) {
    log.error('an article has found no story', { articleId: article.id, error })
    return null
  }
}

/** What is under way elsewhere is placed there: so long after it was stored, in milliseconds, nobody is at it. */
const leftAfterMs = 60_000

/** Finds the stories of articles that somebody read for a summary and could not place any more, as their process died or the model for meanings was away. */
export async function placeLeft(
  context: Pick<Context, 'articles' | 'stories' | 'embedder' | 'log' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  for (const id of await context.stories.unplaced(context.clock.now() - leftAfterMs)) {
    if (signal.aborted) return
    const article = await context.articles.get(id, ['public'])
    if (article !== undefined) await placeInStory(article, context)
  }
}
