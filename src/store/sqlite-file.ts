// What a database file is: Lede's or another program's, whole or damaged, of which version of the schema, with how many rows.
import { accessSync, chownSync, closeSync, constants, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { StoreStartError } from './engine.ts'
import { migrations } from './migrations/index.ts'

/** Marks a file as Lede's ("LEDE" in ASCII), so that no other program's database is taken for it. */
export const applicationId = 0x4c454445

export function databasePath(folder: string): string {
  return join(folder, 'lede.db')
}

/** Who uses the folder is known by a lock on this file (`folder-lock.ts`). */
export function lockPath(folder: string): string {
  return join(folder, 'lede.lock')
}

/** The first of the files there are which this user can neither read nor write; undefined where there is none. */
export function foreignFile(folder: string): string | undefined {
  const path = databasePath(folder)
  return [lockPath(folder), path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file)).find((file) => !isOurs(file))
}

function isOurs(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What root makes belongs to whoever its folder belongs to: the operator's programs may run as root, and the bot as a user of its own. */
export function giveToOwner(path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(path))
  try {
    if (statSync(path).uid !== uid) chownSync(path, uid, gid)
  } catch {
    // Some file systems give nothing away; the bot says at its start whose a file is.
  }
}

/** A time as a part of a file's name, to the second; `at` is in milliseconds since the epoch. */
export function timeInName(at: number): string {
  return new Date(at).toISOString().replaceAll(':', '-').replace(/\.\d+/, '')
}

export interface Schema {
  /** Steps that it has gone through, and those that this version would add. */
  readonly applied: readonly string[]
  readonly pending: readonly string[]
}

/** Throws `StoreStartError` for another program's database and for one of a later version; `called` is the file's name in its words. */
export function schemaOf(raw: DatabaseSync, called: string, steps: Readonly<Record<string, unknown>> = migrations): Schema {
  const { application_id: found } = raw.prepare('PRAGMA application_id').get() as { application_id: number }
  const tables = tablesOf(raw)
  if (found !== applicationId && tables.length > 0)
    throw new StoreStartError(`${called} is a database of another program. Set LEDE_DATA to a folder of its own.`)
  const applied = tables.includes('kysely_migration')
    ? (raw.prepare('SELECT name FROM kysely_migration ORDER BY name').all() as { name: string }[]).map(({ name }) => name)
    : []
  const newer = applied.filter((name) => !Object.hasOwn(steps, name))
  if (newer.length > 0)
    throw new StoreStartError(
      `${called} was written by a later version of Lede (${newer.join(', ')}). Start that version, or restore a backup from before.`,
    )
  return { applied, pending: Object.keys(steps).filter((name) => !applied.includes(name)) }
}

/** Null where it is whole; else the first thing that is wrong. Reads all of it. */
export function damageOf(raw: DatabaseSync): string | null {
  const { integrity_check: found } = raw.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
  if (found !== 'ok') return found
  const orphan = raw.prepare('PRAGMA foreign_key_check').get() as { table: string } | undefined
  return orphan === undefined ? null : `a row of ${orphan.table} refers to one that is missing`
}

/** Rows of every table, without what an index keeps for itself. */
export function countRows(raw: DatabaseSync): Record<string, number> {
  return Object.fromEntries(
    tablesOf(raw).map((table) => [table, (raw.prepare(`SELECT count(*) AS rows FROM "${table}"`).get() as { rows: number }).rows]),
  )
}

function tablesOf(raw: DatabaseSync): string[] {
  const rows = raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
  return (rows as { name: string }[]).map(({ name }) => name)
}

/** Its size on the disk with what has not been written back yet, in bytes; 0 where there is none. */
export function sizeOf(path: string): number {
  return ['', '-wal'].reduce((sum, suffix) => sum + (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0), 0)
}

/** Beyond the size of a copy: for the log of what is changed in it, in bytes. */
const marginBytes = 32 * 1024 * 1024

/** What is lacking for so much more in a folder, in bytes; 0 where there is room. */
export function lackingSpace(folder: string, bytes: number): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.max(0, bytes + marginBytes - bavail * bsize)
}

export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)} MB`
}

/** The file with what belongs to it. */
export function discard(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** Returns when a file that was written, or a folder in which one was renamed, has reached the disk. */
export function flush(path: string): void {
  // Windows neither opens folders nor needs it.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const file = openSync(path, statSync(path).isDirectory() ? 'r' : 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

export function flushName(path: string): void {
  flush(dirname(path))
}
