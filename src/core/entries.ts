// Deals with the entries that a check has found: reads each article once, keeps it, and puts a card for each channel that wants it
// into the outbox. Nothing is dealt with twice: what was put there goes by a key, what is finished is noted behind it.
import type { Article } from './article.ts'
import { changesBetween } from './changes.ts'
import type { Context } from './context.ts'
import { UserError } from './errors.ts'
import { extractSummary } from './extractive.ts'
import { wants } from './filtering.ts'
import { feedName, type Follow, type FollowedFeed, type PendingEntry } from './following.ts'
import type { Outgoing } from './ports.ts'
import type { Posting } from './posting.ts'
import { placeInStory } from './story.ts'
import { summarize } from './summarize.ts'
import { promptsFor } from './templates.ts'

/** Cards that one check posts to a channel; what there is more of comes as one list. */
export const mostCards = 5
/** Articles of one check that are read for digests and the archive, beyond those that are posted. */
const mostRead = 20
/** A page that cannot be read for a passing reason is tried so often; then the feed's own words stand for it. */
const mostAttempts = 3
/** A card that could not be posted for so long is no news any more, in milliseconds. */
const newsForMs = 2 * 86_400_000
/** Changes of articles that were posted longer ago are nobody's news. */
const changesForMs = 3 * 86_400_000
/** An entry that ends in an error each time is put aside after so many, and those behind it come. */
const mostTries = 5
/** How long a known article is taken as it is where its feed gives no dates. */
const knownForMs = 86_400_000

export type EntryParts = Omit<Context, 'conversations' | 'replies' | 'announcer' | 'running' | 'facts' | 'queue'>
type Parts = EntryParts

/** False where a page could not be read now, so that it and those behind it wait: they come in their order. */
export async function dealWithEntries(feed: FollowedFeed, context: Parts, signal: AbortSignal): Promise<boolean> {
  const { feeds } = context
  const pending = await feeds.pending(feed.id)
  if (pending.length === 0) return true
  const follows = await feeds.followsOf(feed.id)
  const cards = new Map<PendingEntry, Follow[]>()
  const read = new Set<PendingEntry>()
  for (const batch of Map.groupBy(
    pending.filter(({ kind }) => kind !== 'changed'),
    ({ seenAt }) => seenAt,
  ).values()) {
    for (const follow of follows) await share(batch, follow, feed, { cards, read }, context)
  }
  for (const entry of pending) {
    signal.throwIfAborted()
    if (entry.kind !== 'changed' && !read.has(entry)) {
      await feeds.finish(feed.id, [entry.entry.id], null)
      continue
    }
    if (!(await dealWith(entry, feed, { follows, cards: cards.get(entry) ?? [] }, context, signal))) return false
  }
  return true
}

/** An error that nobody had foreseen is counted with the entry: one that has them again and again must not keep back those behind it for ever. */
async function dealWith(
  pending: PendingEntry,
  feed: FollowedFeed,
  { follows, cards }: { follows: readonly Follow[]; cards: readonly Follow[] },
  context: Parts,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return await (pending.kind === 'changed'
      ? dealWithChange(pending, feed, follows, context, signal)
      : dealWithNew(pending, feed, cards, context, signal))
  } catch (error) {
    signal.throwIfAborted()
    const { feeds, clock, log } = context
    const isLast = pending.attempts + 1 >= mostTries
    log.error(isLast ? 'an entry could not be dealt with; it is put aside' : 'an entry could not be dealt with', {
      url: pending.entry.url,
      error,
    })
    await (isLast ? feeds.putAside(feed.id, pending.entry.id, clock.now()) : feeds.retry(feed.id, pending.entry.id))
    return isLast
  }
}

/** Which of a check's entries a follow gets as cards, and which as a list, put out at once. */
async function share(
  batch: readonly PendingEntry[],
  follow: Follow,
  feed: FollowedFeed,
  chosen: { cards: Map<PendingEntry, Follow[]>; read: Set<PendingEntry> },
  context: Parts,
): Promise<void> {
  // In which language an article is, it says itself; a feed has some in others.
  const wanted = batch.filter(
    (pending) => isFor(pending, follow) && wants(follow.filter, pending.entry, { feed: { ...feed, language: null }, article: null }),
  )
  for (const pending of wanted.slice(-mostRead)) chosen.read.add(pending)
  if (follow.post !== 'entries') return
  for (const pending of wanted.slice(-mostCards)) chosen.cards.set(pending, [...(chosen.cards.get(pending) ?? []), follow])
  const more = wanted.slice(0, -mostCards)
  if (more.length === 0) return
  const entries = more.toReversed().map(({ entry }) => ({ title: titleOf(entry), url: entry.url }))
  await put(`more ${follow.id} ${more[0]?.seenAt ?? 0}`, follow, { kind: 'more entries', feed: feedName(feed), entries }, [], context)
}

function isFor({ kind, seenAt, also }: PendingEntry, { id, since }: Follow): boolean {
  return also.includes(id) || (kind === 'new' && since !== null && since < seenAt)
}

