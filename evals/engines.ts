// Holds PostgreSQL beside SQLite at the size of an archive: `engines --pool FILE --queries FILE --database URL [--articles N] [--folder DIR]` fills a file with the
// pool and with filler made of its words, moves it to the empty PostgreSQL, and asks both the same. What each figure means is in README.md.
/* oxlint-disable no-console -- printing is what evals are for */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Article } from '#src/core/article.ts'
import type { Articles, Log } from '#src/core/ports.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { moveToPostgres } from '#src/store/move.ts'
import { seeded } from '#tests/support/seeded.ts'
import { quantile } from './bench/measures.ts'
import { readRows, toReadArticle } from './rows.ts'

const poolSchema = z.object({ url: z.string(), title: z.string().nullish(), text: z.string() })
const querySchema = z.object({ question: z.string() })
type Row = z.infer<typeof poolSchema>

const usage = 'npm run --silent eval -- engines --pool FILE --queries FILE --database URL [--articles N] [--folder DIR]'
const loud: Log = { info() {}, warn: console.error, error: console.error }

/** Words that are taken in a row from one article for the filler, and how many such runs make one of its articles. */
const sample = { words: 9, runs: 24 } as const
/** Articles that are looked for by words of theirs. */
const lookedFor = 200
const hitsAsked = 10

