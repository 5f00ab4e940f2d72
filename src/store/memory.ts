// What is remembered of people and servers, found and forgotten. How rows are taken out is left to `forgetting.ts`, wiping the files to
// `scrub.ts`, which table holds what to `holdings.ts`.
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely'
import { ownScope } from '#src/core/article.ts'
import type { Forgotten, Memory } from '#src/core/memory.ts'
import type { Clock, Log } from '#src/core/ports.ts'
import { equals, erase, isAbout, type Doomed } from './forgetting.ts'
import { directChannel, holdings, nobody, type Holding } from './holdings.ts'
import { namesPerson, personalData } from './personal.ts'
import { withoutToken } from './replies.ts'
import type { TextIndex } from './engine.ts'
import type { Tables } from './schema.ts'
import { soil, type Scrub } from './scrub.ts'

/** Rows that one transaction of a job takes out: others get their turn in between. */
const batch = 200

export function openMemory({ kysely, index, log, clock, scrub }: { index: TextIndex; kysely: Kysely<Tables>; log: Log; clock: Clock; scrub: Scrub }): Memory {
  const inPlace = (guildId: string | null): Expression<SqlBool> => equals('guild_id', guildId)
  const erasing: (find: Find) => ReturnType<typeof erase> = (find) => kysely.transaction().execute(async (transaction) => erase(await find(transaction), transaction, index))
  /** Articles of a scope that were last read before this time and that nothing refers to. */
  async function forgetUnused(scope: string, before: number, each: (forgotten: Forgotten) => void): Promise<void> {
    for (let after = 0; ;) {
      const old = await kysely.selectFrom('articles').select(['id', 'number']).where('scope', 'like', scope).where('read_at', '<', before).where('number', '>', after).orderBy('number').limit(batch).execute()
      if (old.length === 0) return
      after = old.at(-1)?.number ?? 0
      each(await erasing(async () => Promise.resolve({ unused: ids(old) })))
    }
  }
  return {
    async questionsOf({ userId, guildId }) {
      const { count } = await kysely.selectFrom('replies').select((select) => select.fn.countAll<number>().as('count'))
        .where('asker_id', '=', userId).where(inPlace(guildId)).where('request', 'like', questionLike).executeTakeFirstOrThrow()
      return Number(count)
    },
    forgetQuestions: ({ userId, guildId }) => erasing(async (transaction) => ({
      replies: ids(await transaction.selectFrom('replies').select('id').where('asker_id', '=', userId).where(inPlace(guildId)).where('request', 'like', questionLike).execute()),
    })),
    forgetConversation: (id) => erasing(async (transaction) => ({
      conversations: [id],
      replies: ids(await transaction.selectFrom('replies').select('id').where((where) => where.or([where('message_id', '=', id), where('id', '=', id), where('channel_id', '=', id)])).execute()),
    })),
    async firstAskerOf(articleId, guildId) {
      const rows = await kysely.selectFrom('replies').select('asker_id').where(inPlace(guildId)).where('request', 'like', '%"kind":"summarize"%').where(isAbout(articleId)).orderBy('started_at').limit(1).execute()
      return rows[0]?.asker_id ?? null
    },
    forgetArticle: (articleId, asker) => erasing(async (transaction) => {
      const own = ownScope(asker)
      let replies = transaction.selectFrom('replies').select(['id', 'request', 'writing']).where(inPlace(asker.guildId)).where(isAbout(articleId))
      if (asker.guildId === null) replies = replies.where('asker_id', '=', asker.userId)
      let conversations = transaction.selectFrom('conversations').innerJoin('conversation_articles', 'conversation_id', 'conversations.id').select('conversations.id').where(inPlace(asker.guildId)).where('article_id', '=', articleId)
      if (asker.guildId === null) conversations = conversations.where('owner_id', '=', asker.userId)
      const article = await transaction.selectFrom('articles').select(['id', 'scope']).where('id', '=', articleId).executeTakeFirst()
      const found = ids(await conversations.execute())
      const others = found.length === 0 ? [] : await transaction.selectFrom('conversation_articles').select('conversation_id').where('conversation_id', 'in', found).where('article_id', '!=', articleId).execute()
      const shared = new Set(others.map(({ conversation_id }) => conversation_id))
      // A conversation that has other articles goes on without this one; in direct messages there is but one, which ends.
      const ending = found.filter((id) => !shared.has(id))
      if (shared.size > 0) {
        await transaction.deleteFrom('conversation_articles').where('conversation_id', 'in', [...shared]).where('article_id', '=', articleId).execute()
        await transaction.updateTable('conversations').set({ summary: null }).where('id', 'in', [...shared]).where('summary', 'like', `%"${articleId}"%`).execute()
      }
      return { replies: ids(await replies.execute()), conversations: ending, articles: article?.scope === own ? [articleId] : [], unused: article?.scope === 'public' ? [articleId] : [] }
    }),
    async forgetMessages(messageIds) {
      if (messageIds.length === 0) return nothing
      const replies = await kysely.selectFrom('replies').select(['id', 'message_id']).where((where) => where.or([where('question_message_id', 'in', [...messageIds]), where('message_id', 'in', [...messageIds])])).execute()
      // Under a reply that goes, the conversation that it opened goes, too: its id is that of the message, or of a private reply.
      const opened = [...messageIds, ...replies.flatMap(({ id, message_id }) => [id, ...message_id === null ? [] : [message_id]])]
      const conversations = await kysely.selectFrom('conversations').select('id').where((where) => where.or([where('id', 'in', opened), where('source_message_id', 'in', [...messageIds])])).execute()
      if (replies.length === 0 && conversations.length === 0) return nothing
      return erasing(() => Promise.resolve({ replies: ids(replies), conversations: ids(conversations) }))
    },
    async forgetChannel(channelId) {
      const replies = await kysely.selectFrom('replies').select(['id', 'message_id']).where('channel_id', '=', channelId).execute()
      const opened = [channelId, ...replies.flatMap(({ id, message_id }) => [id, ...message_id === null ? [] : [message_id]])]
      const conversations = await kysely.selectFrom('conversations').select('id').where('id', 'in', opened).execute()
      if (replies.length === 0 && conversations.length === 0) return nothing
      return erasing(() => Promise.resolve({ replies: ids(replies), conversations: ids(conversations) }))
    },
    forgetPerson: (userId) => erasing(async (transaction) => {
      const replies = ids(await transaction.selectFrom('replies').select('id').where('asker_id', '=', userId).execute())
      const given = ids(await transaction.selectFrom('articles').select('id').where((where) => where.or([where('given_by', '=', userId), where('scope', '=', `user:${userId}`)])).execute())
      const begun = await transaction.selectFrom('conversations').select(['id', 'owner_id']).where('started_by', '=', userId).execute()
      const asked = new Set((await transaction.selectFrom('replies').select('conversation_id').where('asker_id', '!=', userId).where('conversation_id', 'in', [...ids(begun), '']).execute()).map(({ conversation_id }) => conversation_id))
      // Where others have asked, the conversation is theirs as well: it stays, without this person in it.
      const conversations = begun.filter(({ id, owner_id }) => owner_id !== null || !asked.has(id)).map(({ id }) => id)
      await transaction.updateTable('conversations').set({ started_by: null }).where('started_by', '=', userId).execute()
      await transaction.deleteFrom('facts').where(namesPerson(userId)).execute()
      for (const [table, { person, names, channel }] of Object.entries<Holding>(holdings)) {
        if (channel !== undefined) await sql`delete from ${sql.table(table)} where ${equals(channel, directChannel(userId))}`.execute(transaction)
        if (person === undefined) continue
        const nameless = [person, ...names ?? []].map((column) => sql`${sql.ref(column)} = ${nobody}`)
        await (names === undefined ? sql`delete from ${sql.table(table)} where ${sql.ref(person)} = ${userId}` : sql`update ${sql.table(table)} set ${sql.join(nameless)} where ${sql.ref(person)} = ${userId}`).execute(transaction)
      }
      // Limits go by the counts of this month: forgetting oneself must not begin them anew.
      await forgetUsage(['user_id', userId], monthOf(clock.now()), transaction)
      await soil(transaction, { index: false })
      return { replies, conversations, articles: given }
    }),
    personalData: (userId) => personalData(userId, { kysely, log }),
    async places() {
      const found = await kysely.selectFrom('replies').select('guild_id').distinct().union(kysely.selectFrom('conversations').select('guild_id').distinct()).execute()
      const uploads = await kysely.selectFrom('articles').select('scope').distinct().where('scope', 'like', 'guild:%').execute()
      return [...new Set([null, ...found.map(({ guild_id }) => guild_id), ...uploads.map(({ scope }) => scope.slice('guild:'.length))])]
    },
    async forgetBefore(guildId, before) {
      const total = { replyIds: [] as string[], questions: 0, summaries: 0, conversations: 0, articles: 0 }
      const add = (forgotten: Forgotten): void => {
        total.replyIds.push(...forgotten.replyIds)
        for (const what of ['questions', 'summaries', 'conversations', 'articles'] as const) total[what] += forgotten[what]
      }
      for (;;) {
        const forgotten = await erasing(async (transaction) => {
          const recent = transaction.selectFrom('replies').select('conversation_id').where(inPlace(guildId)).where('started_at', '>=', before).where('conversation_id', 'is not', null)
          return {
            replies: ids(await transaction.selectFrom('replies').select('id').where(inPlace(guildId)).where('started_at', '<', before).limit(batch).execute()),
            conversations: ids(await transaction.selectFrom('conversations').select('id').where(inPlace(guildId)).where('created_at', '<', before).where('id', 'not in', recent).limit(batch).execute()),
          }
        })
        add(forgotten)
        if (forgotten.replyIds.length + forgotten.conversations === 0) break
      }
      await forgetUnused(guildId === null ? 'user:%' : `guild:${guildId}`, before, add)
      for (const [table, { server, at }] of Object.entries<Holding>(holdings)) {
        if (server !== undefined && at !== undefined) await sql`delete from ${sql.table(table)} where ${equals(server, guildId)} and ${sql.ref(at)} < ${before}`.execute(kysely)
      }
      await forgetUsage(['guild_id', guildId], new Date(before).toISOString().slice(0, 10), kysely)
      return total
    },
    async forgetPublicBefore(before) {
      let forgotten = 0
      await forgetUnused('public', before, ({ articles }) => { forgotten += articles })
      return forgotten
    },
    async dropTokens(before) {
      const rows = await kysely.selectFrom('replies').select(['id', 'place']).where('started_at', '<', before).where('place', 'not like', '%"interactionToken":null%').execute()
      for (const { id, place } of rows) await kysely.updateTable('replies').set({ place: withoutToken(place) }).where('id', '=', id).execute()
      if (rows.length > 0) await soil(kysely, { index: false })
      return rows.length
    },
    scrub,
  }
}

/** The first day of the month of a time, as `usage.day` has days. */
function monthOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 7)}-01`
}

/** Counts of earlier days than this one, and accounts that count nothing any more. */
async function forgetUsage([column, value]: ['user_id' | 'guild_id', string | null], day: string, kysely: Kysely<Tables>): Promise<void> {
  const accounts = kysely.selectFrom('accounts').select('account').where(equals(column, value))
  await kysely.deleteFrom('usage').where('account', 'in', accounts).where('day', '<', day).execute()
  const counting = kysely.selectFrom('usage').select('account').union(kysely.selectFrom('reservations').select('account'))
  await kysely.deleteFrom('accounts').where(equals(column, value)).where('account', '!=', 'all').where('account', 'not in', counting).execute()
}

/** Within JSON's strings quotes are escaped: no text reads like this. */
const questionLike = '%"kind":"ask"%'

const nothing = { replyIds: [], questions: 0, summaries: 0, conversations: 0, articles: 0 } as const

type Find = (transaction: Kysely<Tables>) => Promise<Doomed>

function ids(rows: readonly { readonly id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))]
}
