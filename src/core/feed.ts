// What a feed is: the nouns that `web` reads and that following and polling are about. How a feed is written in XML or JSON
// is left to `web`, when it is asked again to the jobs.
import { z } from 'zod'
import type { ReadArticle } from './article.ts'

/** One item of a feed. `id` is what stays the same when the item is edited: guid, else link, else a hash of its content. */
export const entrySchema = z.object({
  id: z.string().min(1),
  url: z.string().nullable(),
  /** Plain text, one line; empty where the feed gives none. */
  title: z.string(),
  /** Plain text. */
  summary: z.string().nullable(),
  /** The fullest text that the feed carries, as HTML: untrusted, to be read like a page. */
  html: z.string().nullable(),
  /** ISO 8601 in UTC, or a bare date. */
  published: z.string().nullable(),
  updated: z.string().nullable(),
  authors: z.array(z.string()),
})
export type Entry = z.infer<typeof entrySchema>

export const feedSchema = z.object({
  title: z.string(),
  /** The site that the feed belongs to. */
  url: z.string().nullable(),
  language: z.string().nullable(),
  /** In the feed's own order, at most `mostEntries`. */
  entries: z.array(entrySchema),
})
export type Feed = z.infer<typeof feedSchema>

/** Entries of one reading beyond this are left out; real feeds have ten to a few hundred. */
export const mostEntries = 500

/** What a server said of the version it sent, to ask "anything newer?" with. */
export interface FeedVersion { readonly etag: string | null; readonly lastModified: string | null }

/** A feed that a page names. */
export const feedLinkSchema = z.object({ url: z.string(), title: z.string().nullable() })
export type FeedLink = z.infer<typeof feedLinkSchema>

/** Reads feeds. Throws `UserError` for what the asker can act on: `feed broken` and all that fetching may run into. */
export interface FeedReader {
  /** `not modified` only where a version was given. */
  readFeed(url: string, options?: { known?: FeedVersion; signal?: AbortSignal }): Promise<{ feed: Feed; url: string; version: FeedVersion } | 'not modified'>
  /**
   * The article of an entry: its page, with what the feed says where the page is silent or cut; the feed's text alone where the
   * entry links nowhere or its page cannot be read. Throws the page's failure where the feed carries no story either.
   */
  readEntry(entry: Entry, feed: Pick<Feed, 'title' | 'language'>, options?: { signal?: AbortSignal }): Promise<ReadArticle>
  /** The feeds that a page names, best first; the address itself where it is a feed; none is an empty list. */
  findFeeds(url: string, options?: { signal?: AbortSignal }): Promise<readonly FeedLink[]>
}
