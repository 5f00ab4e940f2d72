// Begins to follow: finds the feed behind an address, reads it once, and remembers what it has, so that only what comes later is
// posted. Checking it from then on is left to `poll.ts`.
import pLimit from 'p-limit'
import { UserError } from './errors.ts'
import type { FeedLink, FeedReading } from './feed.ts'
import { mostFollows, type Feeds, type Follow, type FollowedFeed } from './following.ts'
import { checkNow, claimMs, settleReading, type PollParts } from './poll.ts'

/** A feed that is followed anew is left alone by the polls for so long, in milliseconds. */
const notedWithinMs = 30_000

/** Who follows, where, and what of it is wanted. */
export type FollowWish = Omit<Follow, 'id' | 'feedId' | 'paused' | 'away' | 'since'>

export type Followed =
  | { readonly outcome: 'followed'; readonly follow: Follow; readonly feed: FollowedFeed }
  /** The page names several. */
  | { readonly outcome: 'choose'; readonly feeds: readonly FeedLink[] }

/** Throws `UserError` for all that the asker can act on. */
export async function follow(typed: string, wish: FollowWish, context: PollParts, signal: AbortSignal): Promise<Followed> {
  const { feeds, clock } = context
  await checkRoom(wish.guildId, 1, feeds)
  const url = addressOf(typed)
  const known = await feeds.findByUrl(url)
  if (known?.readAt !== undefined && known.readAt !== null) return followKnown(known, wish, context, signal)
  const found = await find(url, context, signal)
  if ('choose' in found) return { outcome: 'choose', feeds: found.choose }
  // What was found is noted here: nobody is to come between, and should this process die, the next poll does it.
  const feed = await feeds.add(found.reading.movedTo ?? found.url, clock.now() + notedWithinMs)
  const begun = await begin(feed, wish, context)
  const claimed = await feeds.claimOne(feed.id, { holder: context.holder, now: clock.now(), until: clock.now() + claimMs })
  // Where somebody else is at this host right now, the next poll does it.
  if (claimed !== undefined) {
    try {
      await settleReading(claimed, { ...found.reading, movedTo: null }, context)
    } finally {
      await feeds.release(feed.id, context.holder, clock.now())
    }
  }
  return { outcome: 'followed', follow: begun, feed: (await feeds.get(feed.id)) ?? feed }
}

/** What others follow already is not read again; only the newest entry, where it is wished for, has to be. */
async function followKnown(feed: FollowedFeed, wish: FollowWish, context: PollParts, signal: AbortSignal): Promise<Followed> {
  const wishesNewest = wish.first === 'newest'
  const follow = await begin(feed, wish, context, wishesNewest ? null : feed.checkedAt)
  if (wishesNewest) await checkNow(feed.id, context, signal, { anew: true })
  return { outcome: 'followed', follow, feed: (await context.feeds.get(feed.id)) ?? feed }
}

async function begin(feed: FollowedFeed, wish: FollowWish, { feeds, clock }: PollParts, since: number | null = null): Promise<Follow> {
  const { follow, outcome } = await feeds.follow({ ...wish, feedId: feed.id, since }, clock.now())
  if (outcome === 'known') throw new UserError('already followed', { channelId: wish.channelId })
  return follow
}

async function find(
  url: string,
  { feedReader }: PollParts,
  signal: AbortSignal,
): Promise<{ reading: FeedReading; url: string } | { choose: readonly FeedLink[] }> {
  try {
    return { reading: await reading(url), url }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (!['feed broken', 'wrong type', 'too complex'].includes(error.code)) throw unread(error, url)
    const links = await feedReader.findFeeds(url, { signal }).catch((failure: unknown) => {
      throw unread(failure, url)
    })
    const [only] = links
    if (only === undefined) throw new UserError('no feed found', { host: new URL(url).host })
    return links.length > 1 ? { choose: links } : { reading: await reading(only.url), url: only.url }
  }

  async function reading(address: string): Promise<FeedReading> {
    const read = await feedReader.readFeed(address, { signal })
    if (read === 'not modified') throw new Error('nothing conditional was asked')
    return read
  }
}

