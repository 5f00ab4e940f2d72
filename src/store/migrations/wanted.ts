// What each reply was wanted for, as a key: the second asker is shown the first one's.
import type { Migration } from 'kysely/migration'

export const wanted: Migration = {
  async up(database) {
    await database.schema.alterTable('replies').addColumn('wanted', 'text').execute()
    await database.schema.createIndex('replies_wanted').on('replies').columns(['wanted', 'started_at']).execute()
  },
}
