// SQLite by Node's own `node:sqlite`: opening it safely and presenting it to Kysely. Queries are left to the other files.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreStartError, type Engine } from './engine.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './schema.ts'
import { wipeSqlite } from './scrub.ts'
import { createSearchIndex } from './search-index.ts'
import { sqliteText } from './sqlite-text.ts'
import { createTitleIndex } from './title-index.ts'

/** Marks a file as Lede's ("LEDE" in ASCII), so that no other program's database is taken for it. */
const applicationId = 0x4c454445

/** Statements kept prepared; more than the distinct queries there are. */
const preparedLimit = 500

export interface OpenDatabase extends Engine {
  readonly raw: DatabaseSync
}

/** Opens or creates `lede.db` in the folder and migrates it. Throws `StoreStartError`. */
export async function openSqlite(folder: string): Promise<OpenDatabase> {
  const path = join(folder, 'lede.db')
  let raw: DatabaseSync
  try {
    mkdirSync(folder, { recursive: true })
    raw = new DatabaseSync(path, { timeout: 5000 })
  } catch (error) {
    throw new StoreStartError(`The data folder ${folder} cannot be written. Check LEDE_DATA and its permissions.`, { cause: error })
  }
  try {
    // FULL: what a reader was told is saved survives a power cut; in WAL mode that costs one fsync a transaction.
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON')
    checkFile(raw, path)
    const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: present(raw) }) })
    await migrate(raw, kysely, folder)
    return { raw, kysely, index: sqliteText(raw), wipe: (index) => wipeSqlite(index, kysely), machine: hostname() }
  } catch (error) {
    raw.close()
    if (error instanceof StoreStartError || !isSqliteError(error)) throw error
    throw new StoreStartError(`${path} cannot be read as Lede's database; it may be damaged. Move it away to start afresh, or put a backup in its place.`, { cause: error })
  }
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}

function checkFile(raw: DatabaseSync, path: string): void {
  const { application_id: found } = raw.prepare('PRAGMA application_id').get() as { application_id: number }
  const { count } = raw.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number }
  if (found !== applicationId && count > 0) throw new StoreStartError(`${path} is a database of another program. Set LEDE_DATA to a folder of its own.`)
  // Opening never notices damage: it must be looked for.
  const damage = raw.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
  if (damage.quick_check !== 'ok') throw new StoreStartError(`${path} is damaged (${damage.quick_check}). Put a backup in its place, or move it away to start afresh.`)
}

async function migrate(raw: DatabaseSync, kysely: Kysely<Tables>, folder: string): Promise<void> {
  const unlock = await lockFolder(folder)
  try {
    raw.exec(`PRAGMA application_id = ${applicationId}`)
    // Steps of one day are made side by side: one may come after another that sorts behind it.
    const migrator = new Migrator({ db: kysely, allowUnorderedMigrations: true, provider: { getMigrations: () => Promise.resolve(migrations) } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    createSearchIndex(raw)
    createTitleIndex(raw)
  } finally {
    unlock()
  }
}

/** A lock this old, in milliseconds, was left by a process that died. */
const staleLockMs = 30_000

/** Kysely takes no lock across processes on SQLite: a folder does, because making one succeeds for one process only. */
async function lockFolder(folder: string): Promise<() => void> {
  const lock = join(folder, 'migrating')
  for (;;) {
    try {
      mkdirSync(lock)
      return () => { rmSync(lock, { recursive: true, force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const made = statSync(lock, { throwIfNoEntry: false })
    if (made !== undefined && Date.now() - made.mtimeMs > staleLockMs) rmSync(lock, { recursive: true, force: true })
    else await sleep(20)
  }
}

/** node:sqlite as Kysely's SqliteDialect expects it (the manner of better-sqlite3), with prepared statements kept. */
function present(raw: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>()
  const statement = (text: string): StatementSync => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const made = raw.prepare(text)
    if (prepared.size >= preparedLimit) prepared.clear()
    prepared.set(text, made)
    return made
  }
  return {
    close: () => { raw.close() },
    prepare(text: string): SqliteStatement {
      // Ours all write: one that begins by reading fails at its first write, without waiting, where another process wrote meanwhile.
      const made = statement(text === 'begin' ? 'begin immediate' : text)
      const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[]
      return {
        reader: made.columns().length > 0,
        all: (parameters) => made.all(...values(parameters)),
        run: (parameters) => made.run(...values(parameters)),
        iterate: (parameters) => made.iterate(...values(parameters)) as IterableIterator<unknown>,
      }
    },
  }
}
