// How long the store takes to suggest titles as somebody types, over archives of several sizes with invented words.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadArticle } from '#src/core/article.ts'
import { openStore } from '#src/store/index.ts'
import { quantile } from './acknowledgement.ts'

export interface Row { readonly articles: number; readonly p50: number; readonly p99: number }

/** Archive sizes → milliseconds for one suggestion: a third unfinished words, a third two words, a third words that no title has. */
export async function measureAutocomplete(sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
    const store = await openStore({ folder }, { now: () => Date.now() }, { info() {}, warn() {}, error() {} })
    try {
      for (let number = 0; number < size; number++) await store.articles.save(inventedArticle(number), 'public')
      const timesMs: number[] = []
      for (let round = 0; round < 600; round++) {
        const typed = [word(round * 7).slice(0, 1 + round % 4), `${word(round * 7)} ${word(round * 13).slice(0, 2)}`, 'zzzqqq'][round % 3] ?? ''
        const startedAt = performance.now()
        await store.articles.suggest(typed, { scopes: ['public', 'guild:1'] }, 25)
        timesMs.push(performance.now() - startedAt)
      }
      rows.push({ articles: size, p50: quantile(timesMs, 0.5), p99: quantile(timesMs, 0.99) })
    } finally {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return rows
}

const vocabulary = 4000

/** The same word for the same number; small numbers stand for common words. */
function word(number: number): string {
  let rest = (number % vocabulary) * 7919 + 104_729
  let letters = ''
  while (rest > 0) {
    letters += String.fromCharCode(97 + rest % 26)
    rest = Math.floor(rest / 26)
  }
  return letters
}

/** Words are drawn by the square of a spread number, so that some are far more common than others, as in a language. */
function inventedArticle(number: number): ReadArticle {
  const draw = (place: number): string => word(Math.floor(((number * 31 + place * 17) * 0.618_034 % 1) ** 2 * vocabulary))
  const words = (count: number, from: number): string => Array.from({ length: count }, (_, place) => draw(from + place)).join(' ')
  return {
    title: words(9, 0), byline: null, site: 'The Bench', url: `https://bench.example/${number}`, language: 'en', published: null, modified: null,
    passages: [{ number: 1, kind: 'paragraph', text: `${words(60, 9)}.` }], wordCount: 60, coverage: { kind: 'whole' }, origin: 'page',
  }
}
