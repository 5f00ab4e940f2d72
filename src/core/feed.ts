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

/** How often a publisher wants its feed to be asked for. Hours and days are those of UTC, Sunday is 0. */
export const rhythmSchema = z.object({
  /** Rest between two checks, in minutes. */
  minutes: z.number().nullable(),
  skipHours: z.array(z.int().min(0).max(23)),
  skipDays: z.array(z.int().min(0).max(6)),
})
export type Rhythm = z.infer<typeof rhythmSchema>

export const feedSchema = z.object({
  title: z.string(),
  /** The site that the feed belongs to. */
  url: z.string().nullable(),
  language: z.string().nullable(),
  rhythm: rhythmSchema,
  /** In the feed's own order, at most `mostEntries`. */
  entries: z.array(entrySchema),
})
export type Feed = z.infer<typeof feedSchema>

/** Entries of one reading beyond this are left out; real feeds have ten to a few hundred. */
export const mostEntries = 500

/** Which version a server sent, to ask "anything newer?" with; the hash of its body tells where the server does not. */
export interface FeedVersion {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
}

/** A feed as it was read. */
export interface FeedReading {
  readonly feed: Feed
  /** After redirects. */
  readonly url: string
  /** Where the feed has moved for good (301, 308); null where it has not. */
  readonly movedTo: string | null
  readonly version: FeedVersion
  /** How long the server says that this version stays the newest, in milliseconds. */
  readonly freshForMs: number | null
}

/** A feed that a page names. */
export const feedLinkSchema = z.object({ url: z.string(), title: z.string().nullable() })
export type FeedLink = z.infer<typeof feedLinkSchema>

/** Reads feeds. Throws `UserError` for what the asker can act on: `feed broken` and all that fetching may run into. */
export interface FeedReader {
  /** `not modified` only where a version was given: the server said so, or sent the same again. */
  readFeed(url: string, options?: { known?: FeedVersion; signal?: AbortSignal }): Promise<FeedReading | 'not modified'>
  /**
   * The article of an entry: its page, with what the feed says where the page is silent or cut; the feed's text alone where the
   * entry links nowhere or its page cannot be read. Throws the page's failure where the feed carries no story either.
   */
  readEntry(entry: Entry, feed: Pick<Feed, 'title' | 'language'>, options?: { signal?: AbortSignal }): Promise<ReadArticle>
  /** The feeds that a page names, best first; the address itself where it is a feed; none is an empty list. */
  findFeeds(url: string, options?: { signal?: AbortSignal }): Promise<readonly FeedLink[]>
  /**
   * The feeds that a list in OPML names, each address once, at most `mostListed`. Throws `feed list broken`, `too large`,
   * `too complex`.
   */
  readList(file: Uint8Array): Promise<readonly FeedLink[]>
  /** The same as a file that other readers understand. At least one feed. */
  writeList(title: string, feeds: readonly FeedLink[]): Promise<string>
}

/** Feeds of one list beyond this are left out. */
export const mostListed = 500
