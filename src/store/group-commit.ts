// Group commit for SQLite. A commit is answered when its log has reached the disk, and with `synchronous = FULL` the event loop waits there with it: 0.1 to
// 10 ms in which nobody is acknowledged. Here commits only write to the log (`synchronous = NORMAL`); then the log is flushed on a thread of libuv's, once for
// all that were written meanwhile, and only then each is answered. What is read in between may not be on the disk yet, but what anybody writes after it reaches
// the disk no earlier: the log keeps its order.
import { open, type FileHandle } from 'node:fs/promises'
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDialectConfig } from 'kysely'
import type { LoopTurns } from '#src/core/loop-turns.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { Indexing } from './indexing.ts'

/** Resolves when all that was written to the file before the call has reached the disk. */
export type Flush = (file: FileHandle) => Promise<void>

export const flushToDisk: Flush = (file) => file.datasync()

export class LogFlusher {
  readonly #file: FileHandle
  readonly #flush: Flush
  #underWay: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined

  private constructor(file: FileHandle, flush: Flush) {
    this.#file = file
    this.#flush = flush
  }

  /** For the log of a database that stays open until this is closed: with its last connection SQLite takes the log away. */
  static async open(logPath: string, flush: Flush): Promise<LogFlusher> {
    // Windows flushes only what may be written to.
    return new LogFlusher(await open(logPath, 'r+'), flush)
  }

  /**
   * Resolves when all that was committed before the call has reached the disk. Rejects once a flush has failed, and ever after: the system may then have
   * dropped what it could not write, and commits behind the gap would be lost with it. A new start reads the log up to the gap.
   */
  flushed(): Promise<void> {
    // The flush under way may have begun before the commit: it waits for the next, with all others that do.
    this.#next ??= this.#underWay.then(() => {
      this.#next = undefined
      this.#underWay = this.#flush(this.#file)
      return this.#underWay
    })
    return this.#next
  }

  async close(): Promise<void> {
    await this.#underWay.catch(() => undefined)
    await this.#file.close()
  }
}

/**
 * What a commit goes through: its log to the disk, the log back to the file where it has become long, and a turn of the loop for whoever made it; and what is
 * under way by itself, which ends before the database is closed.
 */
export interface Commits {
  readonly log: LogFlusher
  readonly checkpoints: Checkpoints
  readonly turns: LoopTurns
  readonly indexing: Indexing
}

/** Statements that write nothing by themselves; any other is taken to write. */
const reads = /^(?:select|begin|commit|rollback)\b/i

/** One connection, which others have as soon as a commit is written; its caller goes on when it has reached the disk. */
class GroupCommitDriver extends SqliteDriver {
  readonly #commits: Commits
  #isFree: Promise<void> = Promise.resolve()
  #free: () => void = () => undefined
  #hasWritten = false

  constructor(config: SqliteDialectConfig, commits: Commits) {
    super({
      ...config,
      onCreateConnection: async (connection, options) => {
        await config.onCreateConnection?.(connection, options)
        const execute = connection.executeQuery.bind(connection)
        connection.executeQuery = (query, given) => {
          this.#hasWritten ||= !reads.test(query.sql)
          return execute(query, given)
        }
      },
    })
    this.#commits = commits
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const isFree = this.#isFree
    let free = (): void => undefined
    this.#isFree = new Promise((resolve) => {
      free = resolve
    })
    await isFree
    this.#free = free
    this.#hasWritten = false
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    const { log, checkpoints, turns } = this.#commits
    const hasWritten = this.#hasWritten
    this.#free()
    if (!hasWritten) return
    // Whoever is next has it no earlier than this goes on.
    const isLong = checkpoints.isDue()
    await log.flushed()
    if (isLong) checkpoints.begin()
    // One flush answers many: what each does next is not to be one piece of work.
    await turns.goOn()
  }

  override async destroy(): Promise<void> {
    await this.#commits.indexing.close()
    await this.#commits.checkpoints.close()
    await this.#commits.log.close()
    await super.destroy()
  }
}

/** Kysely has one that takes turns give up its turn only when its caller goes on: this one keeps the turns itself. */
class OwnTurnsAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

export class GroupCommitDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #commits: Commits

  constructor(config: SqliteDialectConfig, commits: Commits) {
    super(config)
    this.#config = config
    this.#commits = commits
  }

  override createDriver(): SqliteDriver {
    return new GroupCommitDriver(this.#config, this.#commits)
  }

  override createAdapter(): SqliteAdapter {
    return new OwnTurnsAdapter()
  }
}
