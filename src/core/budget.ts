// Who pays for the model's calls, and how much of them a server's moderators and whoever runs the bot allow. Counting is left to
// `store`, asking for leave before a call to `paying.ts`.
import { z } from 'zod'
import { UserError } from './errors.ts'
import { periods, type Period } from './periods.ts'

/** What people use the model for, as usage is told apart. */
export const purposes = ['summary', 'answer', 'comparison', 'digest'] as const
export type Purpose = (typeof purposes)[number]

/**
 * Whom a call is counted for: the server it is made in, the person who asks, and that person's roles in the server. In a direct
 * message there is no server; what the clock starts, a digest for instance, is no person's.
 */
export interface Payer {
  readonly guildId: string | null
  readonly userId: string | null
  readonly roleIds: readonly string[]
  readonly purpose: Purpose
}

/** For what neither a server nor a person has asked: measures and tests. */
export const nobody: Payer = { guildId: null, userId: null, roleIds: [], purpose: 'summary' }

/** How something is asked of the model: until the signal ends it, and at whose charge. */
export interface Charged {
  readonly signal: AbortSignal
  readonly payer: Payer
  /** The reply that it is for: with it a cached answer is forgotten. */
  readonly replyId?: string
  /** Written anew, whatever the cache holds; what comes of it takes the old one's place there. */
  readonly pastCache?: boolean
  /** Awaited before the model's server is asked, by a reply that is not recorded before it has to wait. */
  readonly begins?: () => Promise<void>
}

/**
 * What is counted: calls to the model, tokens read and written together, and millionths of a US dollar; `unpriced` are those of the
 * calls whose price is not known, which `microUsd` lacks. Whole numbers.
 */
export interface Amount {
  readonly calls: number
  readonly tokens: number
  readonly microUsd: number
  readonly unpriced: number
}
export const units = ['calls', 'tokens', 'microUsd'] as const
export type Unit = (typeof units)[number]
export const nothing: Amount = { calls: 0, tokens: 0, microUsd: 0, unpriced: 0 }

export function plus(a: Amount, b: Amount): Amount {
  return { calls: a.calls + b.calls, tokens: a.tokens + b.tokens, microUsd: a.microUsd + b.microUsd, unpriced: a.unpriced + b.unpriced }
}

/** Dollars as they are counted, rounded up. */
export function microUsd(usd: number): number {
  return Math.ceil(usd * 1e6 - 1e-6)
}

/** A limit of a server: on all of it, on each member, or on the bearers of a role together. */
export const limitSchema = z.object({
  on: z.union([z.enum(['server', 'member']), z.object({ role: z.string() })]),
  per: z.enum(periods),
  unit: z.enum(units),
  most: z.int().min(0),
})
export type Limit = z.infer<typeof limitSchema>

/** Discord shows no more lines than a person reads. */
export const mostLimits = 20
export const limitsSchema = z.array(limitSchema).max(mostLimits)

/** Whether two limits are on the same thing, so that one takes the other's place. */
export function sameLimit(a: Limit, b: Limit): boolean {
  return limitKey(a) === limitKey(b)
}

export function withLimit(limits: readonly Limit[], limit: Limit): Limit[] {
  const others = limits.filter((other) => !sameLimit(other, limit))
  if (others.length >= mostLimits) throw new UserError('too many limits', { limit: mostLimits })
  return others.length === limits.length ? [...limits, limit] : limits.map((other) => (sameLimit(other, limit) ? limit : other))
}

/** What a limit is on, as a short text: what `sameLimit` compares. */
export function limitKey({ on, per, unit }: Pick<Limit, 'on' | 'per' | 'unit'>): string {
  return `${typeof on === 'object' ? on.role : on} ${per} ${unit}`
}

/** What calls are counted under: everything, one person everywhere, a server, a member of it, or the bearers of a role in it. */
export type Account = 'all' | `person:${string}` | `server:${string}` | `member:${string}:${string}` | `role:${string}:${string}`

