// The errors of the last days, by reference, for whoever runs the bot.
import type { Migration } from 'kysely/migration'

export const failures: Migration = {
  async up(database) {
    await database.schema
      .createTable('failures')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('place', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('failures_latest').on('failures').column('at').execute()
  },
}
