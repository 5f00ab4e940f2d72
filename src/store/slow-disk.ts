// A disk that takes its time. Commits wait for it off the event loop (`group-commit.ts`), and so does what writes the log back (`checkpoints.ts`); a statement that has to read still has the loop wait, and one such
// statement after the other would keep everything else waiting: after one that took long, the loop has time for others, so that who asks is acknowledged in
// between. Whoever runs the bot is told.
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseConnection } from 'kysely'
import type { Log } from '#src/core/ports.ts'
import type { Flush } from './group-commit.ts'

/** A statement or a flush that takes so long is slow, in milliseconds. */
const slowMs = 100

/** What others get after it, in milliseconds: enough for some turns of the loop. */
const pauseMs = 20

/** Between two lines about it, in milliseconds. */
const silentMs = 60_000

/** To be called once for each connection. */
export function withPauses(connection: DatabaseConnection, onSlow: (tookMs: number) => void): void {
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (query, options) => {
    const begunAt = performance.now()
    try {
      return await execute(query, options)
    } finally {
      const tookMs = performance.now() - begunAt
      if (tookMs > slowMs) {
        onSlow(tookMs)
        await sleep(pauseMs)
      }
    }
  }
}

/** Tells of slow flushes. */
export function watched(flush: Flush, onSlow: (tookMs: number) => void): Flush {
  return async (file) => {
    const begunAt = performance.now()
    await flush(file)
    const tookMs = performance.now() - begunAt
    if (tookMs > slowMs) onSlow(tookMs)
  }
}

/** Tells of the slowest since the last line. */
export function slowWarning(log: Log): (tookMs: number) => void {
  let toldAt = -Infinity
  let slowest = 0
  return (tookMs) => {
    slowest = Math.max(slowest, tookMs)
    if (performance.now() - toldAt < silentMs) return
    log.warn('the disk is slow: replies wait while the database writes', { tookMs: Math.round(slowest) })
    toldAt = performance.now()
    slowest = 0
  }
}
