// The feeds of a host: those that rest behind a check are found by it, and no longer among all feeds.
import type { Migration } from 'kysely/migration'

export const hostTurns: Migration = {
  async up(database) {
    await database.schema.createIndex('feeds_host').on('feeds').column('host').execute()
  },
}
