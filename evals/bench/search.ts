// How long the store takes to search archives of several sizes, beside the bare FTS5 query with the same words in the same file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { termGroups } from '#src/core/analyze.ts'
import { openStore } from '#src/store/index.ts'
import { silent } from '#tests/support/log.ts'
import { quantile, withExponents } from './measures.ts'
import { inventedArticle, inventedWord } from './texts.ts'

export interface Row { readonly articles: number; readonly p50: number; readonly p99: number; readonly bareP50: number; readonly bareP99: number; readonly exponent: number | null }

const queries = 300
const weights = '4.0, 1.5, 1.0'

/** Archive sizes, ascending → milliseconds for one search of ten hits: three words each, a third of them common ones. The archive grows from size to size. */
export async function measureSearch(sizes: readonly number[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const store = await openStore({ folder }, { now: () => Date.now() }, silent)
  const bare = new DatabaseSync(join(folder, 'lede.db'), { readOnly: true })
  const rows: Omit<Row, 'exponent'>[] = []
  try {
    let stored = 0
    for (const size of sizes) {
      for (; stored < size; stored++) await store.articles.save(inventedArticle(stored, 40), 'public')
      const query = bare.prepare(`SELECT article_terms.rowid AS number, bm25(article_terms, ${weights}) AS score FROM article_terms
        JOIN articles ON articles.number = article_terms.rowid WHERE article_terms MATCH ? ORDER BY score LIMIT 10`)
      const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
      for (let round = 0; round < queries; round++) {
        const words = [inventedWord(round * 7), inventedWord(round * 13 + 5), inventedWord(round % 3 === 0 ? round % 20 : round * 29)].join(' ')
        let startedAt = performance.now()
        await store.articles.search(words, { scopes: ['public', 'guild:1'] }, 10)
        times.ours.push(performance.now() - startedAt)
        startedAt = performance.now()
        query.all(termGroups(words).map((group) => `"${group.join(' ')}"`).join(' OR '))
        times.bare.push(performance.now() - startedAt)
      }
      rows.push({ articles: size, p50: quantile(times.ours, 0.5), p99: quantile(times.ours, 0.99), bareP50: quantile(times.bare, 0.5), bareP99: quantile(times.bare, 0.99) })
    }
    return withExponents(rows, ({ articles, p50 }) => ({ work: articles, cost: p50 }))
  } finally {
    bare.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
