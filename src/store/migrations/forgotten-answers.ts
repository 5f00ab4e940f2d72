// Cached answers that are forgotten but may stand in a cache beside the database, until they are known to be gone from there.
import type { Migration } from 'kysely/migration'

export const forgottenAnswers: Migration = {
  async up(database) {
    await database.schema
      .createTable('forgotten_answers')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .execute()
  },
}
