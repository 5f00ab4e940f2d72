// Which servers have removed the bot, and since when; facts that are of use for a while only.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface After {
  facts: { key: string; expires_at: number | null }
}

export const absences: Migration = {
  async up(database) {
    await database.schema
      .createTable('absences')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.alterTable('facts').addColumn('expires_at', 'bigint').execute()
    // What was to be chosen from is chosen by now, or never will be.
    await (database as Kysely<After>).updateTable('facts').set({ expires_at: 0 }).where('key', 'like', 'choice of feeds %').execute()
  },
}
