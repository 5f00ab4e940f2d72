// What servers follow, and how a feed stands: the nouns and their port. Following is left to `follow.ts`, checking to `poll.ts`,
// what of a feed is posted to `entries.ts`.
import { z } from 'zod'
import { entrySchema, type Entry, type FeedVersion, type Rhythm } from './feed.ts'

/** Which entries of a feed a channel wants. */
export const filterSchema = z.object({
  /** Words or phrases of which one must be there; empty: all entries are wanted. */
  include: z.array(z.string()).default([]),
  /** Words or phrases of which none may be there. */
  exclude: z.array(z.string()).default([]),
  /** BCP 47 primary language. */
  language: z.string().nullable().default(null),
  /** Part of the outlet's name or host. */
  outlet: z.string().nullable().default(null),
})
export type Filter = z.output<typeof filterSchema>

/** What of a feed is posted: a card for each entry, or nothing but what a digest of the server chooses. */
export const postChoices = ['entries', 'digest'] as const
/** Who writes the gist of a card: the article's own sentences cost nothing, a model may. */
export const gistChoices = ['own words', 'model'] as const
/** What the first check posts. */
export const firstChoices = ['nothing', 'newest'] as const

/** A feed that a channel follows. */
export interface Follow {
  readonly id: string
  readonly guildId: string
  readonly channelId: string
  readonly feedId: string
  readonly filter: Filter
  readonly post: (typeof postChoices)[number]
  readonly gist: (typeof gistChoices)[number]
  readonly first: (typeof firstChoices)[number]
  /** Pinged with each entry; null: nobody is. */
  readonly roleId: string | null
  /** Null once that person is forgotten. */
  readonly followedBy: string | null
  /** Paused by a moderator. Entries of that time are not posted later. */
  readonly paused: boolean
  /** The server has removed the bot; as if paused, until it is invited again. */
  readonly away: boolean
  /** Entries seen after this (ms since the epoch) are posted; null until the first check, which posts nothing. */
  readonly since: number | null
}

/** Why a feed could not be read: a `UserError` as data. */
export const failureSchema = z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })
export type FeedFailure = z.infer<typeof failureSchema>

/** How a feed stands. Times are in milliseconds since the epoch. */
export interface FollowedFeed {
  readonly id: string
  /** Where it is asked for. */
  readonly url: string
  /** Empty until it was read. */
  readonly title: string
  /** The site it belongs to. */
  readonly site: string | null
  readonly language: string | null
  readonly version: FeedVersion
  readonly rhythm: Rhythm
  /** Rest between two checks that its entries call for. */
  readonly intervalMs: number
  readonly checkedAt: number | null
  readonly readAt: number | null
  readonly nextCheckAt: number
  readonly failure: FeedFailure | null
  readonly failingSince: number | null
  readonly failures: number
  /** Channels were told that it fails. */
  readonly reported: boolean
}

/** What a feed is called where it is spoken of. */
export function feedName({ title, url }: Pick<FollowedFeed, 'title' | 'url'>): string {
  return title || new URL(url).host
}

/** An entry that was seen and is to be dealt with. */
export interface PendingEntry {
  readonly entry: Entry
  /** `new`: for all that wait for it. `changed`: it was dealt with before, and the feed now says something else. `wished`: for `also` alone. */
  readonly kind: 'new' | 'changed' | 'wished'
  /** Follows that begin with it. */
  readonly also: readonly string[]
  readonly seenAt: number
  /** The article that it was found to be. */
  readonly articleId: string | null
  /** How often it could not be dealt with. */
  readonly attempts: number
}

/** How a pending entry is kept. */
export const pendingSchema = z.object({ entry: entrySchema, kind: z.enum(['new', 'changed', 'wished']), also: z.array(z.string()) })

