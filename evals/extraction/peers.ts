// The libraries that were considered, each as a function from HTML to text, and ours in the same shape.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { extractPage } from '#src/web/page/index.ts'

export interface Extractor {
  name: string
  extract(html: string, url: string): string
}

export const ours: Extractor = {
  name: 'lede',
  extract(html, url) {
    const reading = extractPage(html, { url, origin: 'page' })
    return 'article' in reading ? reading.article.passages.map(passage => passage.text).join('\n\n') : ''
  },
}

export const peers: readonly Extractor[] = [
  { name: 'readability + linkedom', extract: html => read(html) },
  { name: 'readability + linkedom after parse5', extract: html => read(serialize(parse(html))) },
]

const blockTags = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'TR', 'SECTION', 'ARTICLE', 'UL', 'OL', 'BR', 'FIGURE', 'FIGCAPTION', 'TABLE', 'DD', 'DT'])

function read(html: string): string {
  try {
    const { document } = parseHTML(html)
    return new Readability(document, { serializer: node => blockText(node) }).parse()?.content ?? ''
  } catch {
    return ''
  }
}

function blockText(node: globalThis.Node): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  let text = ''
  for (const child of node.childNodes) text += blockText(child)
  return blockTags.has(node.nodeName.toUpperCase()) ? `\n${text}\n` : text
}