/** Every account that a call is counted under. Of roles only those that a limit is on: their counting begins with the limit. */
export function accountsOf({ guildId, userId, roleIds }: Payer, limits: readonly Limit[]): Account[] {
  const limited = roleIds.filter((id) => limits.some(({ on }) => typeof on === 'object' && on.role === id))
  return [
    'all',
    ...(userId === null ? [] : [`person:${userId}` as const]),
    ...(guildId === null
      ? []
      : [
          `server:${guildId}` as const,
          ...(userId === null ? [] : [`member:${guildId}:${userId}` as const]),
          ...limited.map((id) => `role:${guildId}:${id}` as const),
        ]),
  ]
}

/** What an account may take in a period. */
export interface Allowed {
  readonly account: Account
  readonly per: Period
  readonly unit: Unit
  readonly most: number
}

/** A server's limits as far as they concern a payer. */
export function allowedBy(limits: readonly Limit[], { guildId, userId, roleIds }: Payer): Allowed[] {
  if (guildId === null) return []
  return limits.flatMap(({ on, per, unit, most }): Allowed[] => {
    if (on === 'server') return [{ account: `server:${guildId}`, per, unit, most }]
    if (on === 'member') return userId === null ? [] : [{ account: `member:${guildId}:${userId}`, per, unit, most }]
    return roleIds.includes(on.role) ? [{ account: `role:${guildId}:${on.role}`, per, unit, most }] : []
  })
}

/** What whoever runs the bot allows in all, each server and each person; money in US dollars, null where there is no limit. */
export interface OperatorLimits {
  readonly dailyUsd: number | null
  readonly monthlyUsd: number | null
  readonly serverDailyUsd: number | null
  readonly personDailyUsd: number | null
}
export const noOperatorLimits: OperatorLimits = { dailyUsd: null, monthlyUsd: null, serverDailyUsd: null, personDailyUsd: null }

export function allowedByOperator(
  { dailyUsd, monthlyUsd, serverDailyUsd, personDailyUsd }: OperatorLimits,
  { guildId, userId }: Payer,
): Allowed[] {
  const money = (account: Account, per: Period, usd: number | null): Allowed[] =>
    usd === null ? [] : [{ account, per, unit: 'microUsd', most: microUsd(usd) }]
  return [
    ...money('all', 'day', dailyUsd),
    ...money('all', 'month', monthlyUsd),
    ...(guildId === null ? [] : money(`server:${guildId}`, 'day', serverDailyUsd)),
    ...(userId === null ? [] : money(`person:${userId}`, 'day', personDailyUsd)),
  ]
}

/** A limit with the first day of the period that it is on now. */
export interface LimitFrom extends Allowed {
  readonly from: string
}

/** What a call is counted under: the accounts, each with the day there. */
export interface Reservation {
  readonly id: string
  readonly lines: readonly { readonly account: Account; readonly day: string }[]
  readonly purpose: Purpose
}

/** What the model's calls have cost. Exact among calls at the same time, in one process and in several. */
export interface Budgets {
  /** Takes the estimate out of every account, or, where that would pass limits, nothing and tells them. What is neither settled nor expired counts as taken. */
  reserve(
    asked: Omit<Reservation, 'id'> & { readonly estimate: Amount },
    allowed: readonly LimitFrom[],
    forMs: number,
  ): Promise<{ readonly reservation: Reservation } | { readonly against: readonly LimitFrom[] }>
  /** Puts what a call has cost in the place of what was reserved for it; nothing for one that failed. To be called once. */
  settle(reservation: Reservation, actual: Amount): Promise<void>
  /** What was counted on each day from the first to the last, both included, oldest first. */
  usage(
    account: Account,
    days: { from: string; to: string },
  ): Promise<readonly (Amount & { readonly day: string; readonly purpose: Purpose })[]>
  /** Counted and reserved in the period. */
  taken(limit: Pick<LimitFrom, 'account' | 'from'>): Promise<Amount>
}
