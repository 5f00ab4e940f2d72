// What the checks found of a model's answer, remembered in memory: an answer from the cache serves many replies, and to judge it takes longer than all else
// that such a reply needs. It is found only by all that a judgement depends on, the answer and the articles among them: what was forgotten is found by
// nobody. The rules are this process's own. What to remember is left to `summarize.ts`.
import { createHash } from 'node:crypto'
import type { Summary } from './writing.ts'

/** What of a summary depends on nothing but the answer, its articles and the wish, as long as no further call was made. */
export type JudgedSummary = Omit<Summary, 'kind' | 'coverage' | 'articleIds' | 'writer' | 'writtenAt'>

/** In characters of JSON; a summary takes about 10,000. */
const usualLimit = 4_000_000

/** The longest unused leave first. */
export class Judgements<T = JudgedSummary> {
  readonly #limit: number
  /** As JSON: its size is known, and nobody can change what others are given. */
  readonly #kept = new Map<string, string>()
  #size = 0

  constructor(limit = usualLimit) {
    this.#limit = limit
  }

  /** What was kept for the same basis: anything that JSON can tell. */
  get(basis: unknown): T | undefined {
    const key = keyOf(basis)
    const json = this.#kept.get(key)
    if (json === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, json)
    return JSON.parse(json) as T
  }

  keep(basis: unknown, judgement: T): void {
    const key = keyOf(basis)
    this.#drop(key)
    const json = JSON.stringify(judgement)
    this.#kept.set(key, json)
    this.#size += json.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#limit) break
      this.#drop(oldest)
    }
  }

  /** For when something was forgotten: none of it stays in memory. */
  clear(): void {
    this.#kept.clear()
    this.#size = 0
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.length ?? 0
    this.#kept.delete(key)
  }
}

function keyOf(basis: unknown): string {
  return createHash('sha256').update(JSON.stringify(basis)).digest('base64')
}
