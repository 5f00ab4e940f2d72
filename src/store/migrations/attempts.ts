// How often a posting was begun without its end being known: what brings its process down each time is told by that.
import type { Migration } from 'kysely/migration'

export const attempts: Migration = {
  async up(database) {
    await database.schema
      .alterTable('outbox')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
