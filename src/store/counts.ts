// Counts of use, forgotten: after their time, and with the person whom they are about, except those that the limits of this month go by.
import type { Kysely } from 'kysely'
import { equals } from './forgetting.ts'
import type { Tables } from './schema.ts'

/** Days of accounts pass in the zones of servers: the last one is this far behind UTC, the first one up to a day ahead of it. */
const behindMs = 12 * 3_600_000
const dayMs = 24 * 3_600_000

/** As `usage.day` has days. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** The first day of a month that may not be over yet somewhere. */
function currentMonth(now: number): string {
  return `${dayOf(now - behindMs).slice(0, 7)}-01`
}

/** Counts of earlier days than this one, and accounts that count nothing any more. Gives the number of rows. */
export async function forgetUsage(
  [column, value]: ['user_id' | 'guild_id', string | null],
  day: string,
  kysely: Kysely<Tables>,
): Promise<bigint> {
  const accounts = kysely.selectFrom('accounts').select('account').where(equals(column, value))
  const { numDeletedRows: days } = await kysely
    .deleteFrom('usage')
    .where('account', 'in', accounts)
    .where('day', '<', day)
    .executeTakeFirst()
  const { numDeletedRows: unused } = await kysely
    .deleteFrom('accounts')
    .where(equals(column, value))
    .where('account', '!=', 'all')
    .where('account', 'not in', counting(kysely))
    .executeTakeFirst()
  return days + unused
}

/** Accounts that count something. */
function counting(kysely: Kysely<Tables>) {
  return kysely.selectFrom('usage').select('account').union(kysely.selectFrom('reservations').select('account'))
}

/** What is counted of a person. That of this month stays until it ends: forgetting oneself must not begin limits anew. */
export async function forgetCounts(userId: string, now: number, transaction: Kysely<Tables>): Promise<void> {
  await forgetUsage(['user_id', userId], currentMonth(now), transaction)
  await transaction
    .updateTable('accounts')
    .set({ forgotten_on: dayOf(now) })
    .where('user_id', '=', userId)
    .execute()
}

/** What has stayed of people who were forgotten, once its month is over everywhere; not what was counted since. Gives the number of rows. */
export async function forgetEndedCounts(now: number, transaction: Kysely<Tables>): Promise<bigint> {
  const month = currentMonth(now)
  const forgotten = await transaction.selectFrom('accounts').select(['account', 'forgotten_on']).where('forgotten_on', '<', month).execute()
  let rows = 0n
  for (const { account, forgotten_on: day } of forgotten) {
    const last = dayOf(Date.parse(day ?? '') + dayMs)
    rows += (
      await transaction
        .deleteFrom('usage')
        .where('account', '=', account)
        .where('day', '<=', last)
        .where('day', '<', month)
        .executeTakeFirst()
    ).numDeletedRows
    await transaction.updateTable('accounts').set({ forgotten_on: null }).where('account', '=', account).execute()
    rows += (
      await transaction
        .deleteFrom('accounts')
        .where('account', '=', account)
        .where('account', 'not in', counting(transaction))
        .executeTakeFirst()
    ).numDeletedRows
  }
  return rows
}
