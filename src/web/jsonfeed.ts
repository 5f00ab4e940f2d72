// JSON Feed 1.0 and 1.1 → `Feed`, forgiving in every field but the list of items. XML feeds, and ids for
// items without one, are left to `feed.ts`.
import { z } from 'zod'
import { mostEntries, type Entry, type Feed } from '#src/core/feed.ts'
import { readFeedDate } from './feeddates.ts'
import { decodeEntities } from './page/tree.ts'
import { unsaid } from './rhythm.ts'

const text = z.string().nullish().catch(null)
const author = z.object({ name: text }).catch({ name: null })
const itemSchema = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  author: author.nullish().catch(null),
  authors: z.array(author).nullish().catch(null),
})
const schema = z.object({ title: text, home_page_url: text, language: text, items: z.array(z.unknown()) })

/** Null where it is no JSON Feed. Items that are no objects are left out. */
export function readJsonFeed(json: string, url: string): Feed | null {
  const parsed = schema.safeParse(parseJson(json))
  if (!parsed.success) return null
  const items = parsed.data.items
    .slice(0, mostEntries)
    .map((item) => itemSchema.safeParse(item))
    .filter((item) => item.success)
  return {
    title: parsed.data.title?.trim() ?? '',
    url: absolute(parsed.data.home_page_url, url),
    language: parsed.data.language ?? null,
    rhythm: unsaid,
    entries: items.map((item) => toEntry(item.data, url)),
  }
}

function toEntry(item: z.infer<typeof itemSchema>, base: string): Entry {
  const link = absolute(item.url ?? item.external_url, base)
  const plain = item.content_text
    ?.split(/\n\s*\n/u)
    .map((part) => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')
  return {
    id: item.id || link || '',
    url: link,
    title: decodeEntities(item.title ?? '')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    summary: item.summary?.trim() || null,
    html: item.content_html ?? plain ?? null,
    published: readFeedDate(item.date_published ?? null),
    updated: readFeedDate(item.date_modified ?? null),
    authors: (item.authors ?? (item.author ? [item.author] : [])).map((one) => one.name ?? '').filter((name) => name !== ''),
  }
}

function absolute(address: string | null | undefined, base: string): string | null {
  if (!address || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return /^https?:$/u.test(url.protocol) ? url.href : null
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
