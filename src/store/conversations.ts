// Conversations: articles, summary, and as turns the finished answers of the replies in them.
import type { Kysely } from 'kysely'
import type { Turn } from '#src/core/conversation.ts'
import type { Clock, Conversations, Log } from '#src/core/ports.ts'
import { summarySchema, type Summary } from '#src/core/writing.ts'
import { toReply } from './replies.ts'
import type { Tables } from './schema.ts'
import { alone } from './transaction.ts'

/** Turns that are read back; older ones would not fit a prompt. */
const turnLimit = 50

export function openConversations({ kysely, clock, log }: { kysely: Kysely<Tables>; clock: Clock; log: Log }): Conversations {
  return {
    async create({ id, guildId, articleIds, summary, startedBy, isPrivate, sourceMessageId = null }) {
      const row = {
        id,
        guild_id: guildId,
        summary: summary === null ? null : JSON.stringify(summary),
        created_at: clock.now(),
        started_by: startedBy,
        owner_id: guildId === null || isPrivate ? startedBy : null,
        source_message_id: sourceMessageId,
      }
      await alone(`conversation ${id}`, kysely, async (transaction) => {
        const known = await transaction
          .insertInto('conversations')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ summary: row.summary }))
          .returning(['guild_id', 'owner_id'])
          .executeTakeFirstOrThrow()
        if (known.guild_id !== guildId || (known.owner_id !== null && known.owner_id !== row.owner_id))
          throw new Error('a conversation of another place has this id')
        for (const articleId of articleIds) await addArticle(id, articleId, transaction)
      })
    },
    async get(id) {
      const row = await kysely.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined) return undefined
      const articles = await kysely
        .selectFrom('conversation_articles')
        .select('article_id')
        .where('conversation_id', '=', id)
        .orderBy('position')
        .execute()
      const replies = await kysely
        .selectFrom('replies')
        .selectAll()
        .where('conversation_id', '=', id)
        .where('writing', 'is not', null)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(turnLimit)
        .execute()
      const turns = replies.toReversed().flatMap((reply): Turn[] => {
        const record = toReply(reply, log)
        if (record?.writing?.kind !== 'answer') return []
        return [{ replyId: record.id, askedBy: record.askedBy, questionMessageId: record.questionMessageId, answer: record.writing }]
      })
      return {
        id,
        guildId: row.guild_id,
        articleIds: articles.map(({ article_id }) => article_id),
        summary: toSummary(row.summary, id, log),
        turns,
        createdAt: Number(row.created_at),
        startedBy: row.started_by,
        ownerId: row.owner_id,
      }
    },
    addArticle: (id, articleId) => alone(`conversation ${id}`, kysely, (transaction) => addArticle(id, articleId, transaction)),
  }
}

async function addArticle(conversationId: string, articleId: string, kysely: Kysely<Tables>): Promise<void> {
  const { last } = await kysely
    .selectFrom('conversation_articles')
    .select((select) => select.fn.max('position').as('last'))
    .where('conversation_id', '=', conversationId)
    .executeTakeFirstOrThrow()
  await kysely
    .insertInto('conversation_articles')
    .values({ conversation_id: conversationId, article_id: articleId, position: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function toSummary(json: string | null, conversationId: string, log: Log): Summary | null {
  if (json === null) return null
  try {
    return summarySchema.parse(JSON.parse(json))
  } catch (error) {
    log.error('a stored summary cannot be read', { conversationId, error })
    return null
  }
}
