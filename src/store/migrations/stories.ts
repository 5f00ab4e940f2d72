// Stories, which articles are in them, and the terms by which a new article finds those that it may belong with.
import type { Migration } from 'kysely/migration'

export const stories: Migration = {
  async up(database) {
    await database.schema
      .createTable('stories')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('language', 'text')
      .addColumn('lead', 'integer', (column) => column.references('articles.number').onDelete('set null'))
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('stories_newest').on('stories').column('last_at').execute()
    await database.schema
      .createTable('story_articles')
      .addColumn('article', 'integer', (column) => column.primaryKey().references('articles.number').onDelete('cascade'))
      .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('sketch', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('story_articles_story').on('story_articles').columns(['story_id', 'at']).execute()
    await database.schema
      .createTable('story_terms')
      .addColumn('term', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('article', 'integer', (column) => column.notNull().references('articles.number').onDelete('cascade'))
      .addPrimaryKeyConstraint('story_terms_key', ['term', 'at', 'article'])
      .execute()
    await database.schema.createIndex('story_terms_article').on('story_terms').column('article').execute()
    await database.schema
      .createTable('term_counts')
      .addColumn('term', 'text', (column) => column.primaryKey())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .execute()
  },
}
