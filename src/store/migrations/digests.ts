// The digests that servers have set up, and when each is due.
import type { Migration } from 'kysely/migration'

export const digests: Migration = {
  async up(database) {
    await database.schema
      .createTable('digests')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('set_up_by', 'text')
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('digests_due').on('digests').column('due_at').execute()
    await database.schema.createIndex('digests_guild').on('digests').columns(['guild_id', 'time_zone']).execute()
  },
}
