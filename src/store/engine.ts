// What an engine gives to the store beside Kysely: an index of terms, and wiping what deletion leaves behind. Engines: `sqlite.ts`, `postgres.ts`.
import type { Kysely } from 'kysely'
import type { ArticleHeader, ReadArticle, Scope } from '#src/core/article.ts'
import type { SearchFilter } from '#src/core/ports.ts'
import type { StoreQueue } from './queue.ts'
import type { Tables } from './schema.ts'

export interface Engine {
  readonly kysely: Kysely<Tables>
  readonly index: TextIndex
  /** Leaves nothing of deleted rows where the engine allows it; with `index`, terms were among what was deleted. */
  wipe(index: boolean): Promise<void>
  /** Opens the queue where the engine has one of its own; else it stands in our tables. */
  openQueue?(): Promise<StoreQueue>
  /** Tells this machine from others whose processes share the database: process numbers mean something on one alone. */
  readonly machine: string
}

export interface Indexed {
  readonly number: number
  readonly scope: Scope
  readonly article: ReadArticle
  /** Whether the number stands in no index yet. */
  readonly isNew: boolean
}

/** A term, or a phrase of several, and in about how many articles it stands. */
export interface Wanted {
  readonly group: readonly string[]
  readonly frequency: number
}

export interface Found {
  readonly number: number
  readonly score: number
}

/** Full text and titles. What was written in a transaction is found when that is over. */
export interface TextIndex {
  add(article: Indexed, transaction: Kysely<Tables>): Promise<void>
  remove(number: number, transaction: Kysely<Tables>): Promise<void>
  /** How many articles there are; a large archive's may be a minute old. */
  size(): Promise<number>
  /** In how many articles each term stands. What stands in more than `enough` may be given as any number between. */
  frequencies(terms: readonly string[], enough: number): Promise<Map<string, number>>
  /** Articles that contain any of what is wanted, best first by bm25 and nearness to `now`. */
  find(wanted: readonly Wanted[], filter: SearchFilter, limit: number, now: number): Promise<Found[]>
  /** Titles that hold all the words, the last of which may be unfinished, newest first. */
  suggest(words: readonly string[], filter: SearchFilter, limit: number): Promise<ArticleHeader[]>
}

/** A database that cannot be used; the message is for whoever starts the bot. */
export class StoreStartError extends Error {
  override readonly name = 'StoreStartError'
}

/** How much news of today gains over old news of the same words, and the age at which half of that is left, in milliseconds. */
export const freshness = 0.4
export const freshnessHalfMs = 20 * 86_400_000

/** Weights of title, outlet and date, body in bm25: a word of the title says more about an article than one of its text. */
export const columnWeights = { title: 4, about: 1.5, body: 1 } as const

/** Names an article's scope among the terms of its title; no term of a title begins with a low line. */
export function scopeTerm(scope: Scope): string {
  return `_${scope.replace(':', '_')}`
}

export interface HeaderRow {
  id: string
  scope: string
  title: string
  site: string | null
  url: string | null
  language: string | null
  published_at: number | null
  word_count: number
  stored_at: number
}

export function toHeader(row: HeaderRow): ArticleHeader {
  return {
    id: row.id,
    scope: row.scope as Scope,
    title: row.title,
    site: row.site,
    url: row.url,
    language: row.language,
    published: row.published_at === null ? null : { at: new Date(row.published_at).toISOString(), basis: 'meta' as const },
    wordCount: row.word_count,
    storedAt: row.stored_at,
  }
}
