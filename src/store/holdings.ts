// What each table holds of people and of servers: by this list everything of a person is given out and forgotten, and what a
// server holds ends with its retention. Complete by type: a new table does not compile without its line.
import type { KeptKind } from '#src/core/kept.ts'
import type { Tables } from './schema.ts'

export interface Holding {
  /** The column with the id of the person that a row is about. */
  readonly person?: string
  /** Further columns that name the person. Where there are any, the row is the server's: it stays, without the person. */
  readonly names?: readonly string[]
  /** The column with the id of the server that a row belongs to. */
  readonly server?: string
  /** The column with the id of a channel: `user:ID` is that person's direct messages, and the row is theirs alone. */
  readonly channel?: string
  /** The column with the time, in milliseconds since the epoch, that retention goes by; without it rows stay as long as what they belong to. */
  readonly at?: string
}

/** Rows that `memory.ts` follows by itself: they hang together. */
export const followed = [
  'articles',
  'article_feeds',
  'conversations',
  'conversation_articles',
  'replies',
  'reply_articles',
  'cache',
  'cache_uses',
  'forgotten_answers',
  'accounts',
  'usage',
  'reservations',
] as const
export type Followed = (typeof followed)[number]

export const holdings: { readonly [Table in Exclude<keyof Tables, Followed>]: Holding } = {
  // Keys that name a person are forgotten with them.
  facts: {},
  leases: {},
  absences: { server: 'guild_id' },
  settings: { server: 'guild_id' },
  setting_changes: { person: 'by_id', names: ['by_name'], server: 'guild_id', at: 'at' },
  feedback: { person: 'person_id' },
  outbox: { person: 'set_up_by', names: [], server: 'guild_id', channel: 'channel_id' },
  outbox_channels: { server: 'guild_id', channel: 'channel_id' },
  deliveries: { server: 'guild_id', channel: 'channel_id' },
  delivered_items: {},
  // Versions are the server's, and stay without their author; what was never saved is its author's alone.
  templates: { person: 'by_id', names: ['by_name'], server: 'guild_id' },
  template_drafts: { person: 'person_id', server: 'guild_id', at: 'at' },
  digests: { person: 'set_up_by', names: [], server: 'guild_id' },
  follows: { person: 'followed_by', names: [], server: 'guild_id' },
  // Public, and gone with the last who follows.
  feeds: {},
  feed_claims: {},
  feed_entries: {},
  readings: {},
  // Of public articles, with which they go.
  stories: {},
  story_articles: {},
  story_terms: {},
  term_counts: {},
  // Kinds and places in the program, of nobody, for a week.
  failures: {},
}

/** As what people are told of each table. */
export const toldAs: { readonly [Table in keyof Tables]: readonly KeptKind[] } = {
  replies: ['asked'],
  reply_articles: ['asked'],
  articles: ['conversations', 'pages'],
  conversations: ['conversations'],
  conversation_articles: ['conversations'],
  article_feeds: ['pages'],
  feeds: ['pages'],
  feed_entries: ['pages'],
  readings: ['pages'],
  stories: ['pages'],
  story_articles: ['pages'],
  story_terms: ['pages'],
  term_counts: ['pages'],
  cache: ['model answers'],
  cache_uses: ['model answers'],
  forgotten_answers: ['model answers'],
  feedback: ['opinions'],
  settings: ['set up'],
  setting_changes: ['set up'],
  templates: ['set up'],
  template_drafts: ['set up'],
  follows: ['set up'],
  digests: ['set up'],
  accounts: ['counts'],
  usage: ['counts'],
  reservations: ['counts'],
  outbox: ['postings'],
  outbox_channels: ['postings'],
  deliveries: ['postings'],
  delivered_items: ['postings'],
  facts: ['upkeep'],
  leases: ['upkeep'],
  feed_claims: ['upkeep'],
  absences: ['upkeep'],
  failures: ['upkeep'],
}

/** What a person's direct messages are called where a channel is named. */
export function directChannel(userId: string): string {
  return `user:${userId}`
}

/** Stands where the name of somebody was who is forgotten. */
export const nobody = '0'

/** The person of a row that is kept without them. */
export function personOf(column: string | null): string | null {
  return column === nobody ? null : column
}
