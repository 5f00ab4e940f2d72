// SQLite by Node's own `node:sqlite`: opening it safely and presenting it to Kysely. Queries are left to the other files.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, sql, SqliteDialect, type SqliteDatabase, type SqliteDialectConfig, type SqliteStatement } from 'kysely'
import { LoopTurns } from '#src/core/loop-turns.ts'
import { Checkpoints, longestPages } from './checkpoints.ts'
import { isAsLeft, noteEnd } from './clean-end.ts'
import { StoreStartError, type Engine } from './engine.ts'
import type { FolderLock } from './folder-lock.ts'
import { flushToDisk, GroupCommitDialect, LogFlusher, type Commits, type Flush } from './group-commit.ts'
import { Indexing } from './indexing.ts'
import { remedyFor, unusable } from './newest-backup.ts'
import type { Tables } from './schema.ts'
import { wipeSqlite } from './scrub.ts'
import { createSearchIndex } from './search-index.ts'
import { databasePath } from './sqlite-file.ts'
import { watched, withPauses } from './slow-disk.ts'
import { sqliteText } from './sqlite-text.ts'
import { givesRows, prepared } from './statements.ts'
import { createTitleIndex } from './title-index.ts'
import { shareUpToDate, type Upgrading } from './upgrade.ts'

export interface OpenDatabase extends Engine {
  readonly raw: DatabaseSync
  /** Whether damage is still to be looked for: the file is as it was left, and was not read as a whole. */
  readonly isUnread: boolean
}

export interface Opening extends Omit<Upgrading, 'present'> {
  /** Milliseconds since the epoch. */
  readonly now?: number
  /** Hears how long slow statements took, in milliseconds. */
  readonly onSlow?: (tookMs: number) => void
  /** Hears why the log could not be written back this time. */
  readonly onFailure?: (error: unknown) => void
  /** Hears why new articles are not in the index yet. */
  readonly onBehind?: (error: unknown) => void
  readonly turns?: LoopTurns
  /** Others in tests. */
  readonly flush?: Flush
  readonly checkpointThread?: URL
}

/** Opens or creates `lede.db` in the folder, brought up to this version's schema. Throws `StoreStartError`. */
export async function openSqlite(
  folder: string,
  {
    now = Date.now(),
    onSlow = () => undefined,
    onFailure = () => undefined,
    onBehind = () => undefined,
    flush = flushToDisk,
    checkpointThread,
    turns = new LoopTurns(),
    ...upgrading
  }: Opening = {},
): Promise<OpenDatabase> {
  const path = databasePath(folder)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new StoreStartError(`The data folder ${folder} cannot be written. Check LEDE_DATA and its permissions.`, { cause: error })
  }
  let lock: FolderLock | undefined
  let raw: DatabaseSync | undefined
  const asLeft = isAsLeft(folder)
  try {
    lock = await shareUpToDate(folder, { ...upgrading, present: (file) => kyselyOf(file) })
    raw = new DatabaseSync(path, { timeout: 5000 })
    // NORMAL: what a reader was told is saved survives a power cut all the same, because nobody is answered before the log is flushed (`group-commit.ts`).
    raw.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON',
    )
    raw.exec(`PRAGMA wal_autocheckpoint = ${longestPages}`)
    // Opening never notices damage: it must be looked for. Reading all of it takes long where it is large.
    const { quick_check: damage } = asLeft ? { quick_check: 'ok' } : (raw.prepare('PRAGMA quick_check(1)').get() as { quick_check: string })
    if (damage !== 'ok') throw new StoreStartError(`${path} is damaged (${damage}). ${await remedyFor(folder, now)}`)
    createSearchIndex(raw)
    createTitleIndex(raw)
    const held = lock
    const checkpoints = new Checkpoints({
      raw,
      path,
      onWait: onSlow,
      onFailure,
      alone: (work) => kysely.connection().execute(work),
      ...(checkpointThread === undefined ? {} : { thread: checkpointThread }),
    })
    const indexing = new Indexing({ raw, transaction: (work) => kysely.transaction().execute(work), onFailure: onBehind })
    const kysely = kyselyOf(raw, {
      commits: { log: await LogFlusher.open(`${path}-wal`, watched(flush, onSlow)), checkpoints, turns, indexing },
      onSlow,
      onClosed: () => {
        noteEnd(folder)
        held.release()
      },
    })
    // One that was never asked anything does not close its database.
    await sql`select 1`.execute(kysely)
    indexing.goOn()
    return {
      raw,
      kysely,
      isUnread: asLeft,
      index: sqliteText(raw, indexing),
      wipe: (index) => wipeSqlite(index, kysely, () => checkpoints.empty()),
      machine: hostname(),
    }
  } catch (error) {
    if (raw?.isOpen === true) raw.close()
    lock?.release()
    if (error instanceof StoreStartError || !isSqliteError(error)) throw error
    throw new StoreStartError(await unusable(folder, now), { cause: error })
  }
}

export function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}

function kyselyOf(
  raw: DatabaseSync,
  { commits, onSlow, onClosed }: { commits?: Commits; onSlow?: (tookMs: number) => void; onClosed?: () => void } = {},
): Kysely<Tables> {
  const database = present(raw)
  const close = (): void => {
    database.close()
    onClosed?.()
  }
  const config: SqliteDialectConfig = {
    database: { ...database, close },
    ...(onSlow === undefined
      ? {}
      : {
          onCreateConnection: async (connection) => {
            withPauses(connection, onSlow)
          },
        }),
  }
  return new Kysely<Tables>({ dialect: commits === undefined ? new SqliteDialect(config) : new GroupCommitDialect(config, commits) })
}

/** node:sqlite as Kysely's SqliteDialect expects it (the manner of better-sqlite3), with prepared statements kept. */
function present(raw: DatabaseSync): SqliteDatabase {
  return {
    close: () => {
      raw.close()
    },
    prepare(text: string): SqliteStatement {
      // Ours all write: one that begins by reading fails at its first write, without waiting, where another process wrote meanwhile.
      const made = prepared(raw, text === 'begin' ? 'begin immediate' : text)
      const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[]
      return {
        reader: givesRows(made),
        all: (parameters) => made.all(...values(parameters)),
        run: (parameters) => made.run(...values(parameters)),
        iterate: (parameters) => made.iterate(...values(parameters)) as IterableIterator<unknown>,
      }
    },
  }
}
