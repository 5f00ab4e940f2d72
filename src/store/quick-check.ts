// Looks for damage in a SQLite file while the bot runs, in a process of its own (`quick-check-child.ts`), so that nothing waits for it and what it took is given back:
// a thread leaves 20 MB behind.
import { fork } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** The start has its own work, in milliseconds. */
const startMs = 10_000

/** Null where the file is whole; undefined where that is not known: it was ended before, or failed. Begins `afterMs` later. */
export async function checkLater(path: string, signal: AbortSignal, afterMs = startMs): Promise<string | null | undefined> {
  await sleep(afterMs, undefined, { ref: false, signal }).catch(() => undefined)
  if (signal.aborted) return undefined
  // It gets nothing of the environment.
  const child = fork(new URL('./quick-check-child.ts', import.meta.url), [path], {
    env: {},
    execArgv: ['--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    signal,
    killSignal: 'SIGKILL',
  })
  child.unref()
  child.channel?.unref()
  return new Promise((resolve) => {
    child
      .once('message', (found) => {
        resolve(typeof found === 'string' ? found : null)
      })
      .once('error', () => {
        resolve(undefined)
      })
      .once('exit', () => {
        resolve(undefined)
      })
  })
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
