// What can be put in the place of a database that is damaged: the newest backup that is whole, wherever `npm run backup` put it last and where it puts
// those without a name. Putting it back is left to `restore.ts`.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { backupFolder, hashOf, lastBackupFileFact, readManifest } from './backup.ts'
import { damageOf, databasePath, foreignFile } from './sqlite-file.ts'

interface Backup {
  readonly file: string
  readonly madeAt: number
}

/** What whoever starts the bot is told of a database that SQLite cannot open, with what to do. `now` is in milliseconds since the epoch. */
export async function unusable(folder: string, now: number): Promise<string> {
  const foreign = foreignFile(folder)
  if (foreign === undefined)
    return `${databasePath(folder)} cannot be read as Lede's database; it may be damaged. ${await remedyFor(folder, now)}`
  return `${foreign} belongs to another user: Lede can neither read nor write it. Give the files in ${folder} to the user that Lede runs as (chown).`
}

/** What to do about a database that is damaged, as a sentence or two. `now` is in milliseconds since the epoch. */
export async function remedyFor(folder: string, now: number): Promise<string> {
  const found = await newestBackup(folder)
  if (found === null)
    return `No backup was found in ${backupFolder(folder)}. Put one from elsewhere in its place (npm run restore -- FILE), or move it away to start afresh.`
  return `The newest backup that is whole is of ${new Date(found.madeAt).toISOString()}, ${age(now - found.madeAt)} ago. Put it in its place: npm run restore -- ${found.file}`
}

/** Null where none is whole. Those with a manifest are compared with it, others read as a whole. */
export async function newestBackup(folder: string): Promise<Backup | null> {
  for (const backup of candidates(folder).toSorted((a, b) => b.madeAt - a.madeAt)) if (await isWhole(backup.file)) return backup
  return null
}

function candidates(folder: string): Backup[] {
  const folders = new Set([backupFolder(folder)])
  const last = lastFile(folder)
  if (last !== null) folders.add(dirname(last))
  return [...folders]
    .flatMap((at) =>
      existsSync(at)
        ? readdirSync(at)
            .filter((name) => name.endsWith('.db'))
            .map((name) => join(at, name))
        : [],
    )
    .concat(last ?? [])
    .flatMap((file) => {
      const found = statSync(file, { throwIfNoEntry: false })
      return found?.isFile() === true ? { file, madeAt: manifestOf(file)?.at ?? found.mtimeMs } : []
    })
}

function manifestOf(file: string): { at: number; bytes: number; sha256: string } | undefined {
  try {
    const manifest = readManifest(file)
    return manifest === undefined ? undefined : { ...manifest, at: Date.parse(manifest.madeAt) }
  } catch {
    return undefined
  }
}

/** Where the last one went: a database that is damaged can often tell that much. */
function lastFile(folder: string): string | null {
  let raw: DatabaseSync | undefined
  try {
    raw = new DatabaseSync(databasePath(folder), { readOnly: true })
    const row = raw.prepare('SELECT value FROM facts WHERE key = ?').get(lastBackupFileFact) as { value: string } | undefined
    return row?.value ?? null
  } catch {
    return null
  } finally {
    if (raw?.isOpen === true) raw.close()
  }
}

async function isWhole(file: string): Promise<boolean> {
  const manifest = manifestOf(file)
  if (manifest !== undefined) return statSync(file).size === manifest.bytes && (await hashOf(file)) === manifest.sha256
  let raw: DatabaseSync | undefined
  try {
    raw = new DatabaseSync(file, { readOnly: true })
    return damageOf(raw) === null
  } catch {
    return false
  } finally {
    if (raw?.isOpen === true) raw.close()
  }
}

function age(ms: number): string {
  const hours = Math.max(0, Math.round(ms / 3_600_000))
  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${Math.round(hours / 24)} days`
}
