// Replies that somebody wants stopped and that another process writes. Leases of a minute: what nobody heeds in that time is finished.
import { sql, type Kysely } from 'kysely'
import type { StopWishes } from '#src/core/running.ts'
import { databaseNow } from './dialect.ts'
import type { Tables } from './schema.ts'

/** In milliseconds; a process that writes looks once a second. */
const wishMs = 60_000

const prefix = 'stop '

export function openStopWishes(kysely: Kysely<Tables>): StopWishes {
  const now = databaseNow(kysely)
  return {
    async add(replyId) {
      const until = sql<number>`${now} + ${wishMs}`
      await kysely.deleteFrom('leases').where('name', 'like', `${prefix}%`).where('until', '<', now).execute()
      await kysely
        .insertInto('leases')
        .values({ name: `${prefix}${replyId}`, holder: '', until })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ until }))
        .execute()
    },
    async take(replyIds) {
      if (replyIds.length === 0) return []
      const taken = await kysely
        .deleteFrom('leases')
        .where(
          'name',
          'in',
          replyIds.map((id) => `${prefix}${id}`),
        )
        .returning('name')
        .execute()
      return taken.map(({ name }) => name.slice(prefix.length))
    },
  }
}
