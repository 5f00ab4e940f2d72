// Measures the extractive answers: `answers FILE` counts the questions whose first claim, or one of the first three, has an
// answer in it; questions whose answer stands in no article are counted apart, as absent. Rows come with articles, with the paragraphs of a document (the document's first row has them), or chunks.
/* oxlint-disable no-console -- printing is what evals are for */
import { z } from 'zod'
import { extractAnswer } from '#src/core/extractive.ts'
import type { Article } from '#src/core/article.ts'
import { readRows, toArticle } from './rows.ts'

const text = z.union([z.string(), z.array(z.string())]).transform(value => [value].flat())
const rowSchema = z.object({
  question: z.string(), answer: text.optional(), answers: text.optional(), lang: z.string().optional(), doc: z.string().optional(), title: z.string().optional(),
  articles: z.array(z.object({ text: z.string(), title: z.string().nullish(), date: z.string().nullish() })).optional(),
  chunks: z.array(z.object({ text: z.string() })).optional(),
  paragraphs: z.array(z.string()).optional(), context: z.string().optional(), impossible: z.boolean().optional(),
})
type Row = z.infer<typeof rowSchema>

export async function run(args: readonly string[]): Promise<void> {
  const rows = readRows(args[0] ?? '', value => rowSchema.parse(value))
  const documents = new Map<string, string[]>()
  for (const { doc, paragraphs } of rows) if (doc !== undefined && paragraphs !== undefined) documents.set(doc, paragraphs)
  let questions = 0
  let hit1 = 0
  let hit3 = 0
  const counts = { absent: 0, answerableRefused: 0, impossible: 0, impossibleRefused: 0 }
  let elapsedMs = 0
  for (const row of rows) {
    const articles = articlesOf(row, documents)
    const answers = (row.answer ?? row.answers ?? []).map(value => plain(value).replace(/^["'.\s]+|["'.\s]+$/gu, '')).filter(answer => answer !== '')
    if (articles.length === 0) continue
    const startedAt = performance.now()
    const written = extractAnswer(row.question, articles, { reason: 'no model', now: 0, turns: [] })
    elapsedMs += performance.now() - startedAt
    if (row.impossible === true) {
      counts.impossible++
      if (written.answerable === 'no') counts.impossibleRefused++
      continue
    }
    if (!articles.some(article => article.passages.some(passage => answers.some(answer => plain(passage.text).includes(answer))))) {
      counts.absent++
      continue
    }
    questions++
    if (written.answerable === 'no') counts.answerableRefused++
    const hits = written.claims.slice(0, 3).map(claim => answers.some(answer => plain(claim.text).includes(answer)))
    if (hits[0] === true) hit1++
    if (hits.includes(true)) hit3++
  }
  const share = (count: number, of = questions): number => Math.round(count / Math.max(1, of) * 1000) / 10
  const result = { questions, hit1: share(hit1), hit3: share(hit3), hit1OfAll: share(hit1, questions + counts.absent), hit3OfAll: share(hit3, questions + counts.absent), ...counts, questionMs: Math.round(elapsedMs / Math.max(1, rows.length) * 100) / 100 }
  console.table(result)
  console.log(JSON.stringify(result))
}

function articlesOf(row: Row, documents: ReadonlyMap<string, string[]>): Article[] {
  const known = { language: row.lang ?? null, ...(row.title === undefined ? {} : { title: row.title.replaceAll('_', ' ') }) }
  const paragraphs = row.doc === undefined ? undefined : documents.get(row.doc)
  if (paragraphs !== undefined) return [toArticle(row.doc ?? '', paragraphs, known)]
  if (row.context !== undefined) return [toArticle('context', [row.context], known)]
  if (row.chunks !== undefined) return row.chunks.map((chunk, at) => toArticle(`${at}`, chunk.text.split(/\n+/u), known))
  return (row.articles ?? []).map((article, at) => toArticle(`${at}`, article.text.split(/\n+/u), {
    language: 'en', ...(article.title ? { title: article.title } : {}), ...(article.date ? { published: article.date.replaceAll('/', '-') } : {}),
  }))
    .filter(article => article.passages.length > 0)
}

/** Folded to small letters and single spaces, so that only the words count. */
function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim()
}
