// What each table holds of people and of servers: by this list everything of a person is given out and forgotten, and what a
// server holds ends with its retention. Complete by type: a new table does not compile without its line.
import type { Tables } from './schema.ts'

export interface Holding {
  /** The column with the id of the person that a row is about. */
  readonly person?: string
  /** What forgetting the person does: takes out the row, or only the name where the row is the server's. Default: the row. */
  readonly forgotten?: 'row' | 'name'
  /** The column with the id of the server that a row belongs to. */
  readonly server?: string
  /** The column with the time, in milliseconds since the epoch, that retention goes by; without it rows stay as long as what they belong to. */
  readonly at?: string
}

/** Rows that `memory.ts` follows by itself: they hang together. */
export type Followed = 'articles' | 'article_feeds' | 'conversations' | 'conversation_articles' | 'replies' | 'cache' | 'cache_uses'

export const holdings: { readonly [Table in Exclude<keyof Tables, Followed>]: Holding } = {
  // Keys that name a person are forgotten with them.
  facts: {},
  leases: {},
  settings: { server: 'guild_id' },
}
