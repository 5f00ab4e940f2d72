// What several want to write at the same time on SQLite, in one transaction: the index writes a part of itself with each, and puts the parts together
// later. Each is answered when it is on the disk, as if it had been alone; the event loop has a turn between two groups. What only one may do at a time
// on PostgreSQL is left to `transaction.ts`, waiting for the disk to `group-commit.ts`.
import type { Kysely, Transaction } from 'kysely'
import { isPostgres } from './dialect.ts'
import type { Tables } from './schema.ts'
import { alone } from './transaction.ts'

/** A group ends with as many works, or when it has held the event loop for so long, in milliseconds; its commit comes on top. */
const mostTogether = 8
const longestMs = 4

type Work<T> = (transaction: Transaction<Tables>) => Promise<T>
interface Waiting {
  work: Work<unknown>
  resolve: (result: never) => void
  reject: (error: unknown) => void
}

const waiting = new WeakMap<Kysely<Tables>, Waiting[]>()

/**
 * `alone` for work of a few milliseconds that comes in numbers. Where one of a group throws, each of it is done again by itself, so that its work leaves
 * no trace outside the database.
 */
export function together<T>(key: string, kysely: Kysely<Tables>, work: Work<T>): Promise<T> {
  if (isPostgres(kysely)) return alone(key, kysely, work)
  return new Promise<T>((resolve, reject) => {
    const one = { work, resolve, reject }
    const queue = waiting.get(kysely)
    if (queue !== undefined) queue.push(one)
    else goOn(kysely, [one])
  })
}

/** Begins the next group in a turn of the loop of its own. */
function goOn(kysely: Kysely<Tables>, queue: Waiting[]): void {
  if (queue.length === 0) waiting.delete(kysely)
  else {
    waiting.set(kysely, queue)
    setImmediate(() => {
      void writeGroup(kysely, queue)
    })
  }
}

async function writeGroup(kysely: Kysely<Tables>, queue: Waiting[]): Promise<void> {
  const group: Waiting[] = []
  const results: unknown[] = []
  try {
    await kysely.transaction().execute(async (transaction) => {
      const begunAt = performance.now()
      try {
        do {
          group.push(...queue.splice(0, 1))
          results.push(await group.at(-1)?.work(transaction))
        } while (queue.length > 0 && group.length < mostTogether && performance.now() - begunAt < longestMs)
      } finally {
        // While this one is on its way to the disk, the next can be written.
        goOn(kysely, queue)
      }
    })
    for (const [at, { resolve }] of group.entries()) resolve(results[at] as never)
  } catch (error) {
    const [only = queue.shift(), ...others] = group
    if (group.length === 0) goOn(kysely, queue)
    if (others.length === 0) only?.reject(error)
    else
      for (const { work, resolve, reject } of group)
        await kysely
          .transaction()
          .execute(work)
          .then((result) => {
            resolve(result as never)
          }, reject)
  }
}
