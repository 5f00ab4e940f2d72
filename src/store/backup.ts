// Backups of the SQLite file: taken from one moment of it while bots go on reading and writing, checked, and accompanied by a manifest.
// Putting one back is left to `restore.ts`; PostgreSQL has its own tools for both.
import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { StoreStartError } from './engine.ts'
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
import { tryLock } from './folder-lock.ts'

/** Why a backup could not be made or put back, for whoever runs the bot; nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

export const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601. */
  madeAt: z.iso.datetime(),
  bytes: z.int().positive(),
  sha256: z.hex().length(64),
  /** Steps of the schema. */
  schema: z.array(z.string()),
  rows: z.record(z.string(), z.int().min(0)),
})
export type Manifest = z.output<typeof manifestSchema>

export function manifestPath(file: string): string {
  return `${file}.manifest.json`
}

/** The fact that says when the last backup was made, as ISO 8601. */
export const lastBackupFact = 'last backup'
/** The fact that says where it is. */
export const lastBackupFileFact = 'last backup file'

/** Pages of 4 KB that are copied at once: the bot's disk is to be free in between. */
const pagesAtOnce = 2_000

/** Where backups go that are given no name. */
export function backupFolder(folder: string): string {
  return resolve(folder, 'backups')
}

export function backupName(folder: string, now: number): string {
  return join(backupFolder(folder), `lede-${timeInName(now)}.db`)
}

/** Makes `file` and its manifest; until both are whole and checked there is no file of that name. Throws `BackupError` and `StoreStartError`. */
export async function backUp({
  folder,
  file,
  now,
  onProgress = () => undefined,
}: {
  folder: string
  file: string
  now: number
  onProgress?: (share: number) => void
}): Promise<Manifest> {
  const path = databasePath(folder)
  if (sizeOf(path) === 0) throw new BackupError(`There is no database in ${folder}: nothing to back up. LEDE_DATA names the folder.`)
  if (existsSync(file)) throw new BackupError(`${file} is there already. Give another name: a backup is never overwritten.`)
  const into = dirname(file)
  try {
    if (mkdirSync(into, { recursive: true }) !== undefined) giveToOwner(into)
  } catch (error) {
    throw new BackupError(`${into} cannot be made. Give a place that can be written.`, { cause: error })
  }
  const lacking = lackingSpace(into, sizeOf(path))
  if (lacking > 0)
    throw new BackupError(`The backup needs ${inMegabytes(lacking)} more than there are in ${into}. Make room, or give another place.`)
  const lock = tryLock(folder, 'shared')
  if (lock === null) throw new BackupError(`The database in ${folder} is being replaced just now. Try again in a moment.`)
  const partial = `${file}.partial`
  try {
    discard(partial)
    const manifest = await copied(path, { partial, file }, now, onProgress)
    chmodSync(partial, 0o600)
    writeFileSync(manifestPath(file), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
    for (const made of [partial, manifestPath(file)]) giveToOwner(made)
    flush(manifestPath(file))
    renameSync(partial, file)
    flushName(file)
    return manifest
  } catch (error) {
    discard(partial)
    if (!existsSync(file)) rmSync(manifestPath(file), { force: true })
    if (error instanceof BackupError || error instanceof StoreStartError) throw error
    throw new BackupError(`The backup failed (${error instanceof Error ? error.message : 'unknown'}). ${path} is as it was.`, {
      cause: error,
    })
  } finally {
    lock.release()
  }
}

async function copied(
  path: string,
  { partial, file }: { partial: string; file: string },
  now: number,
  onProgress: (share: number) => void,
): Promise<Manifest> {
  const source = new DatabaseSync(path, { timeout: 5000 })
  try {
    const { applied } = schemaOf(source, path)
    // Within a transaction the source stands still for this connection, whatever others write: a copy by pages is never begun anew.
    source.exec('BEGIN')
    const rows = countRows(source)
    await backup(source, partial, {
      rate: pagesAtOnce,
      progress: ({ totalPages, remainingPages }) => {
        onProgress(1 - remainingPages / totalPages)
      },
    })
    source.exec('COMMIT')
    checkCopy(partial, rows)
    noteBackup(source, file, new Date(now).toISOString())
    return {
      format: 1,
      madeAt: new Date(now).toISOString(),
      bytes: statSync(partial).size,
      sha256: await hashOf(partial),
      schema: [...applied],
      rows,
    }
  } finally {
    source.close()
  }
}

function checkCopy(partial: string, rows: Readonly<Record<string, number>>): void {
  const copy = new DatabaseSync(partial)
  try {
    // One file, without a log beside it.
    copy.exec('PRAGMA journal_mode = DELETE')
    const damage = damageOf(copy)
    if (damage !== null) throw new BackupError(`The copy is damaged (${damage}), and so may the database be: run npm run doctor.`)
    const found = countRows(copy)
    const other = Object.keys(rows).find((table) => found[table] !== rows[table])
    if (other !== undefined)
      throw new BackupError(`The copy has ${found[other] ?? 0} rows of ${other} in the place of ${rows[other] ?? 0}.`)
  } finally {
    copy.close()
  }
  flush(partial)
}

/** So that the doctor can say how old the last one is, and a damaged database where it is, wherever it went. `madeAt` is ISO 8601. */
export function noteBackup(database: DatabaseSync, file: string, madeAt: string): void {
  const statement = database.prepare('INSERT INTO facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  statement.run(lastBackupFact, madeAt)
  statement.run(lastBackupFileFact, resolve(file))
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer)
  return hash.digest('hex')
}

/** Undefined where there is none. Throws `BackupError` for one that cannot be read. */
export function readManifest(file: string): Manifest | undefined {
  if (!existsSync(manifestPath(file))) return undefined
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(manifestPath(file), 'utf8')))
  } catch (error) {
    throw new BackupError(`${manifestPath(file)} is no manifest of a backup. Without that file the backup is judged by itself.`, {
      cause: error,
    })
  }
}
