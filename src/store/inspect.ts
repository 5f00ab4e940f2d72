// Looks at a store without changing it, for the doctor: a file that is damaged or of another version is described, not opened.
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { TroubleCounts } from '#src/core/operating.ts'
import { lastBackupFact } from './backup.ts'
import { StoreStartError } from './engine.ts'
import { tryLock } from './folder-lock.ts'
import { openStore, type StoreSettings } from './index.ts'
import { unusable } from './newest-backup.ts'
import { inspectPostgres } from './postgres-inspect.ts'
import { isSqliteError } from './sqlite.ts'
import { damageOf, databasePath, schemaOf, sizeOf } from './sqlite-file.ts'

export interface StoreState {
  readonly engine: 'SQLite' | 'PostgreSQL'
  /** There is no database yet. */
  readonly isNew: boolean
  /** Null where the engine does not tell. */
  readonly bytes: number | null
  readonly logBytes: number
  /** Steps of the schema that are missing. */
  readonly pending: readonly string[]
  /** Null where it is whole. */
  readonly damage: string | null
  /** Whether a bot uses it now. */
  readonly inUse: boolean
  /** A value that was put in, read and taken out; null where the schema is not this version's. */
  readonly cacheWorks: boolean | null
  readonly troubles: TroubleCounts | null
  /** ISO 8601. */
  readonly lastBackup: string | null
}

/** What it says of a store that cannot be used is for whoever runs the bot. `now` is in milliseconds since the epoch. */
export async function inspectStore(settings: StoreSettings, now: number): Promise<StoreState | { readonly problem: string }> {
  try {
    const state = typeof settings.databaseUrl === 'string' ? await inspectPostgres(settings.databaseUrl) : inspectSqlite(settings.folder)
    return state.isNew || state.damage !== null || state.pending.length > 0 ? state : { ...state, ...(await inspectRows(settings, now)) }
  } catch (error) {
    if (error instanceof StoreStartError) return { problem: error.message }
    if (isSqliteError(error)) return { problem: await unusable(settings.folder, now) }
    throw error
  }
}

function inspectSqlite(folder: string): StoreState {
  const path = databasePath(folder)
  const none = {
    engine: 'SQLite' as const,
    isNew: true,
    bytes: 0,
    logBytes: 0,
    pending: [],
    damage: null,
    inUse: false,
    cacheWorks: null,
    troubles: null,
    lastBackup: null,
  }
  if (sizeOf(path) === 0) return none
  const lock = tryLock(folder, 'shared')
  if (lock === null) return { ...none, isNew: false, damage: 'it is being replaced or brought up to date just now', inUse: true }
  lock.release()
  const alone = tryLock(folder, 'alone')
  alone?.release()
  const raw = new DatabaseSync(path, { timeout: 5000 })
  try {
    const { pending } = schemaOf(raw, path)
    return {
      ...none,
      isNew: false,
      bytes: sizeOf(path),
      logBytes: existsSync(`${path}-wal`) ? sizeOf(path) - pageBytes(raw) : 0,
      pending,
      damage: damageOf(raw),
      inUse: alone === null,
    }
  } finally {
    raw.close()
  }
}

function pageBytes(raw: DatabaseSync): number {
  const { page_count: pages } = raw.prepare('PRAGMA page_count').get() as { page_count: number }
  const { page_size: size } = raw.prepare('PRAGMA page_size').get() as { page_size: number }
  return pages * size
}

const probe = 'doctor'

async function inspectRows(settings: StoreSettings, now: number): Promise<Pick<StoreState, 'cacheWorks' | 'troubles' | 'lastBackup'>> {
  const silent = { info() {}, warn() {}, error() {} }
  const store = await openStore(settings, { now: () => now }, silent)
  try {
    const value = String(Math.random())
    await store.cache.set(probe, value)
    const cacheWorks = (await store.cache.get(probe)) === value && (await store.cache.delete(probe))
    return { cacheWorks, troubles: await store.troubles.count(now), lastBackup: (await store.facts.get(lastBackupFact)) ?? null }
  } finally {
    await store.close()
  }
}
