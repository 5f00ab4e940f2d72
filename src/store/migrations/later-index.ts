// On SQLite the index of terms may be behind what is stored (`indexing.ts`). There is nothing to change: an earlier version, which puts each article there as it is stored, and
// would take those that wait for indexed, is to be kept from the file.
import type { Migration } from 'kysely/migration'

export const laterIndex: Migration = {
  async up() {},
}
