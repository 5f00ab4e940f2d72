// The queue on SQLite: rows of `readings`. Whether who has one still lives is told by its lease, as everywhere.
import type { Kysely } from 'kysely'
import { longestRestMs } from '#src/core/following.ts'
import type { Clock } from '#src/core/ports.ts'
import { hold } from './hold.ts'
import type { StoreQueue } from './queue.ts'
import type { Tables } from './schema.ts'
import type { Worker } from './worker.ts'

export function openSqliteQueue({
  kysely,
  clock,
  worker,
}: {
  readonly kysely: Kysely<Tables>
  readonly clock: Clock
  readonly worker: Worker
}): StoreQueue {
  /** What this process has: a name of ours at a row that is not among them was left behind by a failure. */
  const held = new Set<number>()

  async function freeLost(): Promise<void> {
    const taken = await kysely.selectFrom('readings').select(['number', 'worker']).where('worker', 'is not', null).execute()
    for (const { number, worker: holder } of taken) {
      if (holder === null || (holder === worker.name ? held.has(number) : await worker.isAlive(holder))) continue
      await kysely
        .updateTable('readings')
        .set((set) => ({ worker: null, lost: set('lost', '+', 1) }))
        .where('number', '=', number)
        .where('worker', '=', holder)
        .execute()
    }
  }

  async function giveBack(number: number, write: () => Promise<unknown>): Promise<void> {
    try {
      await write()
    } finally {
      held.delete(number)
    }
  }

  return {
    async add({ feedId, host }, transaction) {
      await transaction.insertInto('readings').values({ feed_id: feedId, host, due_at: clock.now(), worker: null, lost: 0 }).execute()
    },
    async take() {
      await freeLost()
      const now = clock.now()
      const busy = kysely.selectFrom('readings as other').select('other.host').where('other.worker', 'is not', null)
      // A time far ahead was written by a clock that was wrong.
      const due = await kysely
        .selectFrom('readings')
        .select(['number', 'feed_id', 'lost'])
        .where('worker', 'is', null)
        .where('host', 'not in', busy)
        .where((where) => where.or([where('due_at', '<=', now), where('due_at', '>', now + longestRestMs)]))
        .orderBy('due_at')
        .orderBy('number')
        .limit(20)
        .execute()
      for (const { number, feed_id: feedId, lost } of due) {
        // Other slots of this process may be here at once, and other processes.
        if (held.has(number)) continue
        const isTaken = await hold(held, number, () =>
          kysely
            .updateTable('readings')
            .set({ worker: worker.name })
            .where('number', '=', number)
            .where('worker', 'is', null)
            .where('host', 'not in', busy)
            .executeTakeFirstOrThrow(),
        )
        if (!isTaken) continue
        const mine = kysely.deleteFrom('readings').where('number', '=', number).where('worker', '=', worker.name)
        return {
          feedId,
          lost,
          signal: new AbortController().signal,
          done: () => giveBack(number, () => mine.execute()),
          later: (afterMs) =>
            giveBack(number, () =>
              kysely
                .updateTable('readings')
                .set({ worker: null, due_at: clock.now() + afterMs, lost: 0 })
                .where('number', '=', number)
                .where('worker', '=', worker.name)
                .execute(),
            ),
        }
      }
      return undefined
    },
    async mend(seenBefore) {
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto('readings')
        .columns(['feed_id', 'host', 'due_at', 'lost'])
        .expression((select) =>
          select
            .selectFrom('feeds')
            .select(['id', 'host', select.val(clock.now()).as('due_at'), select.val(0).as('lost')])
            .where((where) =>
              where.exists(
                where
                  .selectFrom('feed_entries')
                  .select('entry_id')
                  .whereRef('feed_id', '=', 'feeds.id')
                  .where('pending', 'is not', null)
                  .where('seen_at', '<', seenBefore),
              ),
            )
            .where((where) => where.not(where.exists(where.selectFrom('readings').select('number').whereRef('feed_id', '=', 'feeds.id')))),
        )
        .executeTakeFirstOrThrow()
      return Number(numInsertedOrUpdatedRows ?? 0)
    },
    close: () => Promise.resolve(),
  }
}