/** Of a page a reader is told to paste its text, which follows nothing: what keeps the feed is all that helps here. */
function unread(error: unknown, url: string): unknown {
  if (!(error instanceof UserError) || !unreadable.has(error.code)) return error
  return new UserError(
    'feed not read',
    { host: new URL(url).host, why: error.code, status: 'status' in error.details ? Number(error.details.status) : 0 },
    { cause: error.cause },
  )
}
const unreadable: ReadonlySet<string> = new Set([
  'page unreachable',
  'page missing',
  'page refused',
  'page failed',
  'page too slow',
  'robots forbid',
  'host busy',
  'too large',
  'too complex',
])

/** Feeds of a list that are read at the same time, and how long is waited for them, in milliseconds. */
const readAtOnce = 4
const listPatienceMs = 60_000

export interface Listed {
  readonly link: FeedLink
  /** `later`: it has not been read yet, and will be by the clock. */
  readonly outcome: 'followed' | 'known' | 'no room' | 'later' | { readonly failed: NonNullable<FollowedFeed['failure']> }
}

/** Follows all feeds of a list, and says of each what came of it. One that cannot be read is followed all the same, and tried again. */
export async function followList(links: readonly FeedLink[], wish: FollowWish, context: PollParts, signal: AbortSignal): Promise<Listed[]> {
  const { feeds, clock } = context
  const room = mostFollows - (await feeds.followedBy(wish.guildId)).length
  let taken = 0
  const patience = AbortSignal.any([signal, AbortSignal.timeout(listPatienceMs)])
  const limit = pLimit(readAtOnce)
  const hosts = new Map<string, ReturnType<typeof pLimit>>()
  const results: Promise<Listed>[] = []
  for (const link of links) {
    if (taken >= room) {
      results.push(Promise.resolve({ link, outcome: 'no room' }))
      continue
    }
    const feed = await feeds.add(link.url, clock.now())
    const { outcome } = await feeds.follow({ ...wish, feedId: feed.id, since: feed.readAt === null ? null : feed.checkedAt }, clock.now())
    if (outcome === 'known') {
      results.push(Promise.resolve({ link, outcome }))
      continue
    }
    taken += 1
    // One after the other at each host, or the second would find it taken.
    const { host } = new URL(link.url)
    const inTurn = hosts.get(host) ?? pLimit(1)
    hosts.set(host, inTurn)
    results.push(
      feed.readAt === null
        ? inTurn(() => limit(async () => ({ link, outcome: await firstRead(feed.id, context, patience) })))
        : Promise.resolve({ link, outcome: 'followed' }),
    )
  }
  return Promise.all(results)
}

async function firstRead(feedId: string, context: PollParts, signal: AbortSignal): Promise<Listed['outcome']> {
  if (signal.aborted) return 'later'
  await checkNow(feedId, context, signal)
  const feed = await context.feeds.get(feedId)
  if (feed?.failure) return { failed: feed.failure }
  return feed === undefined || feed.readAt === null ? 'later' : 'followed'
}

async function checkRoom(guildId: string, wanted: number, feeds: Feeds): Promise<void> {
  if ((await feeds.followedBy(guildId)).length + wanted > mostFollows) throw new UserError('too many feeds', { limit: mostFollows })
}

/** People leave the scheme out, and some feeds are linked as `feed:`. */
function addressOf(typed: string): string {
  const address = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/iu, '')
    .replace(/^feed:/iu, 'https:')
  const url = /^https?:\/\//iu.test(address) ? address : `https://${address}`
  // A word is no address: where the scheme was left out, the name of the host shows one.
  if (!URL.canParse(url) || (url !== address && !/[.:]/.test(new URL(url).host))) throw new UserError('address not understood', {})
  return new URL(url).href
}
