// The three public extraction sets as one shape: a page's HTML and what its article text must be or must hold.
// Scoring is left to `score.ts`; the sets stay where they are and are never copied into the project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

export type Format = 'scrapinghub' | 'trafilatura' | 'wcxb'

export interface Sample {
  id: string
  url: string
  html: string
  /** The whole article text, or null where the set only names strings. */
  text: string | null
  /** Strings that must and that must not be in the text. */
  holds: string[]
  lacks: string[]
  title: string | null
  author: string | null
  date: string | null
  /** The kind of page, in sets that say so; `article` elsewhere. */
  kind: string
}

/** The folder with the data: DIR itself, or what an archive (`….tar.gz`) unpacks to in a temporary folder. */
export function openFolder(path: string): string {
  let folder = path
  if (path.endsWith('.tar.gz')) {
    folder = mkdtempSync(join(tmpdir(), 'extraction-'))
    execFileSync('tar', ['xzf', path, '-C', folder])
  }
  const inner = readdirSync(folder)
  return inner.length === 1 && inner[0] !== undefined ? join(folder, inner[0]) : folder
}

const scrapinghubSchema = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }))
const trafilaturaSchema = z.record(z.string(), z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) }))
const wcxbSchema = z.object({
  url: z.string(),
  _internal: z.object({ page_type: z.object({ primary: z.string() }).optional() }).nullish(),
  ground_truth: z.object({
    title: z.string().nullish(),
    author: z.string().nullish(),
    publish_date: z.string().nullish(),
    main_content: z.string().nullish(),
    with: z.array(z.string()).nullish(),
    without: z.array(z.string()).nullish(),
  }),
})

/** Reads a set page by page; `kinds` limits wcxb to pages of these kinds. */
export function* readSet(folder: string, format: Format, kinds: readonly string[] = ['article']): Generator<Sample> {
  const none = { holds: [], lacks: [], title: null, author: null, date: null, kind: 'article' }
  if (format === 'scrapinghub') {
    const truth = scrapinghubSchema.parse(readJson(join(folder, 'ground-truth.json')))
    for (const [id, { articleBody, url }] of Object.entries(truth)) {
      yield { ...none, id, url, text: articleBody, html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString() }
    }
  } else if (format === 'trafilatura') {
    const truth = trafilaturaSchema.parse(readJson(join(folder, 'evaldata.json')))
    for (const [url, item] of Object.entries(truth)) {
      const path = join(folder, 'html', item.file)
      if (!existsSync(path)) continue
      yield { ...none, id: item.file, url, text: null, holds: item.with, lacks: item.without, html: decode(readFileSync(path)) }
    }
  } else {
    for (const name of readdirSync(join(folder, 'ground-truth')).sort()) {
      const id = name.replace('.json', '')
      const item = wcxbSchema.parse(readJson(join(folder, 'ground-truth', name)))
      const kind = item._internal?.page_type?.primary ?? 'article'
      if (!kinds.includes(kind)) continue
      const truth = item.ground_truth
      yield {
        id,
        kind,
        url: item.url,
        html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString(),
        text: truth.main_content ?? null,
        holds: truth.with ?? [],
        lacks: truth.without ?? [],
        title: truth.title ?? null,
        author: truth.author ?? null,
        date: truth.publish_date ?? null,
      }
    }
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** UTF-8 where it is valid, else what the page declares, else windows-1252: enough for files that a crawler stored. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const declared = /charset=["']?([\w-]+)/iu.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1] ?? 'windows-1252'
    try {
      return new TextDecoder(declared.toLowerCase() === 'utf-8' ? 'windows-1252' : declared).decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
}
