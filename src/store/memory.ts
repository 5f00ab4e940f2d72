// What is remembered of people and servers, found and forgotten on their word; what is forgotten by the clock is in `retention.ts`. How rows
// are taken out is left to `forgetting.ts`, wiping the files to `scrub.ts`, which table holds what to `holdings.ts`.
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely'
import { ownScope } from '#src/core/article.ts'
import type { Memory } from '#src/core/memory.ts'
import type { Clock, Log } from '#src/core/ports.ts'
import { forgetCounts } from './counts.ts'
import { equals, erase, ids, type Doomed } from './forgetting.ts'
import { directChannel, holdings, nobody, type Holding } from './holdings.ts'
import { namedIn, personalData } from './personal.ts'
import { repliesAbout } from './reply-articles.ts'
import { openRetention } from './retention.ts'
import type { TextIndex } from './engine.ts'
import type { Tables } from './schema.ts'
import { soil, type Scrub } from './scrub.ts'

export function openMemory({
  kysely,
  index,
  log,
  clock,
  scrub,
}: {
  index: TextIndex
  kysely: Kysely<Tables>
  log: Log
  clock: Clock
  scrub: Scrub
}): Memory {
  const inPlace = (guildId: string | null): Expression<SqlBool> => equals('guild_id', guildId)
  const erasing: (find: Find) => ReturnType<typeof erase> = (find) =>
    kysely.transaction().execute(async (transaction) => erase(await find(transaction), transaction, index))
  return {
    async questionsOf({ userId, guildId }) {
      const { count } = await kysely
        .selectFrom('replies')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('asker_id', '=', userId)
        .where(inPlace(guildId))
        .where('request', 'like', questionLike)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    forgetQuestions: ({ userId, guildId }) =>
      erasing(async (transaction) => ({
        replies: ids(
          await transaction
            .selectFrom('replies')
            .select('id')
            .where('asker_id', '=', userId)
            .where(inPlace(guildId))
            .where('request', 'like', questionLike)
            .execute(),
        ),
      })),
    forgetConversation: (id) =>
      erasing(async (transaction) => ({
        conversations: [id],
        replies: ids(
          await transaction
            .selectFrom('replies')
            .select('id')
            .where((where) => where.or([where('message_id', '=', id), where('id', '=', id), where('channel_id', '=', id)]))
            .execute(),
        ),
      })),
    async firstAskerOf(articleId, guildId) {
      const rows = await repliesAbout(articleId, kysely)
        .select('asker_id')
        .where(inPlace(guildId))
        .where('request', 'like', '%"kind":"summarize"%')
        .orderBy('started_at')
        .limit(1)
        .execute()
      return rows[0]?.asker_id ?? null
    },
    forgetArticle: (articleId, asker) =>
      erasing(async (transaction) => {
        const own = ownScope(asker)
        let replies = repliesAbout(articleId, transaction).select('replies.id').where(inPlace(asker.guildId))
        if (asker.guildId === null) replies = replies.where('asker_id', '=', asker.userId)
        let conversations = transaction
          .selectFrom('conversations')
          .innerJoin('conversation_articles', 'conversation_id', 'conversations.id')
          .select('conversations.id')
          .where(inPlace(asker.guildId))
          .where('article_id', '=', articleId)
        if (asker.guildId === null) conversations = conversations.where('owner_id', '=', asker.userId)
        const article = await transaction.selectFrom('articles').select(['id', 'scope']).where('id', '=', articleId).executeTakeFirst()
        const found = ids(await conversations.execute())
        const others =
          found.length === 0
            ? []
            : await transaction
                .selectFrom('conversation_articles')
                .select('conversation_id')
                .where('conversation_id', 'in', found)
                .where('article_id', '!=', articleId)
                .execute()
        const shared = new Set(others.map(({ conversation_id }) => conversation_id))
        // A conversation that has other articles goes on without this one; in direct messages there is but one, which ends.
        const ending = found.filter((id) => !shared.has(id))
        if (shared.size > 0) {
          await transaction
            .deleteFrom('conversation_articles')
            .where('conversation_id', 'in', [...shared])
            .where('article_id', '=', articleId)
            .execute()
          await transaction
            .updateTable('conversations')
            .set({ summary: null })
            .where('id', 'in', [...shared])
            .where('summary', 'like', `%"${articleId}"%`)
            .execute()
        }
        return {
          replies: ids(await replies.execute()),
          conversations: ending,
          articles: article?.scope === own ? [articleId] : [],
          unused: article?.scope === 'public' ? [articleId] : [],
        }
      }),
    async forgetMessages(messageIds) {
      if (messageIds.length === 0) return nothing
      const replies = await kysely
        .selectFrom('replies')
        .select(['id', 'message_id'])
        .where((where) => where.or([where('question_message_id', 'in', [...messageIds]), where('message_id', 'in', [...messageIds])]))
        .execute()
      // Under a reply that goes, the conversation that it opened goes, too: its id is that of the message, or of a private reply.
      const opened = [...messageIds, ...replies.flatMap(({ id, message_id }) => [id, ...(message_id === null ? [] : [message_id])])]
      const conversations = await kysely
        .selectFrom('conversations')
        .select('id')
        .where((where) => where.or([where('id', 'in', opened), where('source_message_id', 'in', [...messageIds])]))
        .execute()
      if (replies.length === 0 && conversations.length === 0) return nothing
      return erasing(() => Promise.resolve({ replies: ids(replies), conversations: ids(conversations) }))
    },
    async forgetChannel(channelId) {
      const replies = await kysely.selectFrom('replies').select(['id', 'message_id']).where('channel_id', '=', channelId).execute()
      const opened = [channelId, ...replies.flatMap(({ id, message_id }) => [id, ...(message_id === null ? [] : [message_id])])]
      const conversations = await kysely.selectFrom('conversations').select('id').where('id', 'in', opened).execute()
      if (replies.length === 0 && conversations.length === 0) return nothing
      return erasing(() => Promise.resolve({ replies: ids(replies), conversations: ids(conversations) }))
    },
    forgetPerson: (userId) =>
      erasing(async (transaction) => {
        const replies = ids(await transaction.selectFrom('replies').select('id').where('asker_id', '=', userId).execute())
        const given = ids(
          await transaction
            .selectFrom('articles')
            .select('id')
            .where((where) => where.or([where('given_by', '=', userId), where('scope', '=', `user:${userId}`)]))
            .execute(),
        )
        const begun = await transaction.selectFrom('conversations').select(['id', 'owner_id']).where('started_by', '=', userId).execute()
        const asked = new Set(
          (
            await transaction
              .selectFrom('replies')
              .select('conversation_id')
              .where('asker_id', '!=', userId)
              .where('conversation_id', 'in', [...ids(begun), ''])
              .execute()
          ).map(({ conversation_id }) => conversation_id),
        )
        // Where others have asked, the conversation is theirs as well: it stays, without this person in it.
        const conversations = begun.filter(({ id, owner_id }) => owner_id !== null || !asked.has(id)).map(({ id }) => id)
        await transaction.updateTable('conversations').set({ started_by: null }).where('started_by', '=', userId).execute()
        await transaction.deleteFrom('facts').where(namedIn(userId)).execute()
        for (const [table, { person, names, channel }] of Object.entries<Holding>(holdings)) {
          if (channel !== undefined)
            await sql`delete from ${sql.table(table)} where ${equals(channel, directChannel(userId))}`.execute(transaction)
          if (person === undefined) continue
          const nameless = [person, ...(names ?? [])].map((column) => sql`${sql.ref(column)} = ${nobody}`)
          await (
            names === undefined
              ? sql`delete from ${sql.table(table)} where ${sql.ref(person)} = ${userId}`
              : sql`update ${sql.table(table)} set ${sql.join(nameless)} where ${sql.ref(person)} = ${userId}`
          ).execute(transaction)
        }
        await forgetCounts(userId, clock.now(), transaction)
        await soil(transaction, { index: false })
        return { replies, conversations, articles: given }
      }),
    personalData: (userId) => personalData(userId, { kysely, log }),
    ...openRetention({ kysely, index }),
    scrub,
  }
}

/** Within JSON's strings quotes are escaped: no text reads like this. */
const questionLike = '%"kind":"ask"%'

const nothing = { replyIds: [], questions: 0, summaries: 0, conversations: 0, articles: 0 } as const

type Find = (transaction: Kysely<Tables>) => Promise<Doomed>
