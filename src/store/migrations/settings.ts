// What each server has set for itself.
import type { Migration } from 'kysely/migration'

export const settings: Migration = {
  async up(database) {
    await database.schema
      .createTable('settings')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
  },
}
