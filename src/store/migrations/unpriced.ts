// How many of the counted calls have no known price, so that their cost is never told as nothing.
import type { Migration } from 'kysely/migration'

export const unpriced: Migration = {
  async up(database) {
    await database.schema
      .alterTable('usage')
      .addColumn('unpriced', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
