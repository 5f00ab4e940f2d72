// How long the store takes to search archives of several sizes, beside the bare FTS5 query with the same words in the same file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { termGroups } from '#src/core/analyze.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { silent } from '#tests/support/log.ts'
import { archiveNow, fillArchive, keywordsFor, questionFor } from './archive.ts'
import { besideFloor, inTurns, withBothExponents } from './measures.ts'

/** Of keywords and of questions; the exponents are of ours and of its p99. */
export interface Row {
  readonly articles: string
  readonly p50: number
  readonly p99: number
  readonly bareP50: number
  readonly bareP99: number
  readonly exponent: number | null
  readonly p99Exponent: number | null
}
type Measured = Omit<Row, 'articles' | 'exponent' | 'p99Exponent'> & { readonly size: number }

const asked = { keywords: keywordsFor, questions: questionFor } as const
/** Searches of each kind, and in how many turns: a bare query takes seconds in an archive of a million. */
const effort = (size: number): { searches: number; turns: number } =>
  size > 100_000 ? { searches: 100, turns: 1 } : { searches: 300, turns: 3 }
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
      const { searches, turns } = effort(size)
      for (const kind of ['keywords', 'questions'] as const)
        rows[kind].push({
          size,
          ...(await measure(
            folder,
            store,
            Array.from({ length: searches }, (_, round) => asked[kind]((round * 7919) % size)),
            turns,
          )),
        })
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return Object.entries(rows).flatMap(([kind, measured]) =>
    withBothExponents(measured, ({ size }) => size).map(({ size, ...row }) => ({ articles: `${size}, ${kind}`, ...row })),
  )
}

function open(folder: string): Promise<OpenStore> {
  return openStore({ folder }, { now: () => archiveNow }, silent)
}

/** The floor has the same words, as many hits, in the order of the same bm25. */
async function measure(folder: string, store: OpenStore, queries: readonly string[], turns: number): Promise<Omit<Measured, 'size'>> {
  const raw = new DatabaseSync(join(folder, 'lede.db'), { readOnly: true })
  try {
    const statement = raw.prepare(
      'SELECT rowid AS number, bm25(article_terms, 4.0, 1.5, 1.0) AS score FROM article_terms WHERE article_terms MATCH ? ORDER BY score LIMIT ?',
    )
    const times = await inTurns(
      {
        ours: async (query: string) => store.articles.search(query, { scopes: ['public', 'guild:1'] }, hits),
        bare: async (query: string) =>
          statement.all(
            termGroups(query)
              .map((group) => `"${group.join(' ')}"`)
              .join(' OR '),
            hits,
          ),
      },
      queries,
      turns,
    )
    return besideFloor(times)
  } finally {
    raw.close()
  }
}
