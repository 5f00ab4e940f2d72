// Brings the index of terms on SQLite up to what is stored. An article is stored without it: the index writes a part of itself with each transaction and puts the
// parts together later, so that many articles together cost it less than half of what they cost one by one, and who stores one does not wait for it. Whoever
// searches does: what was stored before is found. What the index holds is left to `search-index.ts` and `title-index.ts`.
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Scope } from '#src/core/article.ts'
import { storedText } from './indexed-text.ts'
import { indexArticle, mergeStep } from './search-index.ts'
import { prepared } from './statements.ts'
import { indexTitle } from './title-index.ts'

/** Articles of one transaction; as many that wait are not kept waiting for more. */
const mostTogether = 64

/** How long an article may wait for others, in milliseconds. */
const longestWaitMs = 500

/** After so long the event loop has a turn, in milliseconds; the commit comes on top. */
const longestTurnMs = 3

export interface IndexingParts {
  readonly raw: DatabaseSync
  /** A transaction of the connection that `raw` is; nobody waits until it is on the disk, as it can be done again from what is stored. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>
  /** Hears why the index stays behind for now. */
  readonly onFailure: (error: unknown) => void
}

export class Indexing {
  readonly #parts: IndexingParts
  #noted = 0
  #wait: NodeJS.Timeout | undefined
  #underWay: Promise<void> | undefined
  #merging: Promise<void> | undefined
  #isClosed = false

  constructor(parts: IndexingParts) {
    this.#parts = parts
  }

  /** Goes on with what a process that has ended has left. */
  goOn(): void {
    if (this.#isBehind()) this.noted()
  }

  /** Something is about to be stored, or has changed in the index. */
  noted(): void {
    if (this.#isClosed) return
    this.#noted += 1
    if (this.#noted < mostTogether)
      this.#wait ??= setTimeout(() => {
        void this.#try()
      }, longestWaitMs).unref()
    else void this.#try()
  }

  /** Resolves when all is found that was stored before the call; also where the index cannot be written to: then it gives what it has. */
  async caughtUp(): Promise<void> {
    const { last } = prepared(this.#parts.raw, 'SELECT coalesce(max(number), 0) AS last FROM articles').get() as { last: number }
    while (this.#isBehind(last) && (await this.#try()));
  }

  /** To be awaited before the database is closed. What is not in the index by then the next process puts there. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#wait)
    await this.#underWay?.catch(() => undefined)
    await this.#merging
  }

  /** Whether an article up to that number is not in the index yet. */
  #isBehind(last = Number.MAX_SAFE_INTEGER): boolean {
    return (
      prepared(this.#parts.raw, 'SELECT 1 FROM articles WHERE number > ? AND number <= ? LIMIT 1').get(
        lastIndexed(this.#parts.raw),
        last,
      ) !== undefined
    )
  }

  /** Resolves with whether it went well. */
  async #try(): Promise<boolean> {
    try {
      this.#underWay ??= this.#indexSome().finally(() => {
        this.#underWay = undefined
      })
      await this.#underWay
      return true
    } catch (error) {
      if (!this.#isClosed) this.#parts.onFailure(error)
      return false
    }
  }

  async #indexSome(): Promise<void> {
    const { raw, transaction } = this.#parts
    clearTimeout(this.#wait)
    this.#wait = undefined
    this.#noted = 0
    await transaction(async () => {
      const next = prepared(raw, 'SELECT number, scope, body FROM articles WHERE number > ? ORDER BY number LIMIT 1')
      let last = lastIndexed(raw)
      let begunAt = performance.now()
      for (let count = 0; count < mostTogether; count++) {
        const row = next.get(last) as { number: number; scope: Scope; body: string } | undefined
        if (row === undefined) break
        const text = storedText(row.body)
        indexArticle(raw, row.number, text)
        indexTitle(raw, row.number, text.title, row.scope)
        last = row.number
        if (performance.now() - begunAt < longestTurnMs) continue
        await nextTurn()
        begunAt = performance.now()
      }
    })
    this.#merging ??= this.#merge()
      .catch((error: unknown) => {
        if (!this.#isClosed) this.#parts.onFailure(error)
      })
      .finally(() => {
        this.#merging = undefined
      })
  }

  /** In steps, between which others have the connection. */
  async #merge(): Promise<void> {
    do await nextTurn()
    while (!this.#isClosed && (await this.#parts.transaction(async () => mergeStep(this.#parts.raw))))
  }
}

/**
 * The highest number in the index. Articles are indexed in the order of their numbers, which only ever rise: those beyond it are not in the index yet, all
 * others are.
 */
export function lastIndexed(raw: DatabaseSync): number {
  return (
    (prepared(raw, 'SELECT rowid AS number FROM article_terms ORDER BY rowid DESC LIMIT 1').get() as { number: number } | undefined)
      ?.number ?? 0
  )
}
