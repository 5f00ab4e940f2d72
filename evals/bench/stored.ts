// What storing an article costs in archives that grow: a hundred at once until they are indexed, too, one durably, and how long the event loop is held by it; beside
// plain FTS5, which is given the same text by the hundred in one transaction and one by one, splits it by its own tokenizer, and keeps nothing else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadArticle } from '#src/core/article.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { extractPage } from '#src/web/page/index.ts'
import { silent } from '#tests/support/log.ts'
import { median, spentBy, withExponents, type Spent } from './measures.ts'
import { newsPages } from './pages.ts'

/**
 * Articles stored before; a hundred at once, stored and indexed: how many a second and milliseconds of processor time for one, medians; milliseconds for one alone
 * that is answered when it is on the disk, median; the longest turn of the event loop while a hundred are stored and indexed, in milliseconds, the worst of the
 * rounds, and how long plain FTS5 holds it with its one transaction.
 */
export interface StoredRow {
  readonly articles: number
  readonly perSecond: number
  readonly barePerSecond: number
  readonly processorMs: number
  readonly bareProcessorMs: number
  readonly p50: number
  readonly bareP50: number
  readonly heldMs: number
  readonly bareHeldMs: number
  readonly exponent: number | null
}

const rounds = 7
const atOnce = 100
/** More than there are steps of it. */
const turnsBehind = 50

export async function measureStored(sizes: readonly number[]): Promise<StoredRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const ours = new Ours(await openStore({ folder }, { now: () => Date.now() }, silent))
  const bare = new Bare(join(folder, 'bare.db'))
  const rows: Omit<StoredRow, 'exponent'>[] = []
  try {
    for (const size of sizes) {
      while (ours.stored < size) {
        await ours.many()
        bare.many()
      }
      const many: Record<'ours' | 'bare', Spent[]> = { ours: [], bare: [] }
      const one: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
      const held: number[] = []
      for (let round = 0; round < rounds; round++) {
        many.bare.push(
          await spentBy(() => {
            bare.many()
          }),
        )
        many.ours.push(await spentBy(() => ours.many()))
        // By itself: to watch the turns takes processor time.
        bare.many()
        const turns = watchTurns()
        await ours.many()
        held.push(turns.longestMs())
        for (let single = 0; single < atOnce / rounds; single++) {
          one.bare.push(
            (
              await spentBy(() => {
                bare.one()
              })
            ).ms,
          )
          one.ours.push((await spentBy(() => ours.one())).ms)
        }
        await ours.indexed()
      }
      const perSecond = (spent: readonly Spent[]): number => (1000 * atOnce) / median(spent.map(({ ms }) => ms))
      const processorMs = (spent: readonly Spent[]): number => median(spent.map((each) => each.processorMs)) / atOnce
      rows.push({
        articles: size,
        perSecond: perSecond(many.ours),
        barePerSecond: perSecond(many.bare),
        processorMs: processorMs(many.ours),
        bareProcessorMs: processorMs(many.bare),
        p50: median(one.ours),
        bareP50: median(one.bare),
        heldMs: Math.max(...held),
        bareHeldMs: Math.max(...many.bare.map(({ ms }) => ms)),
      })
    }
    return withExponents(rows, ({ articles, processorMs }) => ({ work: articles, cost: processorMs }))
  } finally {
    bare.close()
    await ours.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const read = newsPages().flatMap(({ html }) => {
  const reading = extractPage(html, { url: 'https://bench.example/', origin: 'page' })
  return 'article' in reading ? [reading.article] : []
})

/** Each copy of a story is an article of its own. */
function articleAt(number: number): ReadArticle {
  const article = read[number % read.length]
  if (article === undefined) throw new Error('there is no story to store')
  return { ...article, url: `https://bench.example/${number}` }
}

class Ours {
  stored = 0
  readonly #store: OpenStore

  constructor(store: OpenStore) {
    this.#store = store
  }

  async one(): Promise<void> {
    await this.#store.articles.save(articleAt(this.stored++), 'public')
  }

  async many(): Promise<void> {
    await Promise.all(Array.from({ length: atOnce }, () => this.one()))
    await this.indexed()
  }

  /** Who looks for something waits for the index, whose parts are put together in the turns behind that. */
  async indexed(): Promise<void> {
    await this.#store.articles.suggest('nothing', { scopes: ['public'] }, 1)
    for (let turn = 0; turn < turnsBehind; turn++) await nextTurn()
  }

  async close(): Promise<void> {
    await this.#store.close()
  }
}

class Bare {
  #stored = 0
  readonly #raw: DatabaseSync
  readonly #write: (article: ReadArticle) => void

  constructor(path: string) {
    const raw = new DatabaseSync(path)
    raw.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; CREATE VIRTUAL TABLE plain USING fts5(title, about, body)',
    )
    const insert = raw.prepare('INSERT INTO plain VALUES (?, ?, ?)')
    this.#raw = raw
    this.#write = ({ title, site, byline, passages }) => {
      insert.run(title, `${site ?? ''} ${byline ?? ''}`, passages.map(({ text }) => text).join('\n'))
    }
  }

  one(): void {
    this.#write(articleAt(this.#stored++))
  }

  many(): void {
    this.#raw.exec('BEGIN IMMEDIATE')
    for (let article = 0; article < atOnce; article++) this.one()
    this.#raw.exec('COMMIT')
  }

  close(): void {
    this.#raw.close()
  }
}

/** Watches from now until it is asked for the longest turn of the event loop. */
function watchTurns(): { longestMs(): number } {
  let longest = 0
  let begunAt = performance.now()
  let isOver = false
  const end = (): void => {
    longest = Math.max(longest, performance.now() - begunAt)
    begunAt = performance.now()
    if (!isOver) setImmediate(end)
  }
  setImmediate(end)
  return {
    longestMs() {
      isOver = true
      return Math.max(longest, performance.now() - begunAt)
    },
  }
}
