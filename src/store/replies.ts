// The record of every reply from its start: Sources, Retry, turns, and what a crash cut off.
import type { Kysely, Selectable } from 'kysely'
import { personSchema, replyRecordSchema, type ReplyRecord } from '#src/core/conversation.ts'
import type { Clock, Log, Replies } from '#src/core/ports.ts'
import type { Writing } from '#src/core/writing.ts'
import type { CacheUses } from './cache.ts'
import { articlesIn, noteArticles } from './reply-articles.ts'
import type { ReplyRow, Tables } from './schema.ts'
import { alone, byRows } from './transaction.ts'
import type { Worker } from './worker.ts'

export function openReplies({
  kysely,
  clock,
  log,
  worker,
  cacheUses,
}: {
  kysely: Kysely<Tables>
  clock: Clock
  log: Log
  worker: Worker
  cacheUses: CacheUses
}): Replies {
  const end = async (id: string, place: string, writing: Writing | null, database: Kysely<Tables>): Promise<void> => {
    await database
      .updateTable('replies')
      .where('id', '=', id)
      .set({ finished_at: clock.now(), writing: writing === null ? null : JSON.stringify(writing), place: withoutToken(place) })
      .execute()
  }
  const close = async (id: string, database: Kysely<Tables>): Promise<void> => {
    const row = await database
      .selectFrom('replies')
      .select('place')
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .executeTakeFirst()
    if (row === undefined) return
    await end(id, row.place, null, database)
  }
  return {
    async start({ id, request, askedBy, place, questionMessageId, conversationId, wanted = null, writing = null, takesUp }) {
      const startedAt = clock.now()
      const whole =
        writing === null
          ? { finished_at: null, writing: null, place: JSON.stringify(place) }
          : { finished_at: startedAt, writing: JSON.stringify(writing), place: withoutToken(JSON.stringify(place)) }
      const begin = async (database: Kysely<Tables>): Promise<boolean> =>
        ((
          await database
            .insertInto('replies')
            .values({
              id,
              request: JSON.stringify(request),
              asked_by: JSON.stringify(askedBy),
              ...whole,
              question_message_id: questionMessageId,
              conversation_id: conversationId,
              started_at: startedAt,
              wanted,
              worker: worker.name,
              asker_id: askedBy.id,
              guild_id: place.guildId,
              channel_id: place.channelId,
              message_id: place.messageId,
            })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow()
        ).numInsertedOrUpdatedRows ?? 0n) > 0n
      const articleIds = articlesIn([request, writing])
      // Many begin with an address or words, of no article yet.
      if (articleIds.length === 0 && takesUp === undefined) return begin(kysely)
      const noteUses = writing === null ? null : cacheUses.take(id)
      return byRows(kysely, async (transaction) => {
        if (takesUp !== undefined) await close(takesUp, transaction)
        if (writing !== null && (await isGone(articleIds, transaction))) return true
        const isNew = await begin(transaction)
        if (!isNew) return false
        await noteArticles(id, articleIds, transaction)
        await noteUses?.(transaction)
        return true
      })
    },
    async locate(id, { channelId, messageId, continuedBy, conversationId, request, wanted }) {
      await alone(`reply ${id}`, kysely, async (transaction) => {
        const row = await transaction.selectFrom('replies').selectAll().where('id', '=', id).executeTakeFirst()
        const record = row === undefined ? undefined : toReply(row, log)
        if (record === undefined) return
        await transaction
          .updateTable('replies')
          .where('id', '=', id)
          .set({
            place: JSON.stringify({
              ...record.place,
              ...(channelId === undefined ? {} : { channelId }),
              ...(messageId === undefined ? {} : { messageId }),
              ...(continuedBy === undefined ? {} : { continuedBy }),
            }),
            ...(channelId === undefined ? {} : { channel_id: channelId }),
            ...(messageId === undefined ? {} : { message_id: messageId }),
            ...(conversationId === undefined ? {} : { conversation_id: conversationId }),
            ...(request === undefined ? {} : { request: JSON.stringify(request) }),
            ...(wanted === undefined ? {} : { wanted }),
          })
          .execute()
        if (request !== undefined) await noteArticles(id, articlesIn(request), transaction)
      })
    },
    async finish(id, writing) {
      const noteUses = cacheUses.take(id)
      return alone(`reply ${id}`, kysely, async (transaction) => {
        const row = await transaction.selectFrom('replies').select(['place', 'worker']).where('id', '=', id).executeTakeFirst()
        if (row === undefined) return true
        if (writing !== null && row.worker !== worker.name) return false
        await end(id, row.place, writing, transaction)
        await noteArticles(id, articlesIn(writing), transaction)
        await noteUses(transaction)
        return true
      })
    },
    async isOurs(id) {
      return (await kysely.selectFrom('replies').select('worker').where('id', '=', id).executeTakeFirst())?.worker === worker.name
    },
    async spokenBy(userId) {
      const row = await kysely
        .selectFrom('replies')
        .select('asked_by')
        .where('asker_id', '=', userId)
        .where('asked_by', 'like', '%"spoken":%')
        .orderBy('started_at', 'desc')
        .executeTakeFirst()
      return row === undefined ? undefined : personSchema.parse(JSON.parse(row.asked_by)).spoken
    },
    async get(id) {
      const row = await kysely.selectFrom('replies').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : toReply(row, log)
    },
    async shownIn(channelId, messageId) {
      const row = await kysely
        .selectFrom('replies')
        .selectAll()
        .where('channel_id', '=', channelId)
        .where((where) => where.or([where('message_id', '=', messageId), where('place', 'like', `%"continuedBy":[%"${messageId}"%]%`)]))
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst()
      return row === undefined ? undefined : toReply(row, log)
    },
    async wanted(key, since, limit) {
      const rows = await kysely
        .selectFrom('replies')
        .selectAll()
        .where('wanted', '=', key)
        .where('started_at', '>=', since)
        .where((where) => where.or([where('finished_at', 'is', null), where('writing', 'is not', null)]))
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap((row) => toReply(row, log) ?? [])
    },
    async unfinished(startedBefore, left = []) {
      const rows = await kysely
        .selectFrom('replies')
        .selectAll()
        .where('finished_at', 'is', null)
        .where('started_at', '<', startedBefore)
        .orderBy('started_at')
        .execute()
      const isOurs = (row: (typeof rows)[number]): boolean => row.worker === worker.name
      const records = rows.filter((row) => isOurs(row) && left.includes(row.id)).flatMap((row) => toReply(row, log) ?? [])
      for (const row of rows) {
        try {
          if (isOurs(row) || (await worker.isAlive(row.worker))) continue
          // Several processes may look at once: the reply is whose name is written in it first.
          const { numUpdatedRows } = await kysely
            .updateTable('replies')
            .set({ worker: worker.name })
            .where('id', '=', row.id)
            .where('worker', '=', row.worker)
            .where('finished_at', 'is', null)
            .executeTakeFirstOrThrow()
          const record = numUpdatedRows === 0n ? undefined : toReply(row, log)
          if (record !== undefined) records.push(record)
        } catch (error) {
          // What is this process's by now nobody else would find; the others are found the next time.
          if (records.length === 0) throw error
          break
        }
      }
      return records
    },
  }
}

