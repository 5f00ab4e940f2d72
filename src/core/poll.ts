// Checks the feeds that are due: claimed some at a time, so that any number of processes share the work; asked politely, and only for
// what is new. New entries go into the queue, from which `reading.ts` takes them; when a feed is due next is left to `rhythm.ts`.
import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import { sentFor, type EntryParts } from './entries.ts'
import { UserError } from './errors.ts'
import type { Entry, FeedReader, FeedReading } from './feed.ts'
import { feedName, type FeedFailure, type FollowedFeed, type Settled } from './following.ts'
import type { Posting } from './posting.ts'
import { goneRestMs, intervalFor, lengthened, nextCheck, nextTry } from './rhythm.ts'

/** Feeds that one process asks for at a time, each of another host. */
export const checksAtOnce = 32
/** Feeds that wait for their turn, are asked for, or of which is being noted what was found. */
const attendedAtOnce = 192
/** Feeds claimed in one go; twice as many may be claimed beyond those that are attended to. */
const claimedAtOnce = 64
/** A claim ends after this, in milliseconds: longer than a check takes, and its wait where every feed takes its longest (10 s, ten rounds). */
export const claimMs = 2 * 60_000
/** Rest of a host between two of its feeds, in milliseconds. */
export const hostRestMs = 2_000
/** What a check ended in that could not even be noted is tried again after this, in milliseconds. */
const retryMs = 2 * 60_000
/** Channels are told of a feed that fails when it has failed for a day, in milliseconds. */
const reportAfterMs = 86_400_000

export type PollParts = EntryParts

/** Until nothing is due. */
export async function poll(context: PollParts, signal: AbortSignal): Promise<void> {
  const { feedReader } = context
  const limit = pLimit(checksAtOnce)
  const limited = {
    ...context,
    feedReader: { ...feedReader, readFeed: (...given: Parameters<FeedReader['readFeed']>) => limit(() => feedReader.readFeed(...given)) },
  }
  const due = dueFeeds(context, signal)
  await Promise.all(
    Array.from({ length: attendedAtOnce }, async () => {
      for await (const feed of due) await attend(feed, limited, signal)
    }),
  )
}

/** What is due, claimed: the next ones before anybody waits for them. Where polling is stopped, what was claimed is given all the same. */
async function* dueFeeds({ feeds, clock, holder }: PollParts, signal: AbortSignal): AsyncGenerator<FollowedFeed, void> {
  const claim = (): Promise<readonly FollowedFeed[]> => {
    const now = clock.now()
    return feeds.claim({ holder, now, until: now + claimMs }, claimedAtOnce)
  }
  let next = claim()
  for (let claimed = await next; claimed.length > 0; claimed = await next) {
    next = signal.aborted ? Promise.resolve([]) : claim()
    // Whoever asks for the next ones hears of it.
    next.catch(() => {})
    yield* claimed
  }
}

/**
 * Checks one feed now, due or not; `anew`: whatever is known of its version. False where it, or another of its host, is being
 * checked already.
 */
export async function checkNow(feedId: string, context: PollParts, signal: AbortSignal, { anew = false } = {}): Promise<boolean> {
  const now = context.clock.now()
  const feed = await context.feeds.claimOne(feedId, { holder: context.holder, now, until: now + claimMs })
  if (feed === undefined) return false
  await attend({ ...feed, ...(anew ? { version: { etag: null, lastModified: null, bodyHash: null } } : {}) }, context, signal)
  return true
}

/** What a claim obliges to: a check, and giving the feed back whatever happens, not to be claimed again in the same breath. */
async function attend(feed: FollowedFeed, context: PollParts, signal: AbortSignal): Promise<void> {
  const { feeds, clock, log, holder } = context
  let retryAt = clock.now()
  try {
    signal.throwIfAborted()
    if ((await check(feed, context, signal)) === 'done') return
  } catch (error) {
    if (!signal.aborted) {
      log.error('a feed could not be attended to', { feed: feed.url, error })
      retryAt = clock.now() + retryMs
    }
  }
  await feeds.release(feed.id, holder, retryAt)
}

/** What cannot be noted is backed off from like what cannot be read: it is not to be tried again in the same breath. */
async function check(feed: FollowedFeed, context: PollParts, signal: AbortSignal): Promise<Settled> {
  try {
    return await settleReading(feed, await context.feedReader.readFeed(feed.url, { known: feed.version, signal }), context)
  } catch (error) {
    signal.throwIfAborted()
    return failed(feed, error, context)
  }
}

