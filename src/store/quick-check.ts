// Looks for damage in a SQLite file while the bot runs, in a thread of its own, so that nothing waits for it.
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** The start has its own work, in milliseconds. */
const afterMs = 10_000

/** Null where the file is whole; undefined where that is not known: it was ended before, or failed. Begins a little later. */
export async function checkLater(path: string, signal: AbortSignal): Promise<string | null | undefined> {
  await sleep(afterMs, undefined, { ref: false, signal }).catch(() => undefined)
  if (signal.aborted) return undefined
  const worker = new Worker(new URL(import.meta.url), { workerData: path })
  worker.unref()
  const end = (): void => {
    void worker.terminate()
  }
  signal.addEventListener('abort', end)
  try {
    return await new Promise((resolve) => {
      worker
        .once('message', (damage: string | null) => {
          resolve(damage)
        })
        .once('error', () => {
          resolve(undefined)
        })
        .once('exit', () => {
          resolve(undefined)
        })
    })
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** Table by table: what writes the log back need not wait for all of them. */
export function quickCheck(path: string): string | null {
  const raw = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").all() as { name: string }[]
    for (const { name } of tables) {
      const { quick_check: found } = raw.prepare(`PRAGMA quick_check("${name}")`).get() as { quick_check: string }
      if (found !== 'ok') return found
    }
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    raw.close()
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
if (!isMainThread && parentPort !== null && typeof workerData === 'string') parentPort.postMessage(quickCheck(workerData))
