// What the model's calls have cost, by whom they are counted for, and what is reserved for those under way.
import type { Migration } from 'kysely/migration'

export const budgets: Migration = {
  async up(database) {
    await database.schema
      .createTable('accounts')
      .addColumn('account', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text')
      .addColumn('user_id', 'text')
      .execute()
    await database.schema
      .createTable('usage')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('calls', 'bigint', (column) => column.notNull())
      .addColumn('tokens', 'bigint', (column) => column.notNull())
      .addColumn('micro_usd', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('usage_key', ['account', 'day', 'purpose'])
      .execute()
    await database.schema
      .createTable('reservations')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('calls', 'bigint', (column) => column.notNull())
      .addColumn('tokens', 'bigint', (column) => column.notNull())
      .addColumn('micro_usd', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('reservations_key', ['account', 'id'])
      .execute()
    await database.schema.createIndex('reservations_expiry').on('reservations').column('expires_at').execute()
  },
}
