// Puts a backup in the place of the SQLite file, in one step at the end: whatever fails or dies before leaves the old one in use.
// What it replaces is kept beside it.
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BackupError, hashOf, noteBackup, readManifest } from './backup.ts'
import { carryPostings } from './carry.ts'
import { StoreStartError } from './engine.ts'
import { tryLock } from './folder-lock.ts'
import {
  countRows,
  damageOf,
  databasePath,
  discard,
  flush,
  flushName,
  giveToOwner,
  inMegabytes,
  lackingSpace,
  schemaOf,
  sizeOf,
  timeInName,
} from './sqlite-file.ts'

export interface Restored {
  readonly rows: Readonly<Record<string, number>>
  /** ISO 8601; null for a file without a manifest. */
  readonly madeAt: string | null
  /** Steps of the schema that the next start adds. */
  readonly pending: number
  /** Where the database is that was replaced; null where there was none. */
  readonly kept: string | null
  /** Postings that the replaced database had made since; null where that cannot be told. */
  readonly carried: number | null
}

/** A file without a manifest was written some time after the moment that it shows, in milliseconds. */
const marginMs = 3_600_000

/** Throws `BackupError`. */
export async function restore({ folder, file, now }: { folder: string; file: string; now: number }): Promise<Restored> {
  const path = databasePath(folder)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new BackupError(`There is no file ${file}.`)
  if (resolve(file) === resolve(path)) throw new BackupError(`${file} is the database itself. Name a backup.`)
  const manifest = readManifest(file)
  if (manifest !== undefined && (statSync(file).size !== manifest.bytes || (await hashOf(file)) !== manifest.sha256)) {
    throw new BackupError(`${file} is not what its manifest says: it was changed or damaged since it was made. Take another backup.`)
  }
  mkdirSync(folder, { recursive: true })
  const lacking = lackingSpace(folder, sizeOf(file))
  if (lacking > 0) throw new BackupError(`Restoring needs ${inMegabytes(lacking)} more than there are in ${folder}. Make room there.`)
  const lock = tryLock(folder, 'alone')
  if (lock === null) throw new BackupError(`Lede runs on ${folder}. Stop it first: a database is not replaced under a running bot.`)
  const incoming = `${path}.restoring`
  try {
    discard(incoming)
    const { rows, pending } = takeIn(file, incoming, manifest?.madeAt ?? null)
    foldLog(path)
    const carried = carryPostings({
      into: incoming,
      from: sizeOf(path) === 0 ? null : path,
      since: manifest === undefined ? statSync(file).mtimeMs - marginMs : Date.parse(manifest.madeAt),
    })
    flush(incoming)
    giveToOwner(incoming)
    const kept = setAside(path, now)
    renameSync(incoming, path)
    flushName(path)
    return { rows, pending, madeAt: manifest?.madeAt ?? null, kept, carried }
  } catch (error) {
    discard(incoming)
    throw error instanceof BackupError
      ? error
      : new BackupError(
          `The backup could not be put in place (${error instanceof Error ? error.message : 'unknown'}). ${path} is as it was.`,
          { cause: error },
        )
  } finally {
    lock.release()
  }
}

/** Copies the backup in and checks the copy: what is put in place is what was checked. It was noted where it was made, behind its copy: so it is noted here. */
function takeIn(file: string, incoming: string, madeAt: string | null): Pick<Restored, 'rows' | 'pending'> {
  copyFileSync(file, incoming, constants.COPYFILE_FICLONE)
  // Of a database that was copied by hand, or set aside while it was damaged.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${incoming}-wal`)
  const name = basename(file)
  let raw: DatabaseSync | undefined
  try {
    raw = new DatabaseSync(incoming)
    const { applied, pending } = schemaOf(raw, name)
    if (applied.length === 0) throw new BackupError(`${name} is not a database of Lede's.`)
    const damage = damageOf(raw)
    if (damage !== null) throw new BackupError(`${name} is damaged (${damage}). Take another backup.`)
    raw.exec('PRAGMA journal_mode = DELETE')
    const rows = countRows(raw)
    if (madeAt !== null) noteBackup(raw, file, madeAt)
    return { rows, pending: pending.length }
  } catch (error) {
    if (error instanceof BackupError) throw error
    if (error instanceof StoreStartError)
      throw new BackupError(error.message.replace(/ (?:Set LEDE_DATA|Start that).*/, ' It cannot be restored by this version.'), {
        cause: error,
      })
    throw new BackupError(`${name} cannot be read as Lede's database; it may be damaged. Take another backup.`, { cause: error })
  } finally {
    if (raw?.isOpen === true) raw.close()
    if (existsSync(incoming)) flush(incoming)
  }
}

/** Leaves the old database where it is and gives it a second name. Its log goes into it first; one that is damaged keeps its log beside it. */
function setAside(path: string, now: number): string | null {
  if (sizeOf(path) === 0) {
    discard(path)
    return null
  }
  dropSecondNames(path)
  const kept = `${path}.replaced-${timeInName(now)}`
  rmSync(kept, { force: true })
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) secondName(path + suffix, kept + suffix)
  flushName(kept)
  // A log that was left beside the file would be taken for the log of the new one.
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
  return kept
}

/** Of a restore that died before the new database took the place. */
function dropSecondNames(path: string): void {
  const { ino, dev } = statSync(path, { bigint: true })
  for (const name of readdirSync(dirname(path))) {
    const other = join(dirname(path), name)
    if (!name.startsWith(`${basename(path)}.replaced-`) || ino === 0n) continue
    const found = statSync(other, { bigint: true, throwIfNoEntry: false })
    if (found?.ino === ino && found.dev === dev) rmSync(other)
  }
}

function foldLog(path: string): void {
  try {
    const raw = new DatabaseSync(path, { timeout: 5000 })
    try {
      raw.exec('PRAGMA wal_checkpoint(truncate)')
    } finally {
      raw.close()
    }
  } catch {
    // It cannot be read: it is kept as it is, with its log.
  }
}

function secondName(path: string, name: string): void {
  try {
    linkSync(path, name)
  } catch {
    // File systems without links.
    copyFileSync(path, name, constants.COPYFILE_FICLONE)
    flush(name)
  }
}
