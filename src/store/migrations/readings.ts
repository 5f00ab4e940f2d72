// The queue of feeds whose entries wait to be read, and entries that cannot be. What waits from before is put in by the program
// (`core/reading.ts`), as after a move; feeds are no longer due for their entries.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const readings: Migration = {
  async up(database) {
    await database.schema
      .createTable('readings')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('feed_id', 'text', (column) => column.notNull())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('worker', 'text')
      .addColumn('lost', 'integer', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('readings_due').on('readings').column('due_at').execute()
    await database.schema.createIndex('readings_feed').on('readings').column('feed_id').execute()
    // Whatever race: never two at once on one host.
    await database.schema
      .createIndex('readings_one_a_host')
      .unique()
      .on('readings')
      .column('host')
      .where(sql.ref('worker'), 'is not', null)
      .execute()
    await database.schema.alterTable('feed_entries').addColumn('put_aside_at', 'bigint').execute()
    await database.schema
      .createIndex('feed_entries_put_aside')
      .on('feed_entries')
      .column('put_aside_at')
      .where(sql.ref('put_aside_at'), 'is not', null)
      .execute()
    await sql`update feeds set due_at = next_check_at where due_at < next_check_at`.execute(database)
  },
}
