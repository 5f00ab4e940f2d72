// Which stories a digest shows, and why it leaves out the others. Their words are made in `digests.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import type { Context } from './context.ts'
import { sourceOf, storiesIn, type Digest } from './digest.ts'
import { fold } from './fold.ts'
import type { Story } from './story.ts'

/** Why a story is in the digest or not. `outranked`: it would be, if more fitted. */
export type Fate = 'chosen' | 'outranked' | 'shown before' | 'other topics' | 'other outlets' | 'other feeds'

export interface Considered {
  readonly story: Story
  readonly fate: Fate
  /** By which it is ranked; 0 where it is out for another reason. */
  readonly score: number
  /** An earlier digest showed it, and there are really new reports. */
  readonly isUpdate: boolean
  /** What stands for it: of an update the newest report, else the lead. */
  readonly article: Article
  /** Its articles, oldest news first, of an update only the new ones. */
  readonly reports: readonly Article[]
}

type Needs = Pick<Context, 'stories' | 'articles' | 'outbox' | 'digests' | 'feeds'>

/** Stories looked at, the latest first: of a day of a thousand feeds those that anybody may want. */
const mostStories = 600
/** Reports of a story that are read: its latest. */
const mostReports = 12

/**
 * All stories with news since then, best first. A digest without feeds of its own draws on those that its server follows, and where
 * it follows none, on every public story.
 *
 * A story's score is 2·log₂(1 + outlets) + 2·½^(age of its latest report in days) + what it has of the topics: 2 where one stands in
 * a title, 1 where in a text. Of a story that an earlier digest has shown only the new reports count, and it is out where these
 * say nothing new. Even scores: the latest first.
 */
export async function chooseStories(digest: Digest, { since, now }: { since: number; now: number }, context: Needs): Promise<Considered[]> {
  const stories = await context.stories.recent({ since, limit: mostStories })
  const shown = await context.outbox.delivered(
    sourceOf(digest),
    stories.flatMap((story) => itemsOf(story)),
  )
  const wantedFeeds = digest.feeds.length > 0 ? digest.feeds : (await context.feeds.followedBy(digest.guildId)).map(({ feed }) => feed.url)
  const feeds =
    wantedFeeds.length === 0
      ? new Map<string, readonly string[]>()
      : await context.digests.feedsNaming(stories.flatMap(({ articleIds }) => articleIds))
  const topics = digest.topics.map((topic) => analyze(topic)).filter((terms) => terms.length > 0)
  const considered: Considered[] = []
  for (const story of stories) {
    const one = await consider(story, { digest, topics, shown, wantedFeeds, feeds, now }, context)
    if (one !== null) considered.push(one)
  }
  const best = considered.toSorted((a, b) => b.score - a.score || b.story.lastAt - a.story.lastAt)
  let room = storiesIn[digest.length]
  return best.map((one) => (one.fate === 'chosen' && room-- <= 0 ? { ...one, fate: 'outranked' } : one))
}

/** What the ledger remembers of a story. */
export function itemsOf({ id, articleIds }: Pick<Story, 'id' | 'articleIds'>): string[] {
  return [`story ${id}`, ...articleIds.map((articleId) => `article ${articleId}`)]
}

interface Wanted {
  readonly digest: Digest
  readonly topics: readonly (readonly string[])[]
  readonly shown: ReadonlySet<string>
  readonly wantedFeeds: readonly string[]
  readonly feeds: ReadonlyMap<string, readonly string[]>
  readonly now: number
}

/** Null where its articles are gone. */
async function consider(
  story: Story,
  { digest, topics, shown, wantedFeeds, feeds, now }: Wanted,
  context: Needs,
): Promise<Considered | null> {
  const read = await Promise.all(story.articleIds.slice(-mostReports).map((id) => context.articles.get(id, ['public'])))
  const articles = read.filter((article) => article !== undefined)
  const isUpdate = shown.has(`story ${story.id}`)
  const reports = isUpdate ? newReports(articles, shown) : articles
  const article = isUpdate ? reports.at(-1) : (articles.find(({ id }) => id === story.leadArticleId) ?? articles[0])
  const [fallback] = articles
  if (fallback === undefined) return null
  const out = (fate: Fate): Considered => ({ story, fate, score: 0, isUpdate, article: article ?? fallback, reports: articles })
  if (article === undefined) return out('shown before')
  if (wantedFeeds.length > 0 && !reports.some(({ id }) => feeds.get(id)?.some((feed) => wantedFeeds.includes(feed))))
    return out('other feeds')
  if (digest.outlets.length > 0 && !reports.some((report) => digest.outlets.some((outlet) => isFrom(report, outlet))))
    return out('other outlets')
  const onTopic = topics.length === 0 ? 0 : topicScore(reports, topics)
  if (topics.length > 0 && onTopic === 0) return out('other topics')
  const outlets = new Set(reports.map(({ site }) => site)).size
  const ageDays = Math.max(0, now - story.lastAt) / 86_400_000
  return { story, fate: 'chosen', score: 2 * Math.log2(1 + outlets) + 2 * 0.5 ** ageDays + onTopic, isUpdate, article, reports }
}

/** By the outlet's name or a part of it, or by its host. */
export function isFrom({ site, url }: Pick<Article, 'site' | 'url'>, outlet: string): boolean {
  const wanted = fold(outlet)
  const host = url === null ? '' : (URL.parse(url)?.hostname ?? '')
  return fold(site ?? '').includes(wanted) || host === wanted || host.endsWith(`.${wanted}`)
}

function topicScore(reports: readonly Article[], topics: readonly (readonly string[])[]): number {
  const hasAny = (terms: ReadonlySet<string>): boolean => topics.some((topic) => topic.every((term) => terms.has(term)))
  if (reports.some(({ title }) => hasAny(new Set(analyze(title))))) return 2
  return reports.some(({ title, passages }) => hasAny(new Set(analyze([title, ...passages.map(({ text }) => text)].join('\n'))))) ? 1 : 0
}

/** Share of a report's passages that must stand in no earlier report of the story; what has less is a copy. */
const newShare = 0.5

/** Those not shown yet that are no copies of what was. */
function newReports(articles: readonly Article[], shown: ReadonlySet<string>): Article[] {
  const known = new Set<string>()
  const found: Article[] = []
  const isShown = (article: Article): boolean => shown.has(`article ${article.id}`)
  for (const article of [...articles.filter(isShown), ...articles.filter((one) => !isShown(one))]) {
    const passages = article.passages.map(({ text }) => fold(text))
    const fresh = passages.filter((passage) => !known.has(passage)).join('').length
    if (!isShown(article) && fresh >= newShare * passages.join('').length) found.push(article)
    for (const passage of passages) known.add(passage)
  }
  return found
}
