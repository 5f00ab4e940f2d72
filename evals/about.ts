// Counts what "About this text" says of news texts and pages, and lists it for reading: nobody has labelled them, so a person judges.
/* oxlint-disable no-console -- printing is what evals are for */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { aboutText } from '#src/core/about-text.ts'
import type { Article } from '#src/core/article.ts'
import { extractPage } from '#src/web/page/index.ts'
import { openFolder, readSet, type Format } from './extraction/sets.ts'
import { readRows, toArticle } from './rows.ts'

const textSchema = z.object({ title: z.string().nullish(), text: z.string(), date: z.string().nullish() })
const rowSchema = z
  .object({
    article: z.string(),
    text: z.string(),
    title: z.string().nullable(),
    context: z.string(),
    lang: z.string(),
    sents: z.array(z.string()),
    paragraphs: z.array(z.string()),
    articles: z.array(textSchema),
    chunks: z.array(textSchema),
    summary: z.string(),
  })
  .partial()

/** `about FILE… [--pages FORMAT:DIR]… [--as-of DATE] [--show CODE]`. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pages: { type: 'string', multiple: true, default: [] },
      'as-of': { type: 'string' },
      show: { type: 'string', multiple: true, default: [] },
    },
  })
  const asOf = values['as-of']
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  let words = 0
  for (const article of [...positionals.flatMap((file) => textsOf(file)), ...values.pages.flatMap((set) => pagesOf(set))]) {
    const text = article.passages.map((passage) => passage.text).join('\n')
    if (text === '' || seen.has(text)) continue
    seen.add(text)
    words += article.wordCount
    const dated =
      article.published === null && asOf !== undefined ? { ...article, published: { at: asOf, basis: 'meta' as const } } : article
    for (const note of aboutText(dated)) {
      counts.set(note.code, (counts.get(note.code) ?? 0) + 1)
      if (values.show.includes(note.code)) console.log(`${article.id}: ${article.title}: ${JSON.stringify(note)}`)
    }
  }
  console.table(Object.fromEntries(counts))
  console.log(JSON.stringify({ texts: seen.size, words, notes: Object.fromEntries(counts) }))
}

function textsOf(file: string): Article[] {
  const languageOfFile = /_([a-z]{2})\.jsonl/u.exec(file)?.[1] ?? 'en'
  return readRows(file, (row) => rowSchema.parse(row)).flatMap((row, at) => {
    const one = (text: string | undefined, title?: string | null, date?: string | null): Article[] => {
      const known = {
        language: row.lang ?? languageOfFile,
        ...(title?.trim() ? { title } : {}),
        ...(date?.trim() ? { published: date.replaceAll('/', '-') } : {}),
      }
      return text?.trim() ? [toArticle(`${file} ${at + 1}`, text.split(/\n+/u), known)] : []
    }
    return [
      ...one(row.article),
      ...one(row.text, row.title),
      ...one(row.context),
      ...one(row.summary),
      ...one(row.sents?.join('\n')),
      ...one(row.paragraphs?.join('\n')),
      ...[...(row.articles ?? []), ...(row.chunks ?? [])].flatMap(({ title, text, date }) => one(text, title, date)),
    ]
  })
}

function pagesOf(set: string): Article[] {
  const [format = '', folder = ''] = set.split(/:(.*)/su)
  return [...readSet(openFolder(folder), format as Format)].flatMap(({ html, url }) => {
    const reading = extractPage(html, { url, origin: 'page' })
    return 'article' in reading ? [{ ...reading.article, id: url, scope: 'public' as const, storedAt: 0, readAt: 0 }] : []
  })
}
