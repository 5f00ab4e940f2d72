// The tables, as Kysely types. One schema for every engine: text, integers and JSON as text, nothing an engine owns alone.
// Rows of feeds are in `feed-tables.ts`, of what is posted in `posting-tables.ts`.
import type { Generated } from 'kysely'
import type {
  ArticleFeedRow,
  FeedClaimRow,
  FeedEntryRow,
  FeedRow,
  FollowRow,
  ReadingRow,
  StoryArticleRow,
  StoryRow,
  StoryTermRow,
  TermCountRow,
} from './feed-tables.ts'
import type { DeliveredItemRow, DeliveryRow, DigestRow, OutboxChannelRow, OutboxRow } from './posting-tables.ts'

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
  feed_claims: FeedClaimRow
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
export interface ConversationArticleRow {
  conversation_id: string
  article_id: string
  position: number
}

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
export interface ReplyArticleRow {
  article_id: string
  reply_id: string
}

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
export interface FailureRow {
  reference: string
  what: string
  kind: string
  place: string | null
  at: number
  count: number
}

/** `expires_at`: of no use after that; null: always of use. */
export interface FactRow {
  key: string
  value: string
  expires_at: number | null
}
/** A server that has removed the bot. */
export interface AbsenceRow {
  guild_id: string
  since: number
}
export interface CacheRow {
  key: string
  value: string
  expires_at: number | null
  used_at: number
}
/** For which replies a cached answer was written or read: with the last of them it is forgotten. */
export interface CacheUseRow {
  key: string
  reply_id: string
}
/** A key that is to be taken out of the cache beside the database. */
export interface ForgottenAnswerRow {
  key: string
}
export interface LeaseRow {
  name: string
  holder: string
  until: number
}

/** `value` is the `ServerSettings` as JSON, without what is left at its default. */
export interface SettingsRow {
  guild_id: string
  value: string
}

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
export interface AccountRow {
  account: string
  guild_id: string | null
  user_id: string | null
  forgotten_on: Generated<string | null>
}
/** `unpriced` are those of the calls whose price is not known. */
export interface UsageRow {
  account: string
  day: string
  purpose: string
  calls: number
  tokens: number
  micro_usd: number
  unpriced: number
}
export interface ReservationRow {
  id: string
  account: string
  day: string
  calls: number
  tokens: number
  micro_usd: number
  expires_at: number
}

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
export interface TemplateDraftRow {
  guild_id: string
  name: string
  person_id: string
  texts: string
  note: string
  after: number
  at: number
}
