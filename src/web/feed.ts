// A feed's text → `Feed`: RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0, RDF, CDF; JSON Feed is left to `jsonfeed.ts`, broken XML to
// `xml.ts`. Runs in the parsing child; the entries' HTML is untrusted and left to page reading.
import { createHash } from 'node:crypto'
import { mostEntries, type Entry, type Feed } from '#src/core/feed.ts'
import { readFeedDate } from './feeddates.ts'
import { authorsOf, first, linkOf, plainOf, richOf } from './feedfields.ts'
import { readJsonFeed } from './jsonfeed.ts'
import { rhythmOf } from './rhythm.ts'
import { parseXml, textOf, XmlError, type XmlElement } from './xml.ts'

/** What was sent is no feed, or one that is an attack. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
}

/** A longer text in one entry is cut: feeds carry articles, not libraries. */
const longestHtml = 500_000

/** @param url where the feed was read: relative addresses start there. Throws `FeedError`. */
export function readFeed(text: string, url: string): Feed {
  const trimmed = text.trimStart()
  if (trimmed.startsWith('{')) {
    const feed = readJsonFeed(trimmed, url)
    if (feed === null) throw new FeedError('no JSON Feed')
    return { ...feed, entries: withOwnIds(feed.entries) }
  }
  try {
    return readXmlFeed(text, url)
  } catch (error) {
    if (error instanceof XmlError) throw new FeedError('XML out of measure', { cause: error })
    throw error
  }
}

function readXmlFeed(text: string, url: string): Feed {
  const root = parseXml(text, url)
  const top = find(root, (element) => /^(?:\w+:)?(?:rss|rdf|feed|channel)$/u.test(element.name))
  const items = collect(top ?? root, (element) => element.name === 'item' || element.name === 'entry')
  if (top === undefined && items.length === 0) throw new FeedError('no feed')
  const channel = top === undefined ? root : (find(top, (element) => element.name === 'channel') ?? top)
  const language = first(channel, ['language', 'dc:language'])
  return {
    title: plainOf(first(channel, ['title', 'dc:title', 'media:title', 'itunes:title']) ?? null) || '',
    url: linkOf(channel),
    language: (language === undefined ? channel.language : textOf(language).trim()) || null,
    rhythm: rhythmOf(channel),
    entries: withOwnIds(items.slice(0, mostEntries).map(readEntry)),
  }
}

const teaserNames = [
  'summary',
  'description',
  'abstract',
  'tagline',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
]

function readEntry(item: XmlElement): Entry {
  const link = linkOf(item)
  const guid = first(item, ['guid', 'id', 'rdf:about'])
  const id = guid === undefined ? (item.attributes.get('rdf:about') ?? '') : textOf(guid)
  const content = richOf(first(item, ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div', 'content:item']))
  const teaser = first(item, teaserNames)
  const teasers = teaserNames.map((name) => richOf(first(item, [name])) ?? '').filter((html) => html.trim() !== '')
  const longest = teasers.reduce<string | null>((best, html) => (best === null || html.length > best.length ? html : best), null)
  const date = (names: readonly string[]): string | null => {
    for (const name of names) {
      const found = readFeedDate(textOf(first(item, [name]) ?? { ...item, children: [] }))
      if (found !== null) return found
    }
    return null
  }
  return {
    id: id.trim() || link || '',
    url: link,
    title: plainOf(first(item, ['title', 'dc:title', 'media:title', 'itunes:title']) ?? null),
    summary: plainOf(teaser ?? null) || null,
    html: (content?.trim() ? content : longest)?.slice(0, longestHtml) ?? null,
    published: date(['pubdate', 'published', 'issued', 'dcterms:issued', 'dcterms:created', 'created', 'dc:date', 'date']),
    updated:
      date(['updated', 'modified', 'dcterms:modified', 'dc:date', 'lastbuilddate']) ?? readFeedDate(item.attributes.get('lastmod') ?? null),
    authors: authorsOf(item),
  }
}

/** Entries without guid and link, and different ones that share an id, are told apart by their content. */
function withOwnIds(entries: Entry[]): Entry[] {
  const seen = new Map<string, Entry>()
  for (const entry of entries) {
    const content = (): string =>
      createHash('sha256').update([entry.url, entry.title, entry.summary, entry.html].join('\n')).digest('base64url').slice(0, 22)
    const other = seen.get(entry.id)
    if (entry.id === '') entry.id = content()
    else if (other !== undefined && (other.url !== entry.url || other.title !== entry.title)) entry.id = `${entry.id}#${content()}`
    if (!seen.has(entry.id)) seen.set(entry.id, entry)
  }
  return [...seen.values()]
}

function find(element: XmlElement, matches: (element: XmlElement) => boolean): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (matches(child)) return child
    const inside = child.name === 'item' || child.name === 'entry' ? undefined : find(child, matches)
    if (inside !== undefined) return inside
  }
  return undefined
}

function collect(element: XmlElement, matches: (element: XmlElement) => boolean, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (matches(child)) found.push(child)
    // Unclosed items swallow those that follow them.
    collect(child, matches, found)
  }
  return found
}
