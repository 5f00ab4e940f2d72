// Whether the SQLite file is as this program left it. SQLite notices no damage when it opens a file, and to look for it is to read all of it; but a
// file that was closed cleanly, and that nobody has written to since, can only have been damaged by its disk, which may be looked for later.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { databasePath } from './sqlite-file.ts'

function markPath(folder: string): string {
  return `${databasePath(folder)}.closed`
}

/** What changes with whatever writes to the file, takes its place or puts it elsewhere; null while there is a log, which is how a crash leaves it. */
function traitsOf(path: string): string | null {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : JSON.stringify([found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].map(String))
}

/** To be asked before anything opens the file. */
export function isAsLeft(folder: string): boolean {
  try {
    return readFileSync(markPath(folder), 'utf8') === traitsOf(databasePath(folder))
  } catch {
    return false
  }
}

/** Once the file is closed. Others that use it leave a log beside it: the last one notes it. */
export function noteEnd(folder: string): void {
  try {
    const traits = traitsOf(databasePath(folder))
    if (traits === null) return
    writeFileSync(`${markPath(folder)}.partial`, traits)
    renameSync(`${markPath(folder)}.partial`, markPath(folder))
  } catch {
    // Without the mark the next start reads the whole file.
  }
}
