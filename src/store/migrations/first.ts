// The first schema: articles, conversations, replies, facts, the model's cache, leases.
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

type Database = Kysely<unknown>

export const first: Migration = {
  async up(database: Database) {
    await database.schema
      .createTable('articles')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('text_hash', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('site', 'text')
      .addColumn('url', 'text')
      .addColumn('language', 'text')
      .addColumn('published_at', 'bigint')
      .addColumn('word_count', 'integer', (column) => column.notNull())
      .addColumn('stored_at', 'bigint', (column) => column.notNull())
      .addColumn('read_at', 'bigint', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addUniqueConstraint('articles_scope_key', ['scope', 'key'])
      .execute()
    await database.schema
      .createTable('article_feeds')
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('article', 'integer', (column) => column.notNull().references('articles.number').onDelete('cascade'))
      .addPrimaryKeyConstraint('article_feeds_key', ['feed', 'article'])
      .execute()
    await database.schema.createIndex('article_feeds_article').on('article_feeds').column('article').execute()
    await database.schema
      .createTable('conversations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text')
      .addColumn('summary', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('conversation_articles')
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('conversation_articles_key', ['conversation_id', 'article_id'])
      .execute()
    await database.schema
      .createTable('replies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('asked_by', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('question_message_id', 'text')
      .addColumn('conversation_id', 'text')
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .addColumn('writing', 'text')
      .addColumn('worker', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('replies_turns').on('replies').columns(['conversation_id', 'started_at']).execute()
    await database.schema.createIndex('replies_question').on('replies').column('question_message_id').execute()
    await database.schema
      .createIndex('replies_unfinished')
      .on('replies')
      .column('started_at')
      .where(sql.ref('finished_at'), 'is', null)
      .execute()
    await database.schema
      .createTable('facts')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('cache')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint')
      .addColumn('used_at', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('cache_oldest').on('cache').column('used_at').execute()
    await database.schema
      .createTable('leases')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
  },
}
