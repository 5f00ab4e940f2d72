// What servers have made of prompts: their versions, which only grow, and what somebody is still writing.
import type { Migration } from 'kysely/migration'

export const templates: Migration = {
  async up(database) {
    await database.schema
      .createTable('templates')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('texts', 'text')
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('same_as', 'integer')
      .addPrimaryKeyConstraint('templates_key', ['guild_id', 'name', 'number'])
      .execute()
    await database.schema
      .createTable('template_drafts')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('texts', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('after', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('template_drafts_key', ['guild_id', 'name', 'person_id'])
      .execute()
  },
}