/** Notes what a reading of a claimed feed found, and tells its channels what they should know. */
export async function settleReading(
  feed: FollowedFeed,
  reading: FeedReading | 'not modified',
  context: Pick<PollParts, 'feeds' | 'outbox' | 'settings' | 'clock' | 'holder'>,
): Promise<Settled> {
  const { feeds, clock, holder } = context
  const at = clock.now()
  if (feed.reported) await tell({ ...feed, nextCheckAt: at }, 'works again', `${feed.failingSince ?? 0}`, context)
  const hostRestsUntil = at + hostRestMs
  if (reading === 'not modified') {
    const intervalMs = lengthened(feed.intervalMs)
    return feeds.settle(feed.id, holder, {
      at,
      intervalMs,
      nextCheckAt: nextCheck(at, intervalMs, { rhythm: feed.rhythm, freshForMs: null }, feed.id),
      found: null,
      hostRestsUntil,
    })
  }
  const { title, url: site, language, rhythm, entries } = reading.feed
  const intervalMs = intervalFor(entries, at)
  const settled = await feeds.settle(feed.id, holder, {
    at,
    intervalMs,
    nextCheckAt: nextCheck(at, intervalMs, { rhythm, freshForMs: reading.freshForMs }, feed.id),
    hostRestsUntil,
    found: {
      title,
      site,
      language,
      rhythm,
      version: reading.version,
      entries: entries.map((entry) => ({ entry, fingerprint: fingerprint(entry) })),
      newest: newestOf(entries),
    },
  })
  if (settled === 'lost' || reading.movedTo === null || reading.movedTo === feed.url) return settled
  await tell({ ...feed, title, url: reading.movedTo }, 'moved', reading.movedTo, context)
  await feeds.move(feed.id, reading.movedTo)
  return settled
}

async function failed(feed: FollowedFeed, error: unknown, context: PollParts): Promise<Settled> {
  const { feeds, clock, log, holder } = context
  const at = clock.now()
  if (!(error instanceof UserError)) log.error('a feed could not be read', { feed: feed.url, error })
  const failure: FeedFailure =
    error instanceof UserError
      ? { code: error.code, details: error.details }
      : { code: 'feed broken', details: { host: new URL(feed.url).host } }
  const isGone = failure.code === 'page missing' && failure.details['status'] === 410
  const retryAfterMs = Number(failure.details['retryAfterSeconds'] ?? 0) * 1_000
  const nextCheckAt = isGone ? at + goneRestMs : nextTry(at, feed.failures + 1, retryAfterMs, feed.id)
  // A host that asks for rest gets it for all its feeds.
  const settled = await feeds.fail(feed.id, holder, { at, nextCheckAt, failure, hostRestsUntil: at + Math.max(hostRestMs, retryAfterMs) })
  const failingSince = feed.failingSince ?? at
  if (settled === 'lost' || feed.reported || (!isGone && at - failingSince < reportAfterMs)) return settled
  await tell({ ...feed, failure, failingSince, nextCheckAt }, isGone ? 'gone' : 'failing', `${failingSince}`, context)
  await feeds.setReported(feed.id)
  return settled
}

/** Each channel hears of each occasion once, by its key. */
async function tell(
  feed: FollowedFeed,
  about: Extract<Posting, { kind: 'feed notice' }>['about'],
  occasion: string,
  { feeds, outbox, settings }: Pick<PollParts, 'feeds' | 'outbox' | 'settings'>,
): Promise<void> {
  for (const follow of await feeds.followsOf(feed.id)) {
    const { language } = await settings.of(follow.guildId)
    const posting = {
      kind: 'feed notice' as const,
      about,
      feed: feedName(feed),
      url: feed.url,
      failure: feed.failure,
      since: feed.failingSince,
      nextCheckAt: feed.nextCheckAt,
    }
    await outbox.add({
      ...sentFor(follow),
      key: `feed ${about} ${feed.id} ${follow.id} ${occasion}`,
      posting,
      language,
      items: [],
      expiresAt: null,
    })
  }
}

/** Changes with what the entry says, not with how it is marked up. */
function fingerprint({ title, updated, summary, html }: Entry): string {
  const words = (html ?? summary ?? '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return createHash('sha256')
    .update([title, updated ?? '', words].join('\n'))
    .digest('base64url')
    .slice(0, 22)
}

/** By date; the first where none has one. */
function newestOf(entries: readonly Entry[]): string | null {
  const time = ({ published, updated }: Entry): number => Date.parse(published ?? updated ?? '') || 0
  return entries.toSorted((one, other) => time(other) - time(one))[0]?.id ?? null
}
