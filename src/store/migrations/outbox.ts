// What is to be posted, the channels it goes to, and the ledger of what was posted where.
import type { Migration } from 'kysely/migration'

export const outbox: Migration = {
  async up(database) {
    await database.schema
      .createTable('outbox')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('guild_id', 'text')
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('posting', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('items', 'text', (column) => column.notNull())
      .addColumn('set_up_by', 'text')
      .addColumn('expires_at', 'bigint')
      .addColumn('added_at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('attempted_at', 'bigint')
      .addColumn('closed_at', 'bigint')
      .execute()
    await database.schema.createIndex('outbox_queue').on('outbox').columns(['state', 'channel_id', 'number']).execute()
    await database.schema.createIndex('outbox_source').on('outbox').column('source').execute()
    await database.schema
      .createTable('outbox_channels')
      .addColumn('channel_id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text')
      .addColumn('worker', 'text')
      .addColumn('served_at', 'bigint', (column) => column.notNull())
      .addColumn('rests_until', 'bigint')
      .addColumn('trouble', 'text')
      .addColumn('trouble_since', 'bigint')
      .addColumn('failures', 'integer', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('outbox_channels_guild').on('outbox_channels').column('guild_id').execute()
    await database.schema
      .createTable('deliveries')
      .addColumn('outbox_number', 'integer', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('guild_id', 'text')
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('posted_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('deliveries_key', ['outbox_number', 'part'])
      .execute()
    await database.schema.createIndex('deliveries_channel').on('deliveries').columns(['channel_id', 'posted_at']).execute()
    await database.schema
      .createTable('delivered_items')
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('outbox_number', 'integer', (column) => column.notNull())
      .addColumn('delivered_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('delivered_items_key', ['source', 'item', 'outbox_number'])
      .execute()
  },
}
