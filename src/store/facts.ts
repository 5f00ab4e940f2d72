// Small durable facts: the hash of the registered commands, hints already given.
import type { Kysely } from 'kysely'
import type { Facts } from '#src/core/ports.ts'
import type { Tables } from './schema.ts'

export function openFacts(kysely: Kysely<Tables>): Facts {
  return {
    async get(key) {
      return (await kysely.selectFrom('facts').select('value').where('key', '=', key).executeTakeFirst())?.value
    },
    async set(key, value) {
      await kysely.insertInto('facts').values({ key, value }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value })).execute()
    },
  }
}
