// A channel's turn: the head of its queue, and what became of each attempt, noted before and after it.
import type { ChannelTurn, OutgoingState, Waiting } from '#src/core/ports.ts'
import { languages } from '#src/core/languages.ts'
import { postingSchema, type Trouble } from '#src/core/posting.ts'
import { z } from 'zod'
import type { Kysely, Selectable } from 'kysely'
import { personOf } from './holdings.ts'
import type { OutboxParts } from './outbox.ts'
import type { Tables } from './schema.ts'
import type { OutboxChannelRow, OutboxRow } from './posting-tables.ts'
import { byRows } from './transaction.ts'

/**
 * After so many attempts in a row whose end nobody saw, a posting is taken for what brings its process down. Many more than a process that
 * is killed from outside, again and again, may leave by chance.
 */
const mostAttempts = 25

export function openTurn(channelId: string, { kysely, clock, log, worker }: OutboxParts, released: () => void): ChannelTurn {
  const close = async (database: Kysely<Tables>, { number }: { number: number }, state: OutgoingState): Promise<void> => {
    await database
      .updateTable('outbox')
      .set({ state, posting: '', attempted_at: null, closed_at: clock.now() })
      .where('number', '=', number)
      .execute()
  }
  return {
    channelId,
    async next() {
      for (;;) {
        const row = await kysely
          .selectFrom('outbox')
          .selectAll()
          .where('state', '=', 'waiting')
          .where('channel_id', '=', channelId)
          .orderBy('number')
          .limit(1)
          .executeTakeFirst()
        if (row === undefined) return undefined
        const channel = await kysely.selectFrom('outbox_channels').selectAll().where('channel_id', '=', channelId).executeTakeFirst()
        // Forgotten just now, and what waited in it, too.
        if (channel === undefined) return undefined
        const last = await kysely
          .selectFrom('deliveries')
          .select('message_id')
          .where('channel_id', '=', channelId)
          .orderBy('posted_at', 'desc')
          .orderBy('outbox_number', 'desc')
          .orderBy('part', 'desc')
          .limit(1)
          .executeTakeFirst()
        try {
          const waiting = toWaiting(row, channel, last?.message_id ?? null)
          if (waiting.attempts < mostAttempts) return waiting
          log.error('what was to be posted never came to an end; it is parked', { key: row.key, attempts: waiting.attempts })
        } catch (error) {
          log.error('what was to be posted cannot be read; it is parked', { key: row.key, error })
        }
        await kysely.updateTable('outbox').set({ state: 'parked', closed_at: clock.now() }).where('number', '=', row.number).execute()
      }
    },
    async attempt({ number }) {
      const { numUpdatedRows } = await kysely
        .updateTable('outbox')
        .set((set) => ({ attempted_at: set.fn.coalesce('attempted_at', set.val(clock.now())), attempts: set('attempts', '+', 1) }))
        .where('number', '=', number)
        .where('state', '=', 'waiting')
        .where((where) =>
          where.exists(
            where.selectFrom('outbox_channels').select('channel_id').where('channel_id', '=', channelId).where('worker', '=', worker.name),
          ),
        )
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async posted(waiting, { id, isLast }) {
      await byRows(kysely, async (transaction) => {
        // What was forgotten on its way is not to be remembered by its arrival.
        const { numUpdatedRows } = await transaction
          .updateTable('outbox')
          .set({ part: waiting.part, attempts: 0 })
          .where('number', '=', waiting.number)
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return
        if (id !== null) {
          await transaction
            .insertInto('deliveries')
            .values({
              outbox_number: waiting.number,
              part: waiting.part,
              guild_id: waiting.guildId,
              channel_id: channelId,
              message_id: id,
              posted_at: clock.now(),
            })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        }
        if (isLast) {
          await close(transaction, waiting, 'delivered')
          if (waiting.items.length > 0) {
            await transaction
              .insertInto('delivered_items')
              .values(
                [...new Set(waiting.items)].map((item) => ({
                  source: waiting.source,
                  item,
                  outbox_number: waiting.number,
                  delivered_at: clock.now(),
                })),
              )
              .onConflict((conflict) => conflict.doNothing())
              .execute()
          }
        } else {
          await transaction
            .updateTable('outbox')
            .set({ part: waiting.part + 1, attempted_at: null })
            .where('number', '=', waiting.number)
            .execute()
        }
        if (waiting.trouble !== null || waiting.failures > 0) {
          await transaction
            .updateTable('outbox_channels')
            .set({ rests_until: null, trouble: null, trouble_since: null, failures: 0 })
            .where('channel_id', '=', channelId)
            .execute()
        }
      })
    },
    close: (waiting, as) => close(kysely, waiting, as),
    async rest({ number, trouble: before }, { trouble, until, certain }) {
      await byRows(kysely, async (transaction) => {
        await transaction
          .updateTable('outbox')
          .set({ attempts: 0, ...(certain ? { attempted_at: null } : {}) })
          .where('number', '=', number)
          .execute()
        await transaction
          .updateTable('outbox_channels')
          .set((set) => ({
            rests_until: until,
            trouble,
            failures: set('failures', '+', 1),
            ...(before === trouble ? {} : { trouble_since: clock.now() }),
          }))
          .where('channel_id', '=', channelId)
          .execute()
      })
    },
    async release() {
      try {
        await kysely
          .updateTable('outbox_channels')
          .set({ worker: null })
          .where('channel_id', '=', channelId)
          .where('worker', '=', worker.name)
          .execute()
      } finally {
        released()
      }
    },
  }
}

export const itemsSchema = z.array(z.string())

function toWaiting(row: Selectable<OutboxRow>, channel: Selectable<OutboxChannelRow>, lastMessageId: string | null): Waiting {
  return {
    number: row.number,
    key: row.key,
    guildId: row.guild_id,
    channelId: row.channel_id,
    source: row.source,
    posting: postingSchema.parse(JSON.parse(row.posting)),
    language: z.enum(languages).parse(row.language),
    items: itemsSchema.parse(JSON.parse(row.items)),
    setUpBy: personOf(row.set_up_by),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    part: row.part,
    doubt: row.attempted_at === null ? null : { since: Number(row.attempted_at), after: lastMessageId },
    attempts: row.attempts,
    failures: channel.failures,
    trouble: channel.trouble as Trouble | null,
  }
}
