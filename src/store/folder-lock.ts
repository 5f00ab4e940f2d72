// Who uses the data folder: any number of processes share it, or one has it alone to replace the database. The lock is the
// operating system's, on a file of its own, so that it ends with its process however that dies.
import { DatabaseSync } from 'node:sqlite'
import { giveToOwner, lockPath } from './sqlite-file.ts'

export interface FolderLock {
  release(): void
}

/** SQLite's own locks on an empty database: they are the same on every system. The file is never deleted. */
const statements = { shared: 'BEGIN; SELECT count(*) FROM sqlite_schema', alone: 'BEGIN EXCLUSIVE' } as const

/** Null where another process is in the way: one that shares it, or has it alone. */
export function tryLock(folder: string, how: keyof typeof statements): FolderLock | null {
  const file = lockPath(folder)
  const raw = new DatabaseSync(file, { timeout: 0 })
  try {
    giveToOwner(file)
    raw.exec(statements[how])
    return {
      release: () => {
        if (raw.isOpen) raw.close()
      },
    }
  } catch (error) {
    raw.close()
    if (error instanceof Error && /locked/.test(error.message)) return null
    throw error
  }
}
