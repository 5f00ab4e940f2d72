// What is to be posted: putting it in, whose turn it is, and the ledger. What is done in a turn is in `turn.ts`; when a channel
// rests and for how long is decided by the core.
import type { Kysely } from 'kysely'
import type { Clock, Log, Outbox } from '#src/core/ports.ts'
import type { Trouble } from '#src/core/posting.ts'
import { hold } from './hold.ts'
import type { Tables } from './schema.ts'
import { byRows } from './transaction.ts'
import { itemsSchema, openTurn } from './turn.ts'
import type { Worker } from './worker.ts'

export interface OutboxParts {
  readonly kysely: Kysely<Tables>
  readonly clock: Clock
  readonly log: Log
  readonly worker: Worker
}

/** Items asked of the ledger in one query. */
const itemsAtOnce = 500

export function openOutbox(parts: OutboxParts): Outbox {
  const { kysely, clock, worker } = parts
  /** Channels whose turn this process has: a name of ours that is not among them was left behind by a failure. */
  const held = new Set<string>()
  return {
    async add({ key, guildId, channelId, source, posting, language, items, setUpBy, expiresAt }) {
      return byRows(kysely, async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('outbox')
          .values({
            key,
            guild_id: guildId,
            channel_id: channelId,
            source,
            posting: JSON.stringify(posting),
            language,
            items: JSON.stringify(items),
            set_up_by: setUpBy,
            expires_at: expiresAt,
            added_at: clock.now(),
            state: 'waiting',
            part: 0,
            attempted_at: null,
            closed_at: null,
          })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirstOrThrow()
        if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false
        await transaction
          .insertInto('outbox_channels')
          .values({
            channel_id: channelId,
            guild_id: guildId,
            worker: null,
            served_at: 0,
            rests_until: null,
            trouble: null,
            trouble_since: null,
            failures: 0,
          })
          .onConflict((conflict) => conflict.column('channel_id').doNothing())
          .execute()
        return true
      })
    },
    async takeTurn() {
      const now = clock.now()
      const due = await kysely
        .selectFrom('outbox_channels')
        .select(['channel_id', 'worker'])
        .where((where) => where.or([where('rests_until', 'is', null), where('rests_until', '<=', now)]))
        .where((where) =>
          where.exists(
            where
              .selectFrom('outbox')
              .select('number')
              .where('state', '=', 'waiting')
              .whereRef('outbox.channel_id', '=', 'outbox_channels.channel_id'),
          ),
        )
        .orderBy('served_at')
        .orderBy('channel_id')
        .execute()
      for (const { channel_id: channelId, worker: holder } of due) {
        if (holder === worker.name ? held.has(channelId) : holder !== null && (await worker.isAlive(holder))) continue
        // Two slots of this process may be here at once, and other processes.
        if (held.has(channelId)) continue
        const isTaken = await hold(held, channelId, () =>
          kysely
            .updateTable('outbox_channels')
            .set({ worker: worker.name, served_at: now })
            .where('channel_id', '=', channelId)
            .where('worker', holder === null ? 'is' : '=', holder)
            .executeTakeFirstOrThrow(),
        )
        if (isTaken)
          return openTurn(channelId, parts, () => {
            held.delete(channelId)
          })
      }
      return undefined
    },
    async state(key) {
      const row = await kysely.selectFrom('outbox').select('state').where('key', '=', key).executeTakeFirst()
      return row?.state as Awaited<ReturnType<Outbox['state']>>
    },
    async troubles(guildId) {
      const rows = await kysely
        .selectFrom('outbox_channels')
        .selectAll('outbox_channels')
        .select((select) =>
          select
            .selectFrom('outbox')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .where('state', '=', 'waiting')
            .whereRef('outbox.channel_id', '=', 'outbox_channels.channel_id')
            .as('waiting'),
        )
        .where('guild_id', '=', guildId)
        .where('trouble', 'is not', null)
        .where('channel_id', 'not like', 'user:%')
        .orderBy('trouble_since')
        .execute()
      return rows
        .map((row) => ({
          channelId: row.channel_id,
          trouble: row.trouble as Trouble,
          since: Number(row.trouble_since),
          nextTryAt: Number(row.rests_until),
          waiting: Number(row.waiting),
        }))
        .filter(({ waiting }) => waiting > 0)
    },
    async leftOut(guildId, since) {
      const rows = await kysely
        .selectFrom('outbox')
        .select(({ fn }) => ['channel_id', 'state', fn.countAll<number>().as('count'), fn.max('closed_at').as('at')])
        .where('guild_id', '=', guildId)
        .where('state', 'in', ['lapsed', 'parked'])
        .where('closed_at', '>=', since)
        .where('channel_id', 'not like', 'user:%')
        .groupBy(['channel_id', 'state'])
        .orderBy('at', 'desc')
        .execute()
      return rows.map(({ channel_id: channelId, state, count, at }) => ({
        channelId,
        state: state === 'parked' ? ('parked' as const) : ('lapsed' as const),
        count: Number(count),
        at: Number(at),
      }))
    },
    async tryAgain(where) {
      const mended = kysely.updateTable('outbox_channels').set({ rests_until: null }).where('trouble', 'is not', null)
      await (
        'channelId' in where ? mended.where('channel_id', '=', where.channelId) : mended.where('guild_id', '=', where.guildId)
      ).execute()
    },
    async withdraw(source) {
      const { numUpdatedRows } = await kysely
        .updateTable('outbox')
        .set({ state: 'withdrawn', posting: '', closed_at: clock.now() })
        .where('source', '=', source)
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    },
    async delivered(source, items) {
      const found = new Set<string>()
      for (let start = 0; start < items.length; start += itemsAtOnce) {
        const rows = await kysely
          .selectFrom('delivered_items')
          .select('item')
          .distinct()
          .where('source', '=', source)
          .where('item', 'in', items.slice(start, start + itemsAtOnce))
          .execute()
        for (const { item } of rows) found.add(item)
      }
      return found
    },
    async itemsOfMessage({ guildId, channelId, messageId }) {
      const row = await kysely
        .selectFrom('deliveries')
        .innerJoin('outbox', 'outbox.number', 'deliveries.outbox_number')
        .select('outbox.items')
        .where('deliveries.channel_id', '=', channelId)
        .where('deliveries.message_id', '=', messageId)
        .where('deliveries.guild_id', '=', guildId)
        .executeTakeFirst()
      return row === undefined ? [] : itemsSchema.parse(JSON.parse(row.items))
    },
    async lastDelivery(source) {
      const row = await kysely
        .selectFrom('outbox')
        .select(({ fn }) => fn.max('closed_at').as('at'))
        .where('source', '=', source)
        .where('state', '=', 'delivered')
        .executeTakeFirst()
      return row?.at === null || row?.at === undefined ? undefined : Number(row.at)
    },
  }
}