export async function run(args: readonly string[]): Promise<void> {
  const {
    pool: poolFile,
    queries: queryFile,
    database,
    articles = '100000',
    folder: kept,
  } = parseArgs({
    args: [...args],
    options: {
      pool: { type: 'string' },
      queries: { type: 'string' },
      database: { type: 'string' },
      articles: { type: 'string' },
      folder: { type: 'string' },
    },
  }).values
  if (poolFile === undefined || queryFile === undefined || database === undefined)
    throw new Error(`Files and an empty database are needed: ${usage}`)
  const pool = readRows(poolFile, (value) => poolSchema.parse(value)).filter(({ text }) => text.trim() !== '')
  const questions = readRows(queryFile, (value) => querySchema.parse(value)).map(({ question }) => question)
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'lede-engines-'))
  const wanted = join(folder, 'wanted.json')
  try {
    let startedAt = performance.now()
    if (!existsSync(wanted)) {
      writeFileSync(wanted, JSON.stringify(await fill(folder, pool, Number(articles))))
      startedAt = performance.now()
      await moveToPostgres({ folder, url: database, log: loud })
      console.log(`moved in ${seconds(startedAt)} s`)
    }
    const known = z.array(knownSchema).parse(JSON.parse(readFileSync(wanted, 'utf8')))
    const engines = {
      sqlite: await openStore({ folder }, { now: () => now }, loud),
      postgres: await openStore({ folder, databaseUrl: database }, { now: () => now }, loud),
    }
    try {
      startedAt = performance.now()
      const titled = await compare(
        known.map(({ words, id }) => ({ query: words, right: id })),
        engines,
      )
      const asked = await compare(
        questions.map((query) => ({ query, right: null })),
        engines,
      )
      const typed = await compareTyped(
        known.map(({ words }) => words.split(' ').slice(0, 2).join(' ').slice(0, -1)),
        engines,
      )
      const result = { articles: await engines.postgres.articles.count(), words: titled, questions: asked, typed }
      console.table({ words: titled, questions: asked, typed })
      console.log(`asked in ${seconds(startedAt)} s`)
      console.log(JSON.stringify(result))
    } finally {
      await engines.sqlite.close()
      await engines.postgres.close()
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

/** One moment for both: freshness must not tell them apart. */
const now = Date.parse('2022-12-01')

/** An article and words of it by which it is looked for. */
const knownSchema = z.object({ id: z.string(), words: z.string() })
type Known = z.infer<typeof knownSchema>

/** The pool, then filler between whose articles the pool's are to be found again by four words each, chosen among all of theirs. */
async function fill(folder: string, pool: readonly Row[], size: number): Promise<Known[]> {
  const store = await openStore({ folder }, { now: () => now }, loud)
  const startedAt = performance.now()
  const random = seeded(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  try {
    const stored: Article[] = []
    for (const { url, title, text } of pool.slice(0, size))
      stored.push(await save(store.articles, url, title?.trim() || ' ', text.split(/\n+/u)))
    const texts = pool.map(({ text }) => text.split(/\s+/u).filter((word) => word !== ''))
    for (let number = stored.length; number < size; number++) {
      const from = Array.from({ length: sample.runs }, () => {
        const words = pick(texts)
        const start = Math.floor(random() * words.length)
        return words.slice(start, start + sample.words).join(' ')
      })
      await save(store.articles, `https://filler.example/${number}`, from[0] ?? '', [
        from.slice(1, 12).join('. '),
        from.slice(12).join('. '),
      ])
      if (number % 20_000 === 0) console.log(`${number} articles stored in ${seconds(startedAt)} s`)
    }
    console.log(`${await store.articles.count()} articles stored in ${seconds(startedAt)} s`)
    return Array.from({ length: lookedFor }, () => {
      const { id, passages, title } = pick(stored)
      const words = [...new Set(`${title} ${passages.map(({ text }) => text).join(' ')}`.match(/\p{L}{5,}/gu) ?? [title])]
      return { id, words: Array.from({ length: 4 }, () => pick(words)).join(' ') }
    })
  } finally {
    await store.close()
  }
}

async function save(articles: Articles, url: string, title: string, paragraphs: readonly string[]): Promise<Article> {
  const article = toReadArticle(paragraphs, { language: 'en', title })
  return (await articles.save({ ...article, url, site: new URL(url).hostname, origin: 'page' }, 'public')).article
}

type Engines = Readonly<Record<'sqlite' | 'postgres', OpenStore>>

interface Compared {
  readonly queries: number
  /** Percent of the queries whose right article stands among the ten. */
  readonly foundSqlite: number | null
  readonly foundPostgres: number | null
  /** Percent of the queries to which both give the same articles in the same order, and the same in whatever order. */
  readonly alike: number
  readonly sameSet: number
  readonly p50Sqlite: number
  readonly p50Postgres: number
  readonly p99Sqlite: number
  readonly p99Postgres: number
  readonly timesAsLong: number
}

/** In turns, so that a machine that does something else does it to both. */
async function compare(asked: readonly { readonly query: string; readonly right: string | null }[], engines: Engines): Promise<Compared> {
  const search =
    (name: keyof Engines) =>
    async (query: string): Promise<string[]> =>
      (await engines[name].articles.search(query, { scopes: ['public'] }, hitsAsked)).map(({ article }) => article.id)
  return inTurns(asked, { sqlite: search('sqlite'), postgres: search('postgres') })
}

function compareTyped(typed: readonly string[], engines: Engines): Promise<Compared> {
  const suggest =
    (name: keyof Engines) =>
    async (query: string): Promise<string[]> =>
      (await engines[name].articles.suggest(query, { scopes: ['public'] }, hitsAsked)).map(({ id }) => id)
  return inTurns(
    typed.map((query) => ({ query, right: null })),
    { sqlite: suggest('sqlite'), postgres: suggest('postgres') },
  )
}

async function inTurns(
  asked: readonly { readonly query: string; readonly right: string | null }[],
  ask: Readonly<Record<keyof Engines, (query: string) => Promise<string[]>>>,
): Promise<Compared> {
  const times: Record<keyof Engines, number[]> = { sqlite: [], postgres: [] }
  const found: Record<keyof Engines, string[][]> = { sqlite: [], postgres: [] }
  // The first of each reads what the others find read.
  for (const { query } of asked.slice(0, 3)) for (const name of ['sqlite', 'postgres'] as const) await ask[name](query)
  for (const { query } of asked) {
    for (const name of ['sqlite', 'postgres'] as const) {
      const startedAt = performance.now()
      found[name].push(await ask[name](query))
      times[name].push(performance.now() - startedAt)
    }
    const [one, other] = [found.sqlite.at(-1), found.postgres.at(-1)]
    if (process.env['LEDE_EVAL_SHOW'] === '1' && one?.join() !== other?.join()) console.log({ query, sqlite: one, postgres: other })
    if (process.env['LEDE_EVAL_SHOW'] === '1' && (times.postgres.at(-1) ?? 0) > 200)
      console.log(`${Math.round(times.postgres.at(-1) ?? 0)} ms: ${query}`)
  }
  const percent = (holds: (index: number) => boolean): number =>
    round((asked.filter((_, index) => holds(index)).length / Math.max(1, asked.length)) * 100)
  const known = asked.some(({ right }) => right !== null)
  const at = (name: keyof Engines, share: number): number => round(quantile(times[name], share))
  return {
    queries: asked.length,
    foundSqlite: known ? percent((index) => found.sqlite[index]?.includes(asked[index]?.right ?? '') === true) : null,
    foundPostgres: known ? percent((index) => found.postgres[index]?.includes(asked[index]?.right ?? '') === true) : null,
    alike: percent((index) => found.sqlite[index]?.join() === found.postgres[index]?.join()),
    sameSet: percent((index) => found.sqlite[index]?.toSorted().join() === found.postgres[index]?.toSorted().join()),
    p50Sqlite: at('sqlite', 0.5),
    p50Postgres: at('postgres', 0.5),
    p99Sqlite: at('sqlite', 0.99),
    p99Postgres: at('postgres', 0.99),
    timesAsLong: round(quantile(times.postgres, 0.5) / quantile(times.sqlite, 0.5)),
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
const seconds = (since: number): number => Math.round((performance.now() - since) / 1_000)
