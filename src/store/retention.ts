// What is forgotten by the clock: what has outlived its time, servers that have removed the bot, and what is of no use to anybody any
// more. When that is, is decided in `core/retain.ts`.
import { sql, type Kysely } from 'kysely'
import type { Forgotten, Memory } from '#src/core/memory.ts'
import { forgetEndedCounts, forgetUsage } from './counts.ts'
import { databaseNow } from './dialect.ts'
import type { TextIndex } from './engine.ts'
import { forgetUnfollowed } from './feeds.ts'
import { equals, erase, ids, type Doomed } from './forgetting.ts'
import { holdings, type Holding } from './holdings.ts'
import { namedIn } from './personal.ts'
import { withoutToken } from './replies.ts'
import type { Tables } from './schema.ts'
import { soil } from './scrub.ts'
import { knownServers } from './servers.ts'

/** Rows that one transaction of a job takes out: others get their turn in between. */
const batch = 200

/** Everything was before. */
const endOfTime = Date.UTC(9999, 11, 31)

type Retention = Pick<Memory, 'places' | 'forgetBefore' | 'forgetServer' | 'forgetPublicBefore' | 'forgetStale' | 'dropTokens'>

export function openRetention({ kysely, index }: { kysely: Kysely<Tables>; index: TextIndex }): Retention {
  const erasing = (find: (transaction: Kysely<Tables>) => Promise<Doomed>): Promise<Forgotten> =>
    kysely.transaction().execute(async (transaction) => erase(await find(transaction), transaction, index))

  /** Articles of a scope that were last read before this time and that nothing refers to. */
  async function forgetUnused(scope: string, before: number, each: (forgotten: Forgotten) => void): Promise<void> {
    for (let after = 0; ;) {
      const old = await kysely
        .selectFrom('articles')
        .select(['id', 'number'])
        .where('scope', 'like', scope)
        .where('read_at', '<', before)
        .where('number', '>', after)
        .orderBy('number')
        .limit(batch)
        .execute()
      if (old.length === 0) return
      after = Number(old.at(-1)?.number ?? 0)
      each(await erasing(async () => Promise.resolve({ unused: ids(old) })))
    }
  }

  async function forgetBefore(guildId: string | null, before: number): Promise<Forgotten> {
    const total = { replyIds: [] as string[], questions: 0, summaries: 0, conversations: 0, articles: 0 }
    const add = (forgotten: Forgotten): void => {
      total.replyIds.push(...forgotten.replyIds)
      for (const what of ['questions', 'summaries', 'conversations', 'articles'] as const) total[what] += forgotten[what]
    }
    const inPlace = equals('guild_id', guildId)
    for (;;) {
      const forgotten = await erasing(async (transaction) => {
        const recent = transaction
          .selectFrom('replies')
          .select('conversation_id')
          .where(inPlace)
          .where('started_at', '>=', before)
          .where('conversation_id', 'is not', null)
        return {
          replies: ids(
            await transaction.selectFrom('replies').select('id').where(inPlace).where('started_at', '<', before).limit(batch).execute(),
          ),
          conversations: ids(
            await transaction
              .selectFrom('conversations')
              .select('id')
              .where(inPlace)
              .where('created_at', '<', before)
              .where('id', 'not in', recent)
              .limit(batch)
              .execute(),
          ),
        }
      })
      add(forgotten)
      if (forgotten.replyIds.length + forgotten.conversations === 0) break
    }
    await forgetUnused(guildId === null ? 'user:%' : `guild:${guildId}`, before, add)
    await kysely.transaction().execute(async (transaction) => {
      let rows = 0n
      for (const [table, { server, at }] of Object.entries<Holding>(holdings)) {
        if (server === undefined || at === undefined) continue
        rows +=
          (await sql`delete from ${sql.table(table)} where ${equals(server, guildId)} and ${sql.ref(at)} < ${before}`.execute(transaction))
            .numAffectedRows ?? 0n
      }
      rows += await forgetUsage(['guild_id', guildId], new Date(before).toISOString().slice(0, 10), transaction)
      if (rows > 0n) await soil(transaction, { index: false })
    })
    return total
  }

  return {
    places: async () => [null, ...(await knownServers(kysely))],
    forgetBefore,
    async forgetServer(guildId) {
      const forgotten = await forgetBefore(guildId, endOfTime)
      await kysely.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('delivered_items')
          .where('outbox_number', 'in', transaction.selectFrom('outbox').select('number').where('guild_id', '=', guildId))
          .execute()
        const accounts = transaction.selectFrom('accounts').select('account').where('guild_id', '=', guildId)
        for (const table of ['usage', 'reservations'] as const)
          await transaction.deleteFrom(table).where('account', 'in', accounts).execute()
        await transaction.deleteFrom('accounts').where('guild_id', '=', guildId).execute()
        for (const [table, { server }] of Object.entries<Holding>(holdings)) {
          if (server !== undefined) await sql`delete from ${sql.table(table)} where ${equals(server, guildId)}`.execute(transaction)
        }
        await transaction.deleteFrom('facts').where(namedIn(guildId)).execute()
        await forgetUnfollowed(transaction)
        await soil(transaction, { index: false })
      })
      return forgotten
    },
    async forgetPublicBefore(before) {
      let forgotten = 0
      await forgetUnused('public', before, ({ articles }) => {
        forgotten += articles
      })
      return forgotten
    },
    forgetStale: ({ now, postingsBefore, termsBefore }) =>
      kysely.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('cache').where('expires_at', '<=', now).execute()
        await transaction.deleteFrom('facts').where('expires_at', '<=', now).execute()
        await transaction.deleteFrom('reservations').where('expires_at', '<=', now).execute()
        await sql`delete from leases where until < ${databaseNow(transaction)} - ${sql.lit(leaseKeptMs)}`.execute(transaction)
        await transaction.deleteFrom('story_terms').where('at', '<', termsBefore).execute()
        await transaction.deleteFrom('stories').where('id', 'not in', transaction.selectFrom('story_articles').select('story_id')).execute()
        const old = await transaction
          .deleteFrom('outbox')
          .where((where) =>
            where.or([
              where('closed_at', '<', postingsBefore),
              where.and([where('added_at', '<', postingsBefore), where('state', '=', 'waiting')]),
            ]),
          )
          .returning('number')
          .execute()
        const counts = await forgetEndedCounts(now, transaction)
        if (old.length > 0 || counts > 0n) await soil(transaction, { index: false })
        const kept = transaction.selectFrom('outbox').select('number')
        await transaction.deleteFrom('deliveries').where('posted_at', '<', postingsBefore).where('outbox_number', 'not in', kept).execute()
        await transaction
          .deleteFrom('delivered_items')
          .where('delivered_at', '<', postingsBefore)
          .where('outbox_number', 'not in', kept)
          .execute()
        await transaction
          .deleteFrom('outbox_channels')
          .where('served_at', '<', postingsBefore)
          .where('channel_id', 'not in', transaction.selectFrom('outbox').select('channel_id'))
          .execute()
      }),
    async dropTokens(before) {
      const rows = await kysely
        .selectFrom('replies')
        .select(['id', 'place'])
        .where('started_at', '<', before)
        .where('place', 'not like', '%"interactionToken":null%')
        .execute()
      for (const { id, place } of rows)
        await kysely
          .updateTable('replies')
          .set({ place: withoutToken(place) })
          .where('id', '=', id)
          .execute()
      if (rows.length > 0) await soil(kysely, { index: false })
      return rows.length
    },
  }
}

/** The lease of a process that is gone tells for a day that it was there, in milliseconds. */
const leaseKeptMs = 86_400_000
