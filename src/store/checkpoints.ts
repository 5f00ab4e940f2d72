// Writes SQLite's log back to the file off the event loop. By itself SQLite does it within the commit that finds the log long, and flushes log and file there: 10 to
// 20 ms on a good disk, seconds on a slow one. Here a thread does it (`checkpoint-thread.js`), begun when it is first needed: most of it while others read and write,
// and the rest, with a log that is begun anew, while nobody in this process writes, who waits without holding the loop. Flushing commits is left to `group-commit.ts`.
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'

/** SQLite before 3.51, as an older Node 24 has it, takes a look at the log for a checkpoint: there it goes on making them by itself, every 1,000 pages. */
const canLook = Number(process.versions.sqlite?.split('.')[1]) >= 51

/** Pages of 4 kB by which the log grows before it is written back: as many as SQLite finds by one table of its index. */
const longPages = 4_000

/** A log that has grown so long all the same is written back by whoever commits: the thread failed, or another program has long been reading. */
export const longestPages = canLook ? 16_000 : 1_000

/** What the thread may be asked for: what it can while others go on, then the rest, which needs that nobody writes; all, with an empty log. */
type Work = 'most' | 'rest' | 'all'

interface Done {
  readonly isBusy: boolean
  readonly pages: number
  readonly tookMs: number
}

export interface CheckpointParts {
  readonly raw: DatabaseSync
  readonly path: string
  /** Does the work while nobody in this process has the connection. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Hears how long others waited for a checkpoint, in milliseconds. */
  readonly onWait: (tookMs: number) => void
  readonly onFailure: (error: unknown) => void
  /** Another in tests. */
  readonly thread?: URL
}

export class Checkpoints {
  readonly #parts: CheckpointParts
  readonly #pages: () => number
  #thread: Thread | undefined
  #underWay: Promise<void> | undefined
  #isClosed = false
  /** Pages of the log when it was last written back as far as it could be. */
  #knownPages = 0

  constructor(parts: CheckpointParts) {
    this.#parts = parts
    // It writes nothing, and takes 3 µs.
    const noop = parts.raw.prepare('PRAGMA wal_checkpoint(NOOP)')
    this.#pages = () => (noop.get() as { log: number }).log
  }

  /** Whether the log has become long; to be asked when the connection is in no transaction. */
  isDue(): boolean {
    if (!canLook) return false
    const pages = this.#pages()
    if (pages < this.#knownPages) this.#knownPages = 0
    return pages - this.#knownPages >= longPages
  }

  /** Begins to write the log back, unless that is under way. */
  begin(): void {
    if (this.#isClosed) return
    this.#underWay ??= this.#writeBack()
      .catch((error: unknown) => {
        this.#knownPages = this.#pages()
        // What ends is not to be told that it ended.
        if (!this.#isClosed) this.#parts.onFailure(error)
      })
      .finally(() => {
        this.#underWay = undefined
      })
  }

  /** Resolves with whether the log is now empty, the file holding all that stood in it; it may not be where another process reads or writes. */
  async empty(): Promise<boolean> {
    const { isBusy } = await this.#parts.alone(() => this.#do('all'))
    return !isBusy
  }

  /** To be awaited before the database is closed: the last connection to close takes the log away. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#underWay
    await this.#thread?.end()
  }

  async #writeBack(): Promise<void> {
    await this.#do('most')
    const { pages, tookMs } = await this.#parts.alone(() => this.#do('rest'))
    this.#knownPages = pages
    this.#parts.onWait(tookMs)
  }

  #do(work: Work): Promise<Done> {
    if (this.#thread?.isGone !== false) this.#thread = new Thread(this.#parts)
    return this.#thread.do(work)
  }
}

/** Does one work at a time, in the order in which they are asked for. */
class Thread {
  isGone = false
  readonly #worker: Worker
  readonly #waiting: { resolve: (done: Done) => void; reject: (error: unknown) => void }[] = []

  constructor({ path, thread = new URL('./checkpoint-thread.js', import.meta.url) }: Pick<CheckpointParts, 'path' | 'thread'>) {
    this.#worker = new Worker(thread, { workerData: path })
    this.#worker.on('message', (answer: Done | { readonly error: string }) => {
      const asked = this.#waiting.shift()
      if (this.#waiting.length === 0) this.#worker.unref()
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer)
    })
    this.#worker
      .on('error', (error) => {
        this.#isOver(error)
      })
      .on('exit', () => {
        this.#isOver(new Error('the thread that writes the log back has ended'))
      })
    this.#worker.unref()
  }

  do(work: Work): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#worker.postMessage(work)
    })
  }

  async end(): Promise<void> {
    if (this.isGone) return
    const gone = new Promise((resolve) => {
      this.#worker.once('exit', resolve)
    })
    this.#worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage('end')
    await gone
  }

  #isOver(error: unknown): void {
    this.isGone = true
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}
