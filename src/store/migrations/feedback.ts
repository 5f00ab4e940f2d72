// What readers think of replies. It goes with the reply: what somebody has forgotten leaves no copy here.
import type { Migration } from 'kysely/migration'

export const feedback: Migration = {
  async up(database) {
    await database.schema
      .createTable('feedback')
      .addColumn('reply_id', 'text', (column) => column.notNull().references('replies.id').onDelete('cascade'))
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('opinion', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text')
      .addColumn('model', 'text')
      .addColumn('prompt_version', 'text')
      .addColumn('voted_at', 'bigint', (column) => column.notNull())
      .addColumn('vote', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['reply_id', 'person_id'])
      .execute()
    await database.schema.createIndex('feedback_opinion').on('feedback').columns(['opinion', 'voted_at']).execute()
  },
}
