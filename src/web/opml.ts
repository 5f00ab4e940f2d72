// Lists of feeds as other readers keep them (OPML), by feedsmith. Reading runs in the parsing child: the file is a stranger's.
import { generateOpml, parseOpml } from 'feedsmith'
import { z } from 'zod'
import { mostListed, type FeedLink } from '#src/core/feed.ts'

/** Folders inside folders; what lies deeper is left out. */
const deepest = 20

const address = z.url({ protocol: /^https?$/u })
const text = z.string().nullish().catch(null)
const outlineSchema = z.object({ text, title: text, xmlUrl: text, outlines: z.array(z.unknown()).nullish().catch(null) })
const schema = z.object({ body: z.object({ outlines: z.array(z.unknown()).nullish().catch(null) }) })

/** Null where it is no OPML. Outlines without an address of the web, and addresses a second time, are left out. */
export function readOpml(opml: string): FeedLink[] | null {
  const parsed = schema.safeParse(parsedOr(opml))
  if (!parsed.success) return null
  const found = new Map<string, FeedLink>()
  const collect = (outlines: readonly unknown[], depth: number): void => {
    for (const value of outlines) {
      const outline = outlineSchema.safeParse(value).data
      const url = address.safeParse(outline?.xmlUrl?.trim()).data
      if (url !== undefined && !found.has(url) && found.size < mostListed)
        found.set(url, { url, title: (outline?.title ?? outline?.text)?.trim() || null })
      if (depth < deepest) collect(outline?.outlines ?? [], depth + 1)
    }
  }
  collect(parsed.data.body.outlines ?? [], 0)
  return [...found.values()]
}

export function writeOpml(title: string, feeds: readonly FeedLink[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: feeds.map((feed) => ({ type: 'rss', text: feed.title ?? feed.url, title: feed.title ?? feed.url, xmlUrl: feed.url })),
    },
  })
}

function parsedOr(opml: string): unknown {
  try {
    return parseOpml(opml)
  } catch {
    return null
  }
}
