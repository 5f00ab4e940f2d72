// Measures the extractive answers: `answers FILE` counts the questions whose first claim, or one of the first three, has an
// answer in it; questions whose answer stands in no article are counted apart, as absent. Every question is put to another
// row's article too. Rows come with articles, with the paragraphs of a document (its first row has them), or chunks.
/* oxlint-disable no-console -- printing is what evals are for */
import { z } from 'zod'
import { extractAnswer } from '#src/core/extractive.ts'
import type { Article } from '#src/core/article.ts'
import type { Answer } from '#src/core/writing.ts'
import { readRows, toArticle } from './rows.ts'

const text = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const rowSchema = z.object({
  question: z.string(),
  answer: text.optional(),
  answers: text.optional(),
  lang: z.string().optional(),
  doc: z.string().optional(),
  title: z.string().optional(),
  articles: z.array(z.object({ text: z.string(), title: z.string().nullish(), date: z.string().nullish() })).optional(),
  chunks: z.array(z.object({ text: z.string() })).optional(),
  paragraphs: z.array(z.string()).optional(),
  context: z.string().optional(),
  impossible: z.boolean().optional(),
})
type Row = z.infer<typeof rowSchema>

export async function run(args: readonly string[]): Promise<void> {
  const rows = readRows(args[0] ?? '', (value) => rowSchema.parse(value))
  const documents = new Map<string, string[]>()
  for (const { doc, paragraphs } of rows) if (doc !== undefined && paragraphs !== undefined) documents.set(doc, paragraphs)
  const tally = {
    questions: 0,
    hit1: 0,
    hit3: 0,
    claims: 0,
    absent: 0,
    refused: 0,
    offTopic: 0,
    offTopicRefused: 0,
    impossible: 0,
    impossibleRefused: 0,
  }
  let elapsedMs = 0
  for (const [at, row] of rows.entries()) {
    const articles = articlesOf(row, documents)
    if (articles.length === 0) continue
    const startedAt = performance.now()
    const written = ask(row, articles)
    elapsedMs += performance.now() - startedAt
    const [elsewhere] = articlesOf(nextOfOther(rows, at), documents)
    if (elsewhere !== undefined) {
      tally.offTopic++
      if (ask(row, [elsewhere]).answerable === 'no') tally.offTopicRefused++
    }
    const answers = (row.answer ?? row.answers ?? [])
      .map((value) => plain(value).replace(/^["'.\s]+|["'.\s]+$/gu, ''))
      .filter((answer) => answer !== '')
    const answered = (words: string): boolean => answers.some((answer) => plain(words).includes(answer))
    if (row.impossible === true) {
      tally.impossible++
      if (written.answerable === 'no') tally.impossibleRefused++
    } else if (!articles.some((article) => article.passages.some((passage) => answered(passage.text)))) tally.absent++
    else {
      tally.questions++
      tally.claims += written.claims.length
      if (written.answerable === 'no') tally.refused++
      if (answered(written.claims[0]?.text ?? '')) tally.hit1++
      if (written.claims.slice(0, 3).some((claim) => answered(claim.text))) tally.hit3++
    }
  }
  report(tally, elapsedMs / Math.max(1, rows.length))
}

function ask({ question }: Row, articles: readonly Article[]): Answer {
  return extractAnswer(question, articles, { reason: 'no model', now: 0, turns: [] })
}

/** Shares in percent; `claims` is how many an answer shows on average. */
function report(
  tally: Record<
    'questions' | 'hit1' | 'hit3' | 'claims' | 'absent' | 'refused' | 'offTopic' | 'offTopicRefused' | 'impossible' | 'impossibleRefused',
    number
  >,
  questionMs: number,
): void {
  const share = (count: number, of = tally.questions): number => Math.round((count / Math.max(1, of)) * 1000) / 10
  const all = tally.questions + tally.absent
  const result = {
    questions: tally.questions,
    hit1: share(tally.hit1),
    hit3: share(tally.hit3),
    refused: share(tally.refused),
    offTopicRefused: share(tally.offTopicRefused, tally.offTopic),
    claims: Math.round(share(tally.claims)) / 100,
    absent: tally.absent,
    hit1OfAll: share(tally.hit1, all),
    hit3OfAll: share(tally.hit3, all),
    impossible: tally.impossible,
    impossibleRefused: share(tally.impossibleRefused, tally.impossible),
    questionMs: Math.round(questionMs * 100) / 100,
  }
  console.table(result)
  console.log(JSON.stringify(result))
}

/** The next row, from the first again after the last, about another document: its article knows nothing of this question. */
function nextOfOther(rows: readonly Row[], at: number): Row {
  const own = rows[at]?.doc
  const others = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return others.find((row) => own === undefined || row.doc !== own) ?? { question: '' }
}

function articlesOf(row: Row, documents: ReadonlyMap<string, string[]>): Article[] {
  const known = { language: row.lang ?? null, ...(row.title === undefined ? {} : { title: row.title.replaceAll('_', ' ') }) }
  const paragraphs = row.doc === undefined ? undefined : documents.get(row.doc)
  if (paragraphs !== undefined) return [toArticle(row.doc ?? '', paragraphs, known)]
  if (row.context !== undefined) return [toArticle('context', [row.context], known)]
  if (row.chunks !== undefined) return row.chunks.map((chunk, at) => toArticle(`${at}`, chunk.text.split(/\n+/u), known))
  return (row.articles ?? [])
    .map((article, at) =>
      toArticle(`${at}`, article.text.split(/\n+/u), {
        language: 'en',
        ...(article.title ? { title: article.title } : {}),
        ...(article.date ? { published: article.date.replaceAll('/', '-') } : {}),
      }),
    )
    .filter((article) => article.passages.length > 0)
}

/** Folded to small letters and single spaces, so that only the words count. */
function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim()
}
