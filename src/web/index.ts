// The door of the room: addresses, files, texts and feeds in, clean articles and feeds out, every failure a `UserError`.
// Fetching is left to `fetch.ts`, understanding to the parsing child, storing to the store.
import { createHash } from 'node:crypto'
import type { ReadArticle } from '#src/core/article.ts'
import { UserError, type UserErrorCode } from '#src/core/errors.ts'
import type { Entry, FeedReader } from '#src/core/feed.ts'
import type { Reader } from '#src/core/ports.ts'
import type { Fetched, Fetcher } from './fetch.ts'
import { feedType, foreignType, isReadableType, kindOf, openFile } from './files.ts'
import type { Network } from './guard.ts'
import type { Job, Result } from './job.ts'
import { openParser } from './parsing.ts'
import { canonicalUrl } from './url.ts'

export interface ReaderSettings {
  /** `host:port` pairs that may be private: intranets and tests. */
  readonly allow: readonly string[]
  /** Names the bot and the page that explains it. */
  readonly userAgent: string
  readonly respectRobots: boolean
  /** For fetching a page, redirects included. */
  readonly timeoutMs?: number
  /** Rest of a host between two pages that the clock reads, in milliseconds; people never wait for it. */
  readonly spacingMs?: number
  /** Of a page or file, unpacked. */
  readonly maxBytes?: number
  /** Told after each article how many texts every rule left out. */
  readonly onDropped?: (reading: { url: string | null; dropped: Readonly<Record<string, number>> }) => void
  /** Neither is a parsing child started nor what fetches loaded before `warm` or the first page: they take the processor from what starts beside them. */
  readonly isCold?: boolean
  /** Stands in for the resolver and the sockets in measures that must not leave the machine. */
  readonly network?: Network
}

/** Failures that are over by the next reading: the feed's teaser is no stand-in for a story that can be had then. */
const passing = new Set<UserErrorCode>(['host busy', 'page too slow', 'busy'])

/** With fetching and parsing together, a reader has an answer within eight seconds of whatever a server does. */
const fetchMs = 5_000
const usualSpacingMs = 1_000
const parseMs = 2_500
const feedMs = 3_000
const limitBytes = 5_000_000
/** A list of five hundred feeds has a fifth of it. */
const listBytes = 1_000_000
const pageAccept = 'text/html,application/xhtml+xml,text/plain;q=0.8,text/markdown;q=0.8,*/*;q=0.1'
const feedAccept =
  'application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,*/*;q=0.1'

