// How long the store takes to suggest titles as somebody types, over archives of several sizes, beside the bare FTS5 query for the same beginnings.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '#src/store/index.ts'
import { silent } from '#tests/support/log.ts'
import { archivedArticle, archiveNow, fillArchive } from './archive.ts'
import { besideFloor, inTurns, withBothExponents } from './measures.ts'

export interface Row {
  readonly articles: number
  readonly p50: number
  readonly p99: number
  readonly bareP50: number
  readonly bareP99: number
  readonly exponent: number | null
  readonly p99Exponent: number | null
}

const searches = 600
const turns = 3
const suggestions = 25

/** Archive sizes, ascending → milliseconds for one suggestion: a third unfinished words, a third two words, a third words that no title has. */
export async function measureAutocomplete(sizes: readonly number[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const rows: Omit<Row, 'exponent' | 'p99Exponent'>[] = []
  try {
    for (const [at, size] of sizes.entries()) {
      if (at === 0) await (await openStore({ folder }, { now: () => archiveNow }, silent)).close()
      fillArchive(folder, sizes[at - 1] ?? 0, size)
      rows.push({ articles: size, ...(await measure(folder, size)) })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return withBothExponents(rows, ({ articles }) => articles)
}

/** The floor looks the same words up, the last one as a beginning, newest first, and reads no article. */
async function measure(folder: string, size: number): Promise<Omit<Row, 'articles' | 'exponent' | 'p99Exponent'>> {
  const store = await openStore({ folder }, { now: () => archiveNow }, silent)
  const raw = new DatabaseSync(join(folder, 'lede.db'), { readOnly: true })
  try {
    const statement = raw.prepare('SELECT rowid FROM article_titles WHERE article_titles MATCH ? ORDER BY rowid DESC LIMIT ?')
    const typed = Array.from({ length: searches }, (_, round) => {
      const words = archivedArticle((round * 7919) % size).title.split(' ')
      const [first = '', second = ''] = [words[round % words.length], words[(round + 1) % words.length]]
      return [[first.slice(0, 1 + (round % 4))], [first, second.slice(0, 2)], ['zzzqqq']][round % 3] ?? []
    })
    const times = await inTurns(
      {
        ours: async (words: readonly string[]) => store.articles.suggest(words.join(' '), { scopes: ['public', 'guild:1'] }, suggestions),
        bare: async (words: readonly string[]) =>
          statement.all(words.map((word, index) => (index < words.length - 1 ? `"${word}"` : `"${word}"*`)).join(' AND '), suggestions),
      },
      typed,
      turns,
    )
    return besideFloor(times)
  } finally {
    raw.close()
    await store.close()
  }
}
