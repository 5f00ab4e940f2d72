// Reads the data files of the engine's evals: JSON lines, gzipped or not, and plain lines. What a row means is left to each eval.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Article, ReadArticle } from '#src/core/article.ts'

export function readText(file: string): string {
  const bytes = readFileSync(file)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Lines that are not empty. */
export function readLines(file: string): string[] {
  return readText(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** One object per line, or the objects of one JSON array; the caller names the shape it parses them to. */
export function readRows<Row>(file: string, parse: (value: unknown) => Row): Row[] {
  const text = readText(file).trim()
  const values: unknown[] = text.startsWith('[')
    ? (JSON.parse(text) as unknown[])
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown)
  return values.map(parse)
}

interface Known {
  readonly title?: string
  readonly language?: string | null
  readonly published?: string
}

/** Paragraphs as an article that has been read; the title only where the data has one. */
export function toReadArticle(paragraphs: readonly string[], known: Known = {}): ReadArticle {
  const passages: ReadArticle['passages'] = paragraphs
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ number: index + 1, kind: 'paragraph', text }))
  return {
    title: known.title ?? ' ',
    byline: null,
    site: null,
    url: null,
    language: known.language ?? null,
    published: known.published === undefined ? null : { at: known.published, basis: 'meta' },
    modified: null,
    passages,
    wordCount: paragraphs.join(' ').split(/\s+/u).length,
    coverage: { kind: 'whole' },
    origin: 'text',
  }
}

/** The same as one that is stored, for all to see. */
export function toArticle(id: string, paragraphs: readonly string[], known: Known = {}): Article {
  return { ...toReadArticle(paragraphs, known), id, scope: 'public', storedAt: 0, readAt: 0 }
}
