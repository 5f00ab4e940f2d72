// The files of the page by a fixed list. TypeScript goes to the browser with its types stripped; there is no build step.
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

export interface PageFile {
  readonly contentType: string
  readonly text: string
}

const folder = new URL('browser/', import.meta.url)
const listed = new Set(readdirSync(folder).filter((name) => /^[\w-]+\.(ts|css|html)$/.test(name)))
const cached = new Map<string, PageFile>()

/** The file behind a request's path, or null. */
export function pageFile(path: string): PageFile | null {
  const name = path.replace(/[?#].*$/, '').slice(1) || 'index.html'
  if (!listed.has(name)) return null
  const known = cached.get(name) ?? read(name)
  cached.set(name, known)
  return known
}

function read(name: string): PageFile {
  const text = readFileSync(new URL(name, folder), 'utf8')
  if (name.endsWith('.css')) return { contentType: 'text/css; charset=utf-8', text }
  if (name.endsWith('.html')) return { contentType: 'text/html; charset=utf-8', text }
  return { contentType: 'text/javascript; charset=utf-8', text: stripped(text) }
}

/** Node warns once that this function is new; whoever opens the page can do nothing about it. */
function stripped(text: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text)
  } finally {
    process.emitWarning = emitWarning
  }
}
