// Rows written durably a second, each by a transaction of its own, and how long the event loop is held; beside SQLite alone, which waits for the disk with each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '#src/store/sqlite.ts'
import { median } from './measures.ts'

const rounds = 3
const roundMs = 1500
const value = 'x'.repeat(500)

/** Writers at once; commits a second, medians; the longest that a turn of the event loop took, in milliseconds, of all rounds. */
export interface CommitRow {
  readonly atOnce: number
  readonly perSecond: number
  readonly barePerSecond: number
  readonly heldMs: number
}

export async function measureCommits(counts: readonly number[]): Promise<CommitRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const { kysely } = await openSqlite(join(folder, 'ours'))
  const bare = new DatabaseSync(join(folder, 'bare.db'))
  bare.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
  )
  const insert = bare.prepare('INSERT INTO facts VALUES (?, ?)')
  let number = 0
  try {
    const rows: CommitRow[] = []
    for (const atOnce of counts) {
      const [ours, floor]: [number[], number[]] = [[], []]
      let heldMs = 0
      for (let round = 0; round < rounds; round++) {
        floor.push(
          await perSecond(1, async () => {
            insert.run(`${number++}`, value)
          }),
        )
        const held = monitorEventLoopDelay({ resolution: 1 })
        held.enable()
        ours.push(
          await perSecond(atOnce, () =>
            kysely
              .insertInto('facts')
              .values({ key: `${number++}`, value })
              .execute(),
          ),
        )
        held.disable()
        heldMs = Math.max(heldMs, held.max / 1e6)
      }
      rows.push({ atOnce, perSecond: median(ours), barePerSecond: median(floor), heldMs })
    }
    return rows
  } finally {
    bare.close()
    await kysely.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function perSecond(atOnce: number, write: () => Promise<unknown>): Promise<number> {
  let written = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (; performance.now() - startedAt < roundMs; written++) await write()
    }),
  )
  return (written * 1000) / (performance.now() - startedAt)
}
