// Measures the archive's search: `retrieval --pool FILE --queries FILE` stores a pool of articles together with those that the
// questions were written from, and counts where the first right one stands; `--paragraphs FILE` takes each paragraph of a reading test as
// an article. With `--database URL` on PostgreSQL. What each figure means is in README.md.
/* oxlint-disable no-console -- printing is what evals are for */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { ReadArticle } from '#src/core/article.ts'
import type { Articles, Log } from '#src/core/ports.ts'
import { openStore } from '#src/store/index.ts'
import { readRows, toReadArticle } from './rows.ts'

const poolSchema = z.object({ url: z.string(), title: z.string().nullish(), text: z.string() })
const querySchema = z.object({ question: z.string(), date: z.string().optional(), articles: z.array(poolSchema) })
type Row = z.infer<typeof poolSchema>
/** A question on paragraph `para` of a document, whose first row has all of them. */
const readingSchema = z.object({
  doc: z.string(),
  lang: z.string(),
  question: z.string(),
  para: z.number(),
  paragraphs: z.array(z.string()).optional(),
})

const usage = 'npm run --silent eval -- retrieval (--pool FILE --queries FILE | --paragraphs FILE…) [--database URL]'
const loud: Log = { info() {}, warn: console.error, error: console.error }

export async function run(args: readonly string[]): Promise<void> {
  const {
    pool: poolFile,
    queries: queryFile,
    paragraphs,
    database,
  } = parseArgs({
    args: [...args],
    options: {
      pool: { type: 'string' },
      queries: { type: 'string' },
      undated: { type: 'boolean' },
      paragraphs: { type: 'string', multiple: true },
      database: { type: 'string' },
    },
  }).values
  if (paragraphs !== undefined) {
    await readings(paragraphs, database)
    return
  }
  if (poolFile === undefined || queryFile === undefined) throw new Error(`Files are needed: ${usage}`)
  const pool = readRows(poolFile, (value) => poolSchema.parse(value))
  const queries = readRows(queryFile, (value) => querySchema.parse(value)).filter(({ articles }) => articles.length > 0)
  const folder = mkdtempSync(join(tmpdir(), 'lede-retrieval-'))
  let now = 0
  const store = await openStore({ folder, databaseUrl: database }, { now: () => now }, loud)
  try {
    const known = await fill(
      store.articles,
      pool,
      queries.flatMap(({ articles }) => articles),
    )
    const ranks: number[] = []
    const timesMs: number[] = []
    for (const { question, date, articles } of queries) {
      now = args.includes('--undated') ? 0 : Date.parse(date?.replaceAll('/', '-') ?? '') || 0
      const right = new Set(
        articles.flatMap((row) => [known.get(address(row.url)), known.get(words(row.text))]).filter((id) => id !== undefined),
      )
      const startedAt = performance.now()
      const hits = await store.articles.search(question, { scopes: ['public'] }, 10)
      timesMs.push(performance.now() - startedAt)
      ranks.push(hits.findIndex(({ article }) => right.has(article.id)) + 1)
    }
    report(ranks, timesMs, await store.articles.count())
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All files in one archive; the right article is the one paragraph that the question was asked of. */
async function readings(files: readonly string[], database: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-retrieval-'))
  const store = await openStore({ folder, databaseUrl: database }, { now: () => 0 }, loud)
  try {
    const asked: { language: string; question: string; right: string }[] = []
    for (const file of files) {
      const rows = readRows(file, (value) => readingSchema.parse(value))
      const known = new Map<string, string>()
      for (const { doc, lang, paragraphs } of rows)
        for (const [index, text] of (paragraphs ?? []).entries()) {
          const article = toReadArticle([text], { language: lang })
          known.set(
            `${doc} ${index}`,
            (await store.articles.save({ ...article, url: `https://paper.example/${lang}/${doc}/${index}` }, 'public')).article.id,
          )
        }
      for (const { doc, lang, para, question } of rows) asked.push({ language: lang, question, right: known.get(`${doc} ${para}`) ?? '' })
    }
    const count = await store.articles.count()
    for (const [language, questions] of Map.groupBy(asked, (each) => each.language)) {
      const ranks: number[] = []
      const timesMs: number[] = []
      for (const { question, right } of questions) {
        const startedAt = performance.now()
        const hits = await store.articles.search(question, { scopes: ['public'] }, 10)
        timesMs.push(performance.now() - startedAt)
        ranks.push(hits.findIndex(({ article: { id } }) => id === right) + 1)
      }
      console.log(language)
      report(ranks, timesMs, count)
    }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Stores the pool, then those of the questions' articles that it lacks (their rows have no title, which the pool's have).
 * Gives the ids by address and by text: the same report under two addresses is right under either.
 */
async function fill(articles: Articles, pool: readonly Row[], asked: readonly Row[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const row of [...pool, ...asked]) {
    if (known.has(address(row.url)) || row.text.trim() === '') continue
    const { article } = await articles.save(read(row), 'public')
    known.set(address(row.url), article.id)
    if (!known.has(words(row.text))) known.set(words(row.text), article.id)
  }
  return known
}

/** The day in an address such as /2022/06/12/; newspapers' pages say it themselves, the pool's rows do not. */
function dayOf(url: string): string | undefined {
  const [, year, month, day] = /\/(20\d\d)[/-](\d\d)[/-](\d\d)(?!\d)/u.exec(url) ?? []
  return year === undefined || Number.isNaN(Date.parse(`${year}-${month}-${day}`)) ? undefined : `${year}-${month}-${day}`
}

function read(row: Row): ReadArticle {
  const published = dayOf(row.url)
  const article = toReadArticle(row.text.split(/\n+/u), {
    language: 'en',
    title: row.title?.trim() || ' ',
    ...(published === undefined ? {} : { published }),
  })
  return { ...article, url: address(row.url), site: new URL(row.url).hostname, origin: 'page' }
}

/** One page under http and https, with and without `www.`, a final slash or tracking words, is one address. */
function address(url: string): string {
  const { hostname, pathname } = new URL(url)
  return `https://${hostname.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}`
}

function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** `ranks` are 1-based, 0 where no right article stands among the ten. */
function report(ranks: readonly number[], timesMs: readonly number[], articles: number): void {
  const percent = (sum: number): number => Math.round((sum / Math.max(1, ranks.length)) * 1000) / 10
  const within = (limit: number): number => percent(ranks.filter((rank) => rank > 0 && rank <= limit).length)
  const at = (share: number): number => Math.round((timesMs.toSorted((a, b) => a - b)[Math.floor(timesMs.length * share)] ?? 0) * 100) / 100
  const mrr10 = percent(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0))
  const result = {
    queries: ranks.length,
    articles,
    hit1: within(1),
    hit4: within(4),
    hit10: within(10),
    mrr10,
    queryP50Ms: at(0.5),
    queryP99Ms: at(0.99),
  }
  console.table(result)
  console.log(JSON.stringify(result))
}