/** What a check found. */
export interface Checked {
  readonly at: number
  readonly nextCheckAt: number
  readonly intervalMs: number
  /** Null: not modified. */
  readonly found: {
    readonly title: string
    readonly site: string | null
    readonly language: string | null
    readonly rhythm: Rhythm
    readonly version: FeedVersion
    /** In the feed's order; `fingerprint` tells whether what it says has changed. */
    readonly entries: readonly { readonly entry: Entry; readonly fingerprint: string }[]
    /** Id of the entry that a follow gets at once which asked for the newest. */
    readonly newest: string | null
  } | null
  /** No other feed of its host is asked for before. */
  readonly hostRestsUntil: number
}

/** `lost`: the claim was, and nothing is noted. `done`: it is noted, what waits is in the queue, and the feed is given back. */
export type Settled = 'lost' | 'done'

export interface Claim {
  readonly holder: string
  readonly now: number
  readonly until: number
}

/** Feeds, who follows them, and which of their entries were seen. */
export interface Feeds {
  /** Makes the feed known where it is not; first due at this time (ms since the epoch). */
  add(url: string, dueAt: number): Promise<FollowedFeed>
  findByUrl(url: string): Promise<FollowedFeed | undefined>
  get(feedId: string): Promise<FollowedFeed | undefined>
  /** `known`: the channel follows it already. Rejects for a channel of which it is known that it is another server's. */
  follow(follow: Omit<Follow, 'id' | 'paused' | 'away'>, now: number): Promise<{ follow: Follow; outcome: 'new' | 'known' }>
  /** False where the server has no such follow. A feed that nobody follows any more is forgotten. */
  unfollow(followId: string, guildId: string): Promise<boolean>
  /** By title. */
  followedBy(guildId: string): Promise<readonly { readonly follow: Follow; readonly feed: FollowedFeed }[]>
  /** Those that get its entries, in the order in which they began. */
  followsOf(feedId: string): Promise<readonly Follow[]>
  /** What comes up while it is paused is not posted later. False where the server has no such follow. */
  setPaused(followId: string, guildId: string, paused: boolean): Promise<boolean>
  setAway(guildId: string, away: boolean): Promise<void>

  /**
   * Takes feeds that are due, for this holder alone, never two of one host: not even for two holders. Feeds that nobody waits for
   * are never due. A claim that ran out is as good as none.
   */
  claim(claim: Claim, limit: number): Promise<readonly FollowedFeed[]>
  /** Takes this one, due or not; undefined where it, or another of its host, is taken. */
  claimOne(feedId: string, claim: Claim): Promise<FollowedFeed | undefined>
  /**
   * Notes what a check found, durably, and its new and changed entries as pending: all at once. Follows that had waited for the
   * first check begin with it.
   */
  settle(feedId: string, holder: string, checked: Checked): Promise<Settled>
  fail(
    feedId: string,
    holder: string,
    failed: { readonly at: number; readonly nextCheckAt: number; readonly failure: FeedFailure; readonly hostRestsUntil: number },
  ): Promise<Settled>
  setReported(feedId: string): Promise<void>
  /** The feed is asked for at another address from now on; two that become one are merged. */
  move(feedId: string, url: string): Promise<void>
  /** Oldest first. */
  pending(feedId: string): Promise<readonly PendingEntry[]>
  /** Dealt with; `articleId` where it has one. */
  finish(feedId: string, entryIds: readonly string[], articleId: string | null): Promise<void>
  /** It could not be dealt with now. */
  retry(feedId: string, entryId: string): Promise<void>
  /** Put aside, as it cannot be dealt with. */
  putAside(feedId: string, entryId: string, at: number): Promise<void>
  /** Gives back a feed whose check came to nothing; it is not due before `retryAt`. */
  release(feedId: string, holder: string, retryAt: number): Promise<void>
}

/** No feed is left alone for longer, in milliseconds: a time further ahead was written by a clock that was wrong. */
export const longestRestMs = 8 * 86_400_000

/** An entry whose text changed so often is not looked at again. */
export const mostChanges = 8

/** Feeds that one server may follow, in all its channels together. */
export const mostFollows = 200
