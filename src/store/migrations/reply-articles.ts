// Which articles each reply is about, to be found by; before, every reply was read for it.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Before {
  replies: { id: string; request: string; writing: string | null }
  reply_articles: { article_id: string; reply_id: string }
}

/** Replies read at once: their writings are long. */
const atOnce = 200

export const replyArticles: Migration = {
  async up(untyped) {
    const database = untyped as Kysely<Before>
    await database.schema
      .createTable('reply_articles')
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('reply_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reply_articles_key', ['article_id', 'reply_id'])
      .execute()
    await database.schema.createIndex('reply_articles_reply').on('reply_articles').column('reply_id').execute()
    await database.schema.createIndex('conversation_articles_article').on('conversation_articles').column('article_id').execute()
    for (let after = ''; ;) {
      const rows = await database
        .selectFrom('replies')
        .select(['id', 'request', 'writing'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(atOnce)
        .execute()
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.id
      for (const { id, request, writing } of rows) {
        const articleIds = [...new Set([...idsIn(request), ...idsIn(writing ?? '')])]
        if (articleIds.length > 0)
          await database
            .insertInto('reply_articles')
            .values(articleIds.map((articleId) => ({ article_id: articleId, reply_id: id })))
            .execute()
      }
    }
  },
}

/** By the names under which they stood in this version's JSON. Within its strings quotes are escaped: no text reads like this. */
function idsIn(json: string): string[] {
  const single = [...json.matchAll(/"(?:articleId|of)":"([^"\\]+)"/gu)].map(([, id = '']) => id)
  const lists = [...json.matchAll(/"articleIds":\[([^\]]*)\]/gu)].flatMap(([, list = '']) =>
    [...list.matchAll(/"([^"\\]+)"/gu)].map(([, id = '']) => id),
  )
  return [...single, ...lists]
}
