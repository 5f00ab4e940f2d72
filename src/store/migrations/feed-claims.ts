// Who is checking which feed stands in a table of its own: to claim a feed no longer writes its row anew with all its indexes. And follows that
// wait for their first check are found among themselves.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const feedClaims: Migration = {
  async up(database) {
    await database.schema
      .createTable('feed_claims')
      .addColumn('feed_id', 'text', (column) => column.primaryKey().references('feeds.id').onDelete('cascade'))
      // Whatever engine, whatever race: never two at once on one host.
      .addColumn('host', 'text', (column) => column.notNull().unique())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
    await sql`insert into feed_claims (feed_id, host, holder, until) select id, host, claimed_by, claimed_until from feeds where claimed_by is not null and claimed_until is not null`.execute(
      database,
    )
    await database.schema.dropIndex('feeds_one_a_host').execute()
    await database.schema.alterTable('feeds').dropColumn('claimed_by').execute()
    await database.schema.alterTable('feeds').dropColumn('claimed_until').execute()
    await database.schema.createIndex('follows_unbegun').on('follows').column('feed_id').where(sql.ref('since'), 'is', null).execute()
  },
}
