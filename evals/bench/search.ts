// How long the store takes to search archives of several sizes, beside the bare FTS5 query with the same words in the same file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { termGroups } from '#src/core/analyze.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { silent } from '#tests/support/log.ts'
import { archiveNow, fillArchive, keywordsFor, questionFor } from './archive.ts'
import { quantile, withBothExponents } from './measures.ts'

/** Of keywords and of questions; the exponents are of ours and of its p99. */
export interface Row {
  readonly articles: string; readonly p50: number; readonly p99: number; readonly bareP50: number; readonly bareP99: number
  readonly exponent: number | null; readonly p99Exponent: number | null
}
type Measured = Omit<Row, 'articles' | 'exponent' | 'p99Exponent'> & { readonly size: number }

const asked = { keywords: keywordsFor, questions: questionFor } as const
/** Searches of each kind: a bare query takes seconds in an archive of a million. */
const searches = (size: number): number => size > 100_000 ? 100 : 400
const hits = 10

/** Archive sizes, ascending → milliseconds for one search of ten hits. The archive grows from size to size. */
export async function measureSearch(sizes: readonly number[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const rows: Record<keyof typeof asked, Measured[]> = { keywords: [], questions: [] }
  try {
    for (const [at, size] of sizes.entries()) {
      // Its tables are made at the first opening; what was filled in between is counted at the next.
      if (at === 0) await (await open(folder)).close()
      fillArchive(folder, sizes[at - 1] ?? 0, size)
      const store = await open(folder)
      for (const kind of ['keywords', 'questions'] as const) rows[kind].push({ size, ...await measure(folder, store, Array.from({ length: searches(size) }, (_, round) => asked[kind](round * 7919 % size))) })
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return Object.entries(rows).flatMap(([kind, measured]) => withBothExponents(measured, ({ size }) => size).map(({ size, ...row }) => ({ articles: `${size}, ${kind}`, ...row })))
}

function open(folder: string): Promise<OpenStore> {
  return openStore({ folder }, { now: () => archiveNow }, silent)
}

/** The same words, as many hits, in the order of the same bm25; one goes first as often as the other, as the first may read pages that the other then finds read. */
async function measure(folder: string, store: OpenStore, queries: readonly string[]): Promise<Omit<Measured, 'size'>> {
  const raw = new DatabaseSync(join(folder, 'lede.db'), { readOnly: true })
  try {
    const statement = raw.prepare('SELECT rowid AS number, bm25(article_terms, 4.0, 1.5, 1.0) AS score FROM article_terms WHERE article_terms MATCH ? ORDER BY score LIMIT ?')
    const search = {
      ours: async (query: string) => store.articles.search(query, { scopes: ['public', 'guild:1'] }, hits),
      bare: async (query: string) => statement.all(termGroups(query).map((group) => `"${group.join(' ')}"`).join(' OR '), hits),
    }
    const times: Record<keyof typeof search, number[]> = { ours: [], bare: [] }
    for (const [round, query] of queries.entries()) {
      for (const who of round % 2 === 0 ? ['ours', 'bare'] as const : ['bare', 'ours'] as const) {
        const startedAt = performance.now()
        await search[who](query)
        times[who].push(performance.now() - startedAt)
      }
    }
    return { p50: quantile(times.ours, 0.5), p99: quantile(times.ours, 0.99), bareP50: quantile(times.bare, 0.5), bareP99: quantile(times.bare, 0.99) }
  } finally {
    raw.close()
  }
}
