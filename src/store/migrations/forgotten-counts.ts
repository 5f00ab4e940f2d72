// Of an account whose person was forgotten: the day of it. Counts of until then stay for the limits of their month, and no longer.
import type { Migration } from 'kysely/migration'

export const forgottenCounts: Migration = {
  async up(database) {
    await database.schema.alterTable('accounts').addColumn('forgotten_on', 'text').execute()
  },
}
