// How long the store takes to suggest titles as somebody types, over archives of several sizes with invented words.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#src/store/index.ts'
import { silent } from '#tests/support/log.ts'
import { quantile, withExponents } from './measures.ts'
import { inventedArticle, inventedWord } from './texts.ts'

export interface Row { readonly articles: number; readonly p50: number; readonly p99: number; readonly exponent: number | null }

/** Archive sizes, ascending → milliseconds for one suggestion: a third unfinished words, a third two words, a third words that no title has. */
export async function measureAutocomplete(sizes: readonly number[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const store = await openStore({ folder }, { now: () => Date.now() }, silent)
  const rows: Omit<Row, 'exponent'>[] = []
  try {
    let stored = 0
    for (const size of sizes) {
      for (; stored < size; stored++) await store.articles.save(inventedArticle(stored), 'public')
      const timesMs: number[] = []
      for (let round = 0; round < 600; round++) {
        const typed = [inventedWord(round * 7).slice(0, 1 + round % 4), `${inventedWord(round * 7)} ${inventedWord(round * 13).slice(0, 2)}`, 'zzzqqq'][round % 3] ?? ''
        const startedAt = performance.now()
        await store.articles.suggest(typed, { scopes: ['public', 'guild:1'] }, 25)
        timesMs.push(performance.now() - startedAt)
      }
      rows.push({ articles: size, p50: quantile(timesMs, 0.5), p99: quantile(timesMs, 0.99) })
    }
    return withExponents(rows, ({ articles, p50 }) => ({ work: articles, cost: p50 }))
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
