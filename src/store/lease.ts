// Leases: a name held by one process until a time. They tell whether a process lives, and who runs a job.
import { sql, type Kysely } from 'kysely'
import { databaseNow } from './dialect.ts'
import type { Tables } from './schema.ts'

export interface Leases {
  /** Takes or renews the lease; false when somebody else holds it. */
  hold(name: string, holder: string, forMs: number): Promise<boolean>
  isHeld(name: string): Promise<boolean>
  release(name: string, holder: string): Promise<void>
}

export function openLeases(kysely: Kysely<Tables>): Leases {
  const now = databaseNow(kysely)
  return {
    async hold(name, holder, forMs) {
      const until = sql<number>`${now} + ${forMs}`
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto('leases')
        .values({ name, holder, until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until })
            .where((where) => where.or([where('leases.holder', '=', holder), where('leases.until', '<', now)])),
        )
        .executeTakeFirstOrThrow()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    async isHeld(name) {
      return (
        (await kysely.selectFrom('leases').select('name').where('name', '=', name).where('until', '>=', now).executeTakeFirst()) !==
        undefined
      )
    },
    async release(name, holder) {
      await kysely.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    },
  }
}