/** Opens the network and starts a parsing child, so that the first page is not slow, unless it is to be cold. Close it when done. */
export function openReader(settings: ReaderSettings): Reader & FeedReader & { warm(): void; close(): Promise<void> } {
  const maxBytes = settings.maxBytes ?? limitBytes
  let opening: Promise<Fetcher> | undefined
  // The client behind it is a hundred files, a tenth of a start: they come with `warm` or the first page.
  const fetcher = async (): Promise<Fetcher> =>
    (opening ??= import('./fetch.ts').then(({ openFetcher }) =>
      openFetcher({ ...settings, timeoutMs: settings.timeoutMs ?? fetchMs, maxBytes }),
    ))
  const parser = openParser({ isCold: settings.isCold })

  async function article(job: Job): Promise<ReadArticle> {
    const result = explained(await parser.run(job, parseMs), null)
    if (result.kind !== 'article') throw new Error(`the child answered ${result.kind} to ${job.kind}`)
    const url = result.article.url === null ? null : canonicalUrl(result.article.url)
    settings.onDropped?.({ url, dropped: result.dropped })
    return { ...result.article, url }
  }

  async function page(url: string, signal: AbortSignal | undefined, entry?: Entry): Promise<ReadArticle> {
    const spacingMs = entry === undefined ? undefined : (settings.spacingMs ?? usualSpacingMs)
    const fetched = await get(url, pageAccept, signal, isReadableType, spacingMs)
    const { bytes, kind } = await openFile(
      { name: new URL(fetched.url).pathname, contentType: fetched.contentType, bytes: fetched.bytes },
      maxBytes,
    )
    const about = { bytes, contentType: fetched.contentType, url: fetched.url, origin: 'page' as const }
    return article(kind === 'html' ? { kind: 'page', ...about, entry } : { kind: 'plain', ...about, name: lastPart(fetched.url) })
  }

  async function get(
    url: string,
    accept: string,
    signal: AbortSignal | undefined,
    acceptsType: (type: string) => boolean,
    spacingMs?: number,
  ): Promise<Fetched> {
    const fetched = await (await fetcher()).get(url, { accept, signal, acceptsType, spacingMs })
    if (fetched === 'not modified') throw new Error('nothing conditional was asked')
    return fetched
  }

  return {
    canonicalUrl,

    readPage: async (url, options) => page(url, options?.signal),

    async readFile(file) {
      const { bytes, kind, name } = await openFile(file, maxBytes)
      const about = { bytes, contentType: file.contentType, url: null, origin: 'file' as const }
      return article(kind === 'html' ? { kind: 'page', ...about } : { kind: 'plain', ...about, name })
    },

    async readText(text) {
      if (text.trim() === '') throw new UserError('empty', {})
      const bytes = new TextEncoder().encode(text)
      if (bytes.byteLength > maxBytes) throw new UserError('too large', { limitMegabytes: Math.floor(maxBytes / 1_000_000) })
      return article({ kind: 'plain', bytes, contentType: 'text/plain; charset=utf-8', name: null, url: null, origin: 'text' })
    },

    async download(url, options) {
      return (await get(url, '*/*', options?.signal, () => true)).bytes
    },

    async readFeed(url, options) {
      const fetched = await (
        await fetcher()
      ).get(url, { accept: feedAccept, signal: options?.signal, known: options?.known, acceptsType: isNoMedia })
      if (fetched === 'not modified') return fetched
      const bodyHash = createHash('sha256').update(fetched.bytes).digest('base64url')
      if (options?.known?.bodyHash === bodyHash && fetched.movedTo === null) return 'not modified'
      const { host } = new URL(fetched.url)
      const result = explained(
        await parser.run({ kind: 'feed', bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.url }, feedMs),
        host,
      )
      if (result.kind !== 'feed') throw new UserError('feed broken', { host })
      const { movedTo, etag, lastModified, freshForSeconds } = fetched
      return {
        feed: result.feed,
        url: fetched.url,
        movedTo,
        version: { etag, lastModified, bodyHash },
        freshForMs: freshForSeconds === null ? null : freshForSeconds * 1_000,
      }
    },

    async readEntry(entry, feed, options) {
      if (entry.url === null) return article({ kind: 'entry', entry, feed })
      try {
        return await page(entry.url, options?.signal, entry)
      } catch (error) {
        if (!(error instanceof UserError) || passing.has(error.code)) throw error
        return article({ kind: 'entry', entry, feed }).catch(() => {
          throw error
        })
      }
    },

    async findFeeds(url, options) {
      const fetched = await get(url, `${pageAccept},${feedAccept}`, options?.signal, isNoMedia)
      const document = { bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.url }
      if (foreignType(fetched.bytes) !== null) throw new UserError('wrong type', { type: foreignType(fetched.bytes) ?? '' })
      if (feedType(fetched.bytes) !== null || kindOf(fetched.bytes, '', fetched.contentType) !== 'html') {
        const result = await parser.run({ kind: 'feed', ...document }, feedMs)
        if (result.kind === 'feed') return [{ url: fetched.url, title: result.feed.title || null }]
      }
      const result = explained(await parser.run({ kind: 'links', ...document }, feedMs), new URL(fetched.url).host)
      return result.kind === 'links' ? result.links : []
    },

    async readList(file) {
      if (file.byteLength > listBytes) throw new UserError('too large', { limitMegabytes: listBytes / 1_000_000 })
      const result = explained(await parser.run({ kind: 'list', bytes: file, contentType: null }, parseMs), null)
      return result.kind === 'links' ? result.links : []
    },

    // The library behind it is 150 files, and its reading half is wanted in the child alone.
    writeList: async (title, feeds) => (await import('./opml.ts')).writeOpml(title, feeds),

    warm() {
      void fetcher()
      parser.warm()
    },

    async close() {
      parser.close()
      await (await opening)?.close()
    },
  }
}

/** The child's refusals as the errors that readers are told about. */
function explained(result: Result, host: string | null): Exclude<Result, { kind: 'not an article' | 'refused' | 'failed' }> {
  if (result.kind === 'not an article') throw new UserError('not an article', { what: result.what })
  if (result.kind === 'failed') throw new Error(`parsing failed: ${result.message}`)
  if (result.kind !== 'refused') return result
  if (result.why === 'feed broken') throw new UserError('feed broken', { host: host ?? '' })
  if (result.why === 'feed list broken') throw new UserError('feed list broken', {})
  throw result.why === 'empty' ? new UserError('empty', {}) : new UserError('too complex', {})
}

function isNoMedia(type: string): boolean {
  return !/^(?:image|audio|video|font)\//u.test(type)
}

function lastPart(url: string): string | null {
  return decodeURIComponentSafely(new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '') || null
}

function decodeURIComponentSafely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
