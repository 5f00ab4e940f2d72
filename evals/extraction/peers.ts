// The libraries that were considered, each as a function from HTML to text, and ours in the same shape. Those that Lede does not
// depend on are measured where somebody has installed them: `npm install --no-save defuddle @extractus/article-extractor jsdom`.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { extractPage } from '#src/web/page/index.ts'

export interface Extractor {
  name: string
  extract(html: string, url: string): string | Promise<string>
}

export const ours: Extractor = {
  name: 'lede',
  extract(html, url) {
    const reading = extractPage(html, { url, origin: 'page' })
    return 'article' in reading ? reading.article.passages.map((passage) => passage.text).join('\n\n') : ''
  },
}

interface Defuddle {
  Defuddle(document: unknown, url: string): Promise<{ content: string }>
}
interface ArticleExtractor {
  extractFromHtml(html: string, url: string): Promise<{ content?: string } | null>
}
interface Jsdom {
  JSDOM: new (html: string, options: { url: string }) => { window: { document: Document; close(): void } }
}

/** Those that can be run here, and the names of those that are not installed. */
export async function openPeers(): Promise<{ peers: readonly Extractor[]; missing: readonly string[] }> {
  const [defuddle, extractor, jsdom] = await Promise.all([
    installed<Defuddle>('defuddle/node'),
    installed<ArticleExtractor>('@extractus/article-extractor'),
    installed<Jsdom>('jsdom'),
  ])
  const peers: Extractor[] = [
    { name: 'readability + linkedom', extract: (html) => read(parseHTML(html).document) },
    { name: 'readability + linkedom after parse5', extract: (html) => read(parseHTML(serialize(parse(html))).document) },
  ]
  if (jsdom !== null) {
    peers.push({
      name: 'readability + jsdom',
      extract: (html, url) => {
        const { window } = new jsdom.JSDOM(html, { url })
        const text = read(window.document)
        window.close()
        return text
      },
    })
  }
  if (defuddle !== null)
    peers.push({ name: 'defuddle', extract: async (html, url) => textOf((await defuddle.Defuddle(parseHTML(html).document, url)).content) })
  if (extractor !== null)
    peers.push({
      name: 'article-extractor',
      extract: async (html, url) => textOf((await extractor.extractFromHtml(html, url))?.content ?? ''),
    })
  const known = [
    ['jsdom', jsdom],
    ['defuddle', defuddle],
    ['@extractus/article-extractor', extractor],
  ] as const
  return { peers: peers.map(forgiving), missing: known.filter(([, found]) => found === null).map(([name]) => name) }
}

async function installed<Library>(name: string): Promise<Library | null> {
  try {
    return (await import(name)) as Library
  } catch {
    return null
  }
}

/** A page on which a library throws counts with an empty text, as one that it cannot read. */
function forgiving(peer: Extractor): Extractor {
  return {
    name: peer.name,
    extract: async (html, url) => {
      try {
        return await peer.extract(html, url)
      } catch {
        return ''
      }
    },
  }
}

const blockTags = new Set([
  'P',
  'DIV',
  'LI',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'TR',
  'SECTION',
  'ARTICLE',
  'UL',
  'OL',
  'BR',
  'FIGURE',
  'FIGCAPTION',
  'TABLE',
  'DD',
  'DT',
])

function read(document: Document): string {
  return new Readability(document, { serializer: (node) => blockText(node) }).parse()?.content ?? ''
}

function textOf(html: string): string {
  return blockText(parseHTML(`<html><body>${html}</body></html>`).document.body)
}

function blockText(node: globalThis.Node): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  let text = ''
  for (const child of node.childNodes) text += blockText(child)
  return blockTags.has(node.nodeName.toUpperCase()) ? `\n${text}\n` : text
}
