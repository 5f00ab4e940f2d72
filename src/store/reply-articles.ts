// Which articles a reply is about, as rows to be found by: its request and what was written name them, in JSON, in which nothing finds them.
import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Tables } from './schema.ts'

/** Where requests and writings name articles: a source, what was written about, each citation, and which is a copy of which. */
const naming: ReadonlySet<string> = new Set(['articleId', 'articleIds', 'of'])

/** The ids of articles in a request or a writing, each once. */
export function articlesIn(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, false, found)
  return [...found]
}

function collect(value: unknown, named: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (named) found.add(value)
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, named, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, naming.has(key), found)
  }
}

/** Notes that a reply is about articles, those of its request or its writing; what it was about before stays. */
export async function noteArticles(replyId: string, articleIds: readonly string[], database: Kysely<Tables>): Promise<void> {
  if (articleIds.length === 0) return
  await database
    .insertInto('reply_articles')
    .values(articleIds.map((articleId) => ({ article_id: articleId, reply_id: replyId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The replies that are about an article. A cross join, as SQLite takes its tables in their order: by itself it reads all replies of a server instead. */
export function repliesAbout(
  articleId: string,
  database: Kysely<Tables>,
): SelectQueryBuilder<Tables, 'reply_articles' | 'replies', unknown> {
  return database
    .selectFrom('reply_articles')
    .crossJoin('replies')
    .whereRef('replies.id', '=', 'reply_articles.reply_id')
    .where('reply_articles.article_id', '=', articleId)
}
