// Who changed which setting of a server, and from what to what.
import type { Migration } from 'kysely/migration'

export const settingsLog: Migration = {
  async up(database) {
    await database.schema
      .createTable('setting_changes')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('from_value', 'text', (column) => column.notNull())
      .addColumn('to_value', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('undoes', 'integer')
      .execute()
    await database.schema.createIndex('setting_changes_guild').on('setting_changes').columns(['guild_id', 'id']).execute()
  },
}
