// HTML in, stored and searchable article out: pages a second, beside the extractor library alone (readability on linkedom) on the same
// pages, as large as real ones, in as many threads as the bot has parsing children.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import pLimit from 'p-limit'
import { openStore } from '#src/store/index.ts'
import { openReader } from '#src/web/index.ts'
import { median, withExponents } from './measures.ts'
import { newsPages } from './pages.ts'
import type { StoryPage } from './texts.ts'

export interface Row {
  readonly pages: number
  readonly perSecond: number
  readonly librarySecond: number
  readonly exponent: number | null
}

const rounds = 3
const atOnce = 8
/** Parsing children of ours, threads of the library. */
const workers = Math.min(2, availableParallelism())
/**
 * Each worker of either side has read all pages so often before it is measured: a new process or thread is slow at first, and after five rounds, a hundred
 * pages, V8 still compiles what ours runs.
 */
const warmRounds = 20
/** Few pages are read in as many goes as make so many pages, one behind the other: a single one of the library's may end before V8 collects what it left. */
const leastPages = 200

export async function measureIngest(sizes: readonly number[]): Promise<Row[]> {
  const rows: Omit<Row, 'exponent'>[] = []
  for (const pages of sizes) {
    const times: { ours: number[]; library: number[] } = { ours: [], library: [] }
    for (let round = 0; round < rounds; round++) {
      times.library.push(await libraryAlone(pages))
      times.ours.push(await ingest(pages))
    }
    rows.push({ pages, perSecond: pages / median(times.ours), librarySecond: pages / median(times.library) })
  }
  return withExponents(rows, ({ pages, perSecond }) => ({ work: pages, cost: pages / perSecond }))
}

function goesOf(pages: number): number {
  return Math.max(1, Math.ceil(leastPages / pages))
}

/** Seconds for so many pages, the mean of all goes. Each copy of a page is an article of its own. */
async function ingest(pages: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const store = await openStore(
    { folder },
    { now: () => Date.now() },
    {
      info() {},
      warn() {},
      error(message, fields) {
        throw new Error(message, { cause: fields })
      },
    },
  )
  const reader = openReader({ allow: [], userAgent: 'Lede (bench)', respectRobots: false })
  const read = async (page: StoryPage, copy: number): Promise<void> => {
    const article = await reader.readFile({ name: page.name, contentType: 'text/html', bytes: Buffer.from(page.html) })
    await store.articles.save({ ...article, url: `https://bench.example/${page.name}/${copy}` }, 'public')
  }
  try {
    const all = newsPages()
    const limit = pLimit(atOnce)
    // The children share the pages, as they come.
    for (let round = 1; round <= warmRounds * workers; round++) await Promise.all(all.map((page) => limit(() => read(page, -round))))
    const goes = goesOf(pages)
    const startedAt = performance.now()
    for (let go = 0; go < goes; go++) {
      await Promise.all(
        Array.from({ length: pages }, (_, at) =>
          limit(async () => {
            const page = all[at % all.length]
            if (page !== undefined) await read(page, go * pages + at)
          }),
        ),
      )
      // Who looks for something waits until all is indexed.
      await store.articles.suggest('nothing', { scopes: ['public'] }, 1)
    }
    return (performance.now() - startedAt) / 1000 / goes
  } finally {
    await reader.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function libraryAlone(pages: number): Promise<number> {
  const threads = Array.from(
    { length: workers },
    () => new Worker(fileURLToPath(import.meta.url), { workerData: { bench: 'ingest', pages: Math.ceil(pages / workers) } }),
  )
  const seconds = await Promise.all(
    threads.map(
      (worker) =>
        new Promise<number>((resolve, reject) => {
          worker.once('message', (spent: number) => {
            resolve(spent)
          })
          worker.once('error', reject)
        }),
    ),
  )
  return Math.max(...seconds)
}

function extract({ html }: StoryPage): void {
  const { document } = parseHTML(html)
  new Readability(document).parse()
}

const work = workerData as { bench?: string; pages: number } | null
if (!isMainThread && work?.bench === 'ingest') {
  const all = newsPages()
  for (let round = 0; round < warmRounds; round++) for (const page of all) extract(page)
  const goes = goesOf(work.pages * workers)
  const startedAt = performance.now()
  for (let at = 0; at < work.pages * goes; at++) {
    const page = all[at % all.length]
    if (page !== undefined) extract(page)
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage((performance.now() - startedAt) / 1000 / goes)
}
