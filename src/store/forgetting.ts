// Takes replies, conversations and articles out of the database together with what hangs on them. What is to go is found by
// `memory.ts`; what deletion leaves in the files is wiped by `scrub.ts`.
import { sql, type Expression, type Kysely, type Selectable, type SqlBool } from 'kysely'
import type { Forgotten } from '#src/core/memory.ts'
import type { TextIndex } from './engine.ts'
import { articlesIn, repliesAbout } from './reply-articles.ts'
import type { ReplyRow, Tables } from './schema.ts'
import { soil } from './scrub.ts'

export interface Doomed {
  readonly replies?: readonly string[]
  readonly conversations?: readonly string[]
  readonly articles?: readonly string[]
  /** Articles that go only where nothing else refers to them. */
  readonly unused?: readonly string[]
}

/** What one statement names at the most: engines limit their parameters. */
const chunk = 400

/** Within a transaction. Private articles of which the last mention goes are taken out as well. */
export async function erase(doomed: Doomed, transaction: Kysely<Tables>, index: TextIndex): Promise<Forgotten> {
  const conversations = [...new Set(doomed.conversations ?? [])]
  const replyIds = new Set(doomed.replies ?? [])
  const named = new Set<string>()
  for (const part of chunks(conversations)) {
    for (const { id } of await transaction.selectFrom('replies').select('id').where('conversation_id', 'in', part).execute())
      replyIds.add(id)
    for (const { article_id } of await transaction
      .selectFrom('conversation_articles')
      .select('article_id')
      .where('conversation_id', 'in', part)
      .execute())
      named.add(article_id)
  }
  let questions = 0
  let summaries = 0
  for (const part of chunks([...replyIds])) {
    const rows = await transaction.selectFrom('replies').select(['request', 'writing', 'channel_id']).where('id', 'in', part).execute()
    await forgetCached(part, transaction)
    await transaction.deleteFrom('reply_articles').where('reply_id', 'in', part).execute()
    await transaction.deleteFrom('replies').where('id', 'in', part).execute()
    for (const row of rows) {
      for (const id of articlesOf(row)) named.add(id)
      if (row.request.includes('"kind":"ask"')) questions += 1
      else {
        summaries += 1
        await leaveConversation(row, transaction)
      }
    }
  }
  let ended = 0
  for (const part of chunks(conversations)) {
    await transaction.deleteFrom('conversation_articles').where('conversation_id', 'in', part).execute()
    ended += Number((await transaction.deleteFrom('conversations').where('id', 'in', part).executeTakeFirst()).numDeletedRows)
  }
  const gone = new Set([
    ...(doomed.articles ?? []),
    ...(await orphans(doomed.unused ?? [], transaction)),
    ...(await orphans(await privateOf([...named], transaction), transaction)),
  ])
  let articles = 0
  for (const part of chunks([...gone])) {
    await transaction.deleteFrom('conversation_articles').where('article_id', 'in', part).execute()
    for (const { number } of await transaction.deleteFrom('articles').where('id', 'in', part).returning('number').execute()) {
      await index.remove(number, transaction)
      articles += 1
    }
  }
  if (replyIds.size + ended + articles > 0) await soil(transaction, { index: articles > 0 })
  return { replyIds: [...replyIds], questions, summaries, conversations: ended, articles }
}

/** With the last reply that it served, a cached answer goes. */
async function forgetCached(replies: readonly string[], transaction: Kysely<Tables>): Promise<void> {
  const keys = (
    await transaction
      .deleteFrom('cache_uses')
      .where('reply_id', 'in', [...replies])
      .returning('key')
      .execute()
  ).map(({ key }) => key)
  for (const part of chunks([...new Set(keys)])) {
    const used = new Set(
      (await transaction.selectFrom('cache_uses').select('key').distinct().where('key', 'in', part).execute()).map(({ key }) => key),
    )
    const unused = part.filter((key) => !used.has(key))
    if (unused.length === 0) continue
    await transaction.deleteFrom('cache').where('key', 'in', unused).execute()
    await transaction
      .insertInto('forgotten_answers')
      .values(unused.map((key) => ({ key })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Those of the articles that no reply, no conversation and no feed names. */
async function orphans(articleIds: readonly string[], transaction: Kysely<Tables>): Promise<string[]> {
  const found: string[] = []
  for (const id of articleIds) {
    const conversation = await transaction
      .selectFrom('conversation_articles')
      .select('conversation_id')
      .where('article_id', '=', id)
      .executeTakeFirst()
    const reply =
      conversation === undefined
        ? await transaction.selectFrom('reply_articles').select('reply_id').where('article_id', '=', id).executeTakeFirst()
        : undefined
    const feed = await transaction
      .selectFrom('article_feeds')
      .innerJoin('articles', 'number', 'article')
      .select('feed')
      .where('id', '=', id)
      .executeTakeFirst()
    if (conversation === undefined && reply === undefined && feed === undefined) found.push(id)
  }
  return found
}

async function privateOf(articleIds: readonly string[], transaction: Kysely<Tables>): Promise<string[]> {
  const found: string[] = []
  for (const part of chunks(articleIds))
    found.push(
      ...(await transaction.selectFrom('articles').select('id').where('id', 'in', part).where('scope', '!=', 'public').execute()).map(
        ({ id }) => id,
      ),
    )
  return found
}

type Told = Pick<Selectable<ReplyRow>, 'request' | 'writing' | 'channel_id'>

/** A direct message, and a thread in which more was summarized, go on without this summary and what was only in it. */
async function leaveConversation(reply: Told, transaction: Kysely<Tables>): Promise<void> {
  const { channel_id: id, writing } = reply
  if (writing !== null)
    await transaction.updateTable('conversations').set({ summary: null }).where('id', '=', id).where('summary', '=', writing).execute()
  for (const articleId of articlesOf(reply)) {
    const other = await repliesAbout(articleId, transaction).select('replies.id').where('channel_id', '=', id).executeTakeFirst()
    if (other === undefined)
      await transaction.deleteFrom('conversation_articles').where('conversation_id', '=', id).where('article_id', '=', articleId).execute()
  }
}

function articlesOf({ request, writing }: Told): string[] {
  return articlesIn([request, writing].map((told) => (told === null ? null : (JSON.parse(told) as unknown))))
}

export function ids(rows: readonly { readonly id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))]
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / chunk) }, (_, index) => list.slice(index * chunk, (index + 1) * chunk))
}

/** A condition that a column is this value, or null. */
export function equals(column: string, value: string | null): Expression<SqlBool> {
  return value === null ? sql<SqlBool>`${sql.ref(column)} is null` : sql<SqlBool>`${sql.ref(column)} = ${value}`
}
