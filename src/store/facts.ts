// Small durable facts: the hash of the registered commands, hints already given.
import type { Kysely } from 'kysely'
import type { Clock, Facts } from '#src/core/ports.ts'
import type { Tables } from './schema.ts'

export function openFacts({ kysely, clock }: { kysely: Kysely<Tables>; clock: Clock }): Facts {
  return {
    async get(key) {
      return (
        await kysely
          .selectFrom('facts')
          .select('value')
          .where('key', '=', key)
          .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', clock.now())]))
          .executeTakeFirst()
      )?.value
    },
    async set(key, value, { forMs } = {}) {
      const row = { value, expires_at: forMs === undefined ? null : clock.now() + forMs }
      await kysely
        .insertInto('facts')
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute()
    },
  }
}
