// The tables, as Kysely types. One schema for every engine: text, integers and JSON as text, nothing an engine owns alone.
import type { Generated } from 'kysely'

export interface Tables {
  articles: ArticleRow
  article_feeds: ArticleFeedRow
  conversations: ConversationRow
  conversation_articles: ConversationArticleRow
  replies: ReplyRow
  reply_articles: ReplyArticleRow
  feedback: FeedbackRow
  facts: FactRow
  absences: AbsenceRow
  cache: CacheRow
  cache_uses: CacheUseRow
  forgotten_answers: ForgottenAnswerRow
  leases: LeaseRow
  settings: SettingsRow
  setting_changes: SettingChangeRow
  accounts: AccountRow
  usage: UsageRow
  reservations: ReservationRow
  feeds: FeedRow
  follows: FollowRow
  feed_entries: FeedEntryRow
  readings: ReadingRow
  stories: StoryRow
  story_articles: StoryArticleRow
  story_terms: StoryTermRow
  term_counts: TermCountRow
  outbox: OutboxRow
  outbox_channels: OutboxChannelRow
  deliveries: DeliveryRow
  delivered_items: DeliveredItemRow
  digests: DigestRow
  failures: FailureRow
  templates: TemplateRow
  template_drafts: TemplateDraftRow
}

/** `key` is the canonical URL, or the hash of the text where there is none: what makes two readings one article. */
export interface ArticleRow {
  /** Rowid of the indexes; counts up in the order of first storing. */
  number: Generated<number>
  id: string
  scope: string
  key: string
  text_hash: string
  title: string
  site: string | null
  url: string | null
  language: string | null
  published_at: number | null
  word_count: number
  stored_at: number
  read_at: number
  /** The `ReadArticle` as JSON. */
  body: string
  /** Who uploaded or pasted it; null for what was read from the web. */
  given_by: string | null
}

/** Which feeds have named an article. */
export interface ArticleFeedRow { feed: string; article: number }

export interface ConversationRow {
  id: string
  guild_id: string | null
  summary: string | null
  created_at: number
  /** Null for those that were begun before this was kept. */
  started_by: string | null
  /** The one person who may see it, in direct messages and under private replies. */
  owner_id: string | null
  /** The message that it is about, where one was asked about. */
  source_message_id: string | null
}
export interface ConversationArticleRow { conversation_id: string; article_id: string; position: number }

export interface ReplyRow {
  id: string
  request: string
  asked_by: string
  place: string
  question_message_id: string | null
  conversation_id: string | null
  started_at: number
  finished_at: number | null
  writing: string | null
  /** `wantedKey` of a summary that others may be shown; null for what is one person's. */
  wanted: string | null
  /** Process that works on it: a lease in `leases` tells whether it lives. */
  worker: string
  /** Of `asked_by` and `place`, to be found by. */
  asker_id: string
  guild_id: string | null
  channel_id: string
  message_id: string | null
}

/** An article that a reply's request or writing names. */
export interface ReplyArticleRow { article_id: string; reply_id: string }

export interface FeedbackRow {
  reply_id: string
  person_id: string
  opinion: string
  article_id: string | null
  /** Null where the bot's own engine wrote. */
  model: string | null
  prompt_version: string | null
  voted_at: number
  /** The `Vote` as JSON. */
  vote: string
}

/** Errors that nobody had foreseen: what was done, of what kind, where in the program; no words of anybody. */
export interface FailureRow { reference: string; what: string; kind: string; place: string | null; at: number; count: number }

/** `expires_at`: of no use after that; null: always of use. */
export interface FactRow { key: string; value: string; expires_at: number | null }
/** A server that has removed the bot. */
export interface AbsenceRow { guild_id: string; since: number }
export interface CacheRow { key: string; value: string; expires_at: number | null; used_at: number }
/** For which replies a cached answer was written or read: with the last of them it is forgotten. */
export interface CacheUseRow { key: string; reply_id: string }
/** A key that is to be taken out of the cache beside the database. */
export interface ForgottenAnswerRow { key: string }
export interface LeaseRow { name: string; holder: string; until: number }

/** `value` is the `ServerSettings` as JSON, without what is left at its default. */
export interface SettingsRow { guild_id: string; value: string }

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
  claimed_by: string | null
  claimed_until: number | null
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
export interface StoryRow { id: string; language: string | null; lead: number | null; last_at: number }
/** An article in its story. `at` is its news time, `sketch` the `Sketch` as JSON. */
export interface StoryArticleRow { article: number; story_id: string; at: number; sketch: string }
/** The terms by which an article of a story is found. */
export interface StoryTermRow { term: string; at: number; article: number }
/** In how many of the articles that were placed a term stands. */
export interface TermCountRow { term: string; articles: number }
export interface OutboxRow {
  /** Counts up in the order of posting. */
  number: Generated<number>
  key: string
  guild_id: string | null
  channel_id: string
  source: string
  /** The `Posting` as JSON; empty once it is closed. */
  posting: string
  language: string
  /** JSON. */
  items: string
  set_up_by: string | null
  expires_at: number | null
  added_at: number
  state: string
  /** Messages that Discord has. */
  part: number
  /** Of the first attempt at the next message whose end is not known. */
  attempted_at: number | null
  /** Attempts in a row whose end is not known. */
  attempts: Generated<number>
  closed_at: number | null
}

export interface OutboxChannelRow {
  channel_id: string
  guild_id: string | null
  /** Process whose turn it is: a lease in `leases` tells whether it lives. */
  worker: string | null
  served_at: number
  rests_until: number | null
  trouble: string | null
  trouble_since: number | null
  failures: number
}

export interface DeliveryRow { outbox_number: number; part: number; guild_id: string | null; channel_id: string; message_id: string; posted_at: number }
export interface DeliveredItemRow { source: string; item: string; outbox_number: number; delivered_at: number }

/** Values as JSON. */
export interface SettingChangeRow {
  id: Generated<number>
  guild_id: string
  name: string
  from_value: string
  to_value: string
  by_id: string
  by_name: string
  at: number
  undoes: number | null
}

/** What calls are counted under, with the server and the person that it belongs to, and the day when that person was forgotten. */
export interface AccountRow { account: string; guild_id: string | null; user_id: string | null; forgotten_on: Generated<string | null> }
/** `unpriced` are those of the calls whose price is not known. */
export interface UsageRow { account: string; day: string; purpose: string; calls: number; tokens: number; micro_usd: number; unpriced: number }
export interface ReservationRow { id: string; account: string; day: string; calls: number; tokens: number; micro_usd: number; expires_at: number }
/** `value` is the rest of the `Digest` as JSON. */
export interface DigestRow { number: Generated<number>; id: string; guild_id: string; set_up_by: string | null; value: string; due_at: number; time_zone: string }

/** One version of a server's prompt. `texts` as JSON by part, null for the shipped ones; `same_as` the version that it brings back. */
export interface TemplateRow {
  guild_id: string
  name: string
  /** Counts up from 1 for each prompt of a server; the newest is in use. */
  number: number
  texts: string | null
  note: string
  by_id: string
  by_name: string
  at: number
  same_as: number | null
}

/** What somebody is writing. `after` is the number of the version that it was begun on, 0 for the shipped one. */
export interface TemplateDraftRow { guild_id: string; name: string; person_id: string; texts: string; note: string; after: number; at: number }
