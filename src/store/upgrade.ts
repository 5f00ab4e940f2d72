// Brings the SQLite file to this version's schema: on a copy, which is checked and then takes the file's place in one step. Whatever
// fails or dies before that leaves the file as it was.
import { constants, copyFileSync, existsSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { StoreStartError } from './engine.ts'
import { tryLock, type FolderLock } from './folder-lock.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './schema.ts'
import { createSearchIndex } from './search-index.ts'
import {
  applicationId,
  countRows,
  damageOf,
  databasePath,
  discard,
  flush,
  flushName,
  inMegabytes,
  lackingSpace,
  schemaOf,
  sizeOf,
} from './sqlite-file.ts'
import { createTitleIndex } from './title-index.ts'

/** Tables of which a step may take rows away: they hold what is made again or ends by itself. */
const passing = ['cache', 'cache_uses', 'leases', 'reservations']

export interface Upgrading {
  /** Presents an open file to Kysely. */
  readonly present: (raw: DatabaseSync) => Kysely<Tables>
  /** Those of this version; others in tests. */
  readonly steps?: Record<string, Migration>
  /** How long processes that use the folder may go on before they are taken for bots that run, in milliseconds. */
  readonly patienceMs?: number
}

/** Resolves with the folder shared and its database of this version's schema. Throws `StoreStartError`. */
export async function shareUpToDate(folder: string, upgrading: Upgrading): Promise<FolderLock> {
  let refusedAt: number | undefined
  for (;;) {
    const shared = tryLock(folder, 'shared')
    if (shared !== null) {
      if (isUpToDate(folder, shared, upgrading)) return shared
      shared.release()
      const alone = tryLock(folder, 'alone')
      if (alone !== null) {
        try {
          await upgrade(folder, upgrading)
        } finally {
          alone.release()
        }
        continue
      }
      refusedAt ??= performance.now()
      if (performance.now() - refusedAt > (upgrading.patienceMs ?? 10_000)) {
        throw new StoreStartError(
          `Another Lede runs on ${folder} with the schema of an earlier version. Stop it first: this version brings the database up to date before it starts.`,
        )
      }
    }
    // Of several that start at once, one is to meet nobody.
    await sleep(10 + Math.random() * 50)
  }
}

function isUpToDate(folder: string, lock: FolderLock, { steps }: Upgrading): boolean {
  const path = databasePath(folder)
  if (sizeOf(path) === 0) return false
  try {
    const raw = new DatabaseSync(path, { timeout: 5000 })
    try {
      return schemaOf(raw, path, steps).pending.length === 0
    } finally {
      raw.close()
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Only for who has the folder alone. */
async function upgrade(folder: string, { present, steps = migrations }: Upgrading): Promise<void> {
  const path = databasePath(folder)
  const copy = `${path}.upgrading`
  discard(copy)
  const before = sizeOf(path) === 0 ? {} : copied(path, copy, folder)
  const raw = new DatabaseSync(copy)
  const kysely = present(raw)
  try {
    // It is flushed as a whole, once it is done.
    raw.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA application_id = ${applicationId}`,
    )
    // Steps of one day are made side by side: one may come after another that sorts behind it.
    const { error, results = [] } = await new Migrator({
      db: kysely,
      allowUnorderedMigrations: true,
      provider: { getMigrations: () => Promise.resolve(steps) },
    }).migrateToLatest()
    if (error !== undefined) throw failed(path, results.find(({ status }) => status === 'Error')?.migrationName ?? 'the first', error)
    createSearchIndex(raw)
    createTitleIndex(raw)
    const fault = faultOf(raw, before)
    if (fault !== null) throw failed(path, fault)
  } catch (error) {
    await kysely.destroy()
    if (raw.isOpen) raw.close()
    discard(copy)
    throw error
  }
  await kysely.destroy()
  flush(copy)
  renameSync(copy, path)
  flushName(path)
}

/** Copies the file with all that its log holds; gives the rows of its tables. */
function copied(path: string, copy: string, folder: string): Record<string, number> {
  const lacking = lackingSpace(folder, sizeOf(path) * 2)
  if (lacking > 0)
    throw new StoreStartError(
      `The database is brought up to date on a copy, for which ${inMegabytes(lacking)} more are needed in ${folder}. Make room there; ${path} is as it was.`,
    )
  const raw = new DatabaseSync(path, { timeout: 5000 })
  const rows = countRows(raw)
  raw.exec('PRAGMA wal_checkpoint(truncate)')
  raw.close()
  // The last to close takes the log away.
  if (existsSync(`${path}-wal`))
    throw new StoreStartError(
      `Another program has ${path} open. Close it first: this version brings the database up to date before it starts.`,
    )
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  return rows
}

function faultOf(raw: DatabaseSync, before: Readonly<Record<string, number>>): string | null {
  const damage = damageOf(raw)
  if (damage !== null) return damage
  const after = countRows(raw)
  const fewer = Object.keys(before).filter((table) => !passing.includes(table) && (after[table] ?? 0) < (before[table] ?? 0))
  return fewer.length === 0 ? null : `rows of ${fewer.join(', ')} were lost`
}

function failed(path: string, what: string, cause?: unknown): StoreStartError {
  return new StoreStartError(
    `${path} could not be brought up to this version's schema (${what}). It was tried on a copy, and ${path} is as it was: the earlier version can go on with it.`,
    { cause },
  )
}