async function dealWithNew(
  pending: PendingEntry,
  feed: FollowedFeed,
  follows: readonly Follow[],
  context: Parts,
  signal: AbortSignal,
): Promise<boolean> {
  const { entry } = pending
  const article = await articleOf(pending, feed, context, signal)
  if (article === 'later') return false
  for (const follow of follows) {
    if (!wants(follow.filter, entry, { feed, article })) continue
    const posting = {
      kind: 'entry' as const,
      articleId: article?.id ?? null,
      title: article?.title ?? titleOf(entry),
      url: article?.url ?? entry.url,
      outlet: article?.site ?? feedName(feed),
      published: article?.published?.at ?? entry.published ?? entry.updated,
      gist: await gistOf(article, entry, follow, context, signal),
      roleId: follow.roleId,
    }
    // One article is one card a channel, however many feeds name it.
    await put(
      `entry ${follow.channelId} ${article?.id ?? `${feed.id} ${entry.id}`}`,
      follow,
      posting,
      article === null ? [] : [`article ${article.id}`],
      context,
    )
  }
  await context.feeds.finish(feed.id, [entry.id], article?.id ?? null)
  return true
}

/** The article of an entry; null where neither page nor feed has one. What is known and unchanged is not read again. */
async function articleOf(
  { entry, attempts }: PendingEntry,
  feed: FollowedFeed,
  context: Parts,
  signal: AbortSignal,
): Promise<Article | null | 'later'> {
  const { articles, clock, log, feeds } = context
  const known = entry.url === null ? undefined : await articles.findByUrl(canonical(entry.url, context), ['public'])
  if (known !== undefined) {
    const changedAt = Date.parse(entry.updated ?? entry.published ?? '')
    if (Number.isNaN(changedAt) ? clock.now() - known.readAt < knownForMs : changedAt <= known.readAt) {
      await articles.nameFeed(known.id, feed.url)
      return known
    }
  }
  try {
    return await read(entry, feed, context, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof UserError)) {
      log.error('an entry could not be read', { url: entry.url, error })
    } else if (['host busy', 'page too slow', 'busy'].includes(error.code)) {
      if (attempts + 1 < mostAttempts) {
        await feeds.retry(feed.id, entry.id)
        return 'later'
      }
      return read({ ...entry, url: null }, feed, context, signal).catch(() => null)
    }
    return null
  }
}

async function read(entry: PendingEntry['entry'], feed: FollowedFeed, context: Parts, signal: AbortSignal): Promise<Article> {
  const found = await context.feedReader.readEntry(entry, feed, { signal })
  const { article } = await context.articles.save(found, 'public', { feed: feed.url })
  await placeInStory(article, context)
  return article
}

async function dealWithChange(
  pending: PendingEntry,
  feed: FollowedFeed,
  follows: readonly Follow[],
  context: Parts,
  signal: AbortSignal,
): Promise<boolean> {
  const { articles, outbox, clock, feeds, log } = context
  const { entry, articleId, seenAt } = pending
  const before = articleId === null ? undefined : await articles.get(articleId, ['public'])
  if (before !== undefined) {
    try {
      const after = await read(entry, feed, context, signal)
      const changes = after.id === before.id ? changesBetween(before, after) : []
      if (changes.length > 0 && clock.now() - seenAt < changesForMs) {
        for (const follow of follows) {
          const state = await outbox.state(`entry ${follow.channelId} ${after.id}`)
          if (state === undefined || follow.post !== 'entries') continue
          const { id, title, url, site } = after
          await put(
            `changed ${follow.channelId} ${id} ${after.readAt}`,
            follow,
            { kind: 'changed', articleId: id, title, url, outlet: site ?? feedName(feed), changes },
            [],
            context,
          )
        }
      }
    } catch (error) {
      signal.throwIfAborted()
      // What was read before stays; should the feed speak of it again, it is looked at again.
      log.info('a changed entry could not be read', { url: entry.url, error })
    }
  }
  await feeds.finish(feed.id, [entry.id], null)
  return true
}

/** A sentence or two. Of an article by the extractive engine, unless the follow lets a model write; of an entry what the feed says. */
async function gistOf(
  article: Article | null,
  entry: PendingEntry['entry'],
  follow: Follow,
  context: Parts,
  signal: AbortSignal,
): Promise<string | null> {
  if (article === null) return entry.summary
  const { language, summaryLanguage } = await context.settings.of(follow.guildId)
  if (follow.gist === 'model' && context.model !== null) {
    const wish = { length: 'headline' as const, style: 'plain' as const, language: summaryLanguage ?? language }
    const payer = { guildId: follow.guildId, userId: null, roleIds: [], purpose: 'summary' as const }
    const inServer = { ...context, prompts: await promptsFor(follow.guildId, context) }
    for await (const draft of summarize([article], wish, { signal, payer }, inServer))
      if (draft.done) return draft.writing.gist?.text ?? entry.summary
  }
  return (
    extractSummary([article], { length: 'headline', style: 'bullets', language: null }, { reason: 'no model', now: context.clock.now() })
      .gist?.text ?? entry.summary
  )
}

async function put(
  key: string,
  follow: Follow,
  posting: Posting,
  items: readonly string[],
  { outbox, settings, clock }: Pick<Context, 'outbox' | 'settings' | 'clock'>,
): Promise<void> {
  const { language } = await settings.of(follow.guildId)
  await outbox.add({ ...sentFor(follow), key, posting, language, items, expiresAt: clock.now() + newsForMs })
}

/** What everything that is posted for a follow has in common. */
export function sentFor({ id, guildId, channelId, followedBy }: Follow): Pick<Outgoing, 'guildId' | 'channelId' | 'source' | 'setUpBy'> {
  return { guildId, channelId, source: `follow ${id}`, setUpBy: followedBy }
}

function titleOf({ title, summary, url, id }: PendingEntry['entry']): string {
  return title || summary || url || id
}

function canonical(url: string, { reader }: Parts): string {
  try {
    return reader.canonicalUrl(url)
  } catch {
    return url
  }
}
