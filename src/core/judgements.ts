// What the checks found of a model's answer, remembered in memory: an answer from the cache serves many replies, and to judge it takes longer than all else
// that such a reply needs. It is found only by all that a judgement depends on, the answer and the articles among them: what was forgotten is found by
// nobody. The rules are this process's own. What to remember is left to `summarize.ts`.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Summary } from './writing.ts'

/** What of a summary depends on nothing but the answer, its articles and the wish, as long as no further call was made. */
export type JudgedSummary = Omit<Summary, 'kind' | 'coverage' | 'articleIds' | 'writer' | 'writtenAt'>

/** In characters of JSON; a summary takes about 10,000. */
const usualLimit = 4_000_000

/** The longest unused leave first. */
export class Judgements<T extends object = JudgedSummary> {
  /** As JSON: its size is known, and nobody can change what others are given. */
  readonly #kept: LRUCache<string, string>

  constructor(limit = usualLimit) {
    this.#kept = new LRUCache({ maxSize: limit, sizeCalculation: (json) => json.length })
  }

  /** What was kept for the same basis: anything that JSON can tell. */
  get(basis: unknown): T | undefined {
    const json = this.#kept.get(keyOf(basis))
    return json === undefined ? undefined : (JSON.parse(json) as T)
  }

  keep(basis: unknown, judgement: T): void {
    this.#kept.set(keyOf(basis), JSON.stringify(judgement))
  }

  /** For when something was forgotten: none of it stays in memory. */
  clear(): void {
    this.#kept.clear()
  }
}

function keyOf(basis: unknown): string {
  return createHash('sha256').update(JSON.stringify(basis)).digest('base64')
}
