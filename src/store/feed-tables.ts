// The tables of feeds, what comes by them, and the stories that it belongs to.
import type { Generated } from 'kysely'

/** Which feeds have named an article. */
export interface ArticleFeedRow {
  feed: string
  article: number
}

/** Times are in milliseconds since the epoch; `version`, `rhythm` and `failure` are JSON; `reported` is 0 or 1. */
export interface FeedRow {
  id: string
  url: string
  host: string
  title: string
  site: string | null
  language: string | null
  version: string
  rhythm: string
  interval_ms: number
  checked_at: number | null
  read_at: number | null
  next_check_at: number
  /** When there is something to do next: a check, or entries that are still pending. */
  due_at: number
  failure: string | null
  failing_since: number | null
  failures: number
  reported: number
}

/** A feed that a process is checking, for its host alone. A claim that ran out is as good as none. */
export interface FeedClaimRow {
  feed_id: string
  host: string
  holder: string
  until: number
}

/** `filter` is the `Filter` as JSON; `paused` and `away` are 0 or 1. */
export interface FollowRow {
  id: string
  guild_id: string
  channel_id: string
  feed_id: string
  filter: string
  post: string
  gist: string
  first: string
  role_id: string | null
  followed_by: string | null
  followed_at: number
  paused: number
  away: number
  since: number | null
}

/** An entry that was seen. `position` orders those of one check, oldest first; `pending` is what is to be done with it, as JSON. */
export interface FeedEntryRow {
  feed_id: string
  entry_id: string
  fingerprint: string
  article_id: string | null
  position: number
  seen_at: number
  /** When the feed last had it, to a day. */
  listed_at: number
  changes: number
  attempts: number
  pending: string | null
  /** When it was put aside, as it could not be dealt with. */
  put_aside_at: number | null
}

/** On SQLite the queue: a feed whose entries somebody is to read. Empty on PostgreSQL, where pg-boss keeps it in tables of its own. */
export interface ReadingRow {
  number: Generated<number>
  feed_id: string
  host: string
  due_at: number
  /** Process that has it: a lease in `leases` tells whether it lives. */
  worker: string | null
  /** Processes that had it and are gone. */
  lost: number
}

/** `lead` is the number of the article whose title stands for the story, `last_at` the time of its newest one. */
export interface StoryRow {
  id: string
  language: string | null
  lead: number | null
  last_at: number
}

/** An article in its story. `at` is its news time, `sketch` the `Sketch` as JSON. */
export interface StoryArticleRow {
  article: number
  story_id: string
  at: number
  sketch: string
}

/** The terms by which an article of a story is found. */
export interface StoryTermRow {
  term: string
  at: number
  article: number
}

/** In how many of the articles that were placed a term stands. */
export interface TermCountRow {
  term: string
  articles: number
}