/** Whether any of these articles was forgotten. */
async function isGone(articleIds: readonly string[], database: Kysely<Tables>): Promise<boolean> {
  const { count } = await database
    .selectFrom('articles')
    .select((select) => select.fn.count<number>('id').distinct().as('count'))
    .where('id', 'in', [...articleIds])
    .executeTakeFirstOrThrow()
  return Number(count) < articleIds.length
}

/** An interaction's token is of use only for taking up a reply that is not finished. */
export function withoutToken(place: string): string {
  return JSON.stringify({ ...(JSON.parse(place) as object), interactionToken: null })
}

/** A row that does not read as a reply is left out and logged. */
export function toReply(row: Selectable<ReplyRow>, log: Log): ReplyRecord | undefined {
  try {
    return replyRecordSchema.parse({
      id: row.id,
      request: JSON.parse(row.request),
      askedBy: JSON.parse(row.asked_by),
      place: JSON.parse(row.place),
      questionMessageId: row.question_message_id,
      conversationId: row.conversation_id,
      startedAt: Number(row.started_at),
      finishedAt: row.finished_at === null ? null : Number(row.finished_at),
      writing: row.writing === null ? null : JSON.parse(row.writing),
    })
  } catch (error) {
    log.error('a stored reply cannot be read', { replyId: row.id, error })
    return undefined
  }
}
