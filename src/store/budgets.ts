// What the model's calls are counted under: reserved in one transaction with the look at the limits, settled in another.
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { nothing, plus, type Account, type Amount, type Budgets, type LimitFrom, type Purpose } from '#src/core/budget.ts'
import type { Clock } from '#src/core/ports.ts'
import type { Tables } from './schema.ts'
import { byRows } from './transaction.ts'

export function openBudgets({ kysely, clock }: { kysely: Kysely<Tables>; clock: Clock }): Budgets {
  return {
    reserve: (asked, allowed, forMs) =>
      byRows(kysely, async (transaction) => {
        const { lines, purpose, estimate } = asked
        await lock(
          lines.map(({ account }) => account),
          transaction,
        )
        await transaction.deleteFrom('reservations').where('expires_at', '<=', clock.now()).execute()
        const against: LimitFrom[] = []
        for (const limit of allowed) {
          const taken = await takenOf(limit, transaction)
          if (taken[limit.unit] + estimate[limit.unit] > limit.most) against.push(limit)
        }
        if (against.length > 0) return { against }
        const id = randomUUID()
        const { calls, tokens, microUsd } = estimate
        await transaction
          .insertInto('reservations')
          .values(
            lines.map(({ account, day }) => ({ id, account, day, calls, tokens, micro_usd: microUsd, expires_at: clock.now() + forMs })),
          )
          .execute()
        return { reservation: { id, lines, purpose } }
      }),
    settle: ({ id, lines, purpose }, actual) =>
      byRows(kysely, async (transaction) => {
        await lock(
          lines.map(({ account }) => account),
          transaction,
        )
        for (const { account } of lines)
          await transaction.deleteFrom('reservations').where('account', '=', account).where('id', '=', id).execute()
        if (Object.values(actual).every((counted) => counted === 0)) return
        for (const { account, day } of lines) await count({ account, day, purpose }, actual, transaction)
      }),
    async usage(account, { from, to }) {
      const rows = await kysely
        .selectFrom('usage')
        .selectAll()
        .where('account', '=', account)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('purpose')
        .execute()
      return rows.map(({ day, purpose, calls, tokens, micro_usd, unpriced }) => ({
        day,
        purpose: purpose as Purpose,
        calls: Number(calls),
        tokens: Number(tokens),
        microUsd: Number(micro_usd),
        unpriced: Number(unpriced),
      }))
    },
    async taken(limit) {
      return takenOf(limit, kysely)
    },
  }
}

/** Whoever counts under one of the accounts at the same time waits here; always in the same order, so that two never wait for each other. */
async function lock(accounts: readonly Account[], transaction: Transaction<Tables>): Promise<void> {
  for (const account of accounts.toSorted()) {
    await transaction
      .insertInto('accounts')
      .values({ account, ...ownersOf(account) })
      .onConflict((conflict) => conflict.column('account').doUpdateSet(ownersOf(account)))
      .execute()
  }
}

/** So that everything of a person or of a server can be found again. */
function ownersOf(account: Account): { guild_id: string | null; user_id: string | null } {
  const [kind, first = null, second = null] = account.split(':')
  if (kind === 'person') return { guild_id: null, user_id: first }
  return { guild_id: first, user_id: kind === 'member' ? second : null }
}

/** Counted and reserved, from the first day of the limit's period on. */
async function takenOf({ account, from }: Pick<LimitFrom, 'account' | 'from'>, kysely: Kysely<Tables>): Promise<Amount> {
  let taken = nothing
  for (const table of ['usage', 'reservations'] as const) {
    const { calls, tokens, microUsd } = await kysely
      .selectFrom(table)
      .select((select) => [
        select.fn.sum<number>('calls').as('calls'),
        select.fn.sum<number>('tokens').as('tokens'),
        select.fn.sum<number>('micro_usd').as('microUsd'),
      ])
      .where('account', '=', account)
      .where('day', '>=', from)
      .executeTakeFirstOrThrow()
    taken = plus(taken, { calls: Number(calls), tokens: Number(tokens), microUsd: Number(microUsd), unpriced: 0 })
  }
  const { unpriced } = await kysely
    .selectFrom('usage')
    .select((select) => select.fn.sum<number>('unpriced').as('unpriced'))
    .where('account', '=', account)
    .where('day', '>=', from)
    .executeTakeFirstOrThrow()
  return { ...taken, unpriced: Number(unpriced) }
}

async function count(
  { account, day, purpose }: { account: Account; day: string; purpose: Purpose },
  { calls, tokens, microUsd, unpriced }: Amount,
  transaction: Transaction<Tables>,
): Promise<void> {
  await transaction
    .insertInto('usage')
    .values({ account, day, purpose, calls, tokens, micro_usd: microUsd, unpriced })
    .onConflict((conflict) =>
      conflict.columns(['account', 'day', 'purpose']).doUpdateSet((row) => ({
        calls: row('usage.calls', '+', calls),
        tokens: row('usage.tokens', '+', tokens),
        micro_usd: row('usage.micro_usd', '+', microUsd),
        unpriced: row('usage.unpriced', '+', unpriced),
      })),
    )
    .execute()
}
