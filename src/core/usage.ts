// What the model was used for and what is left of each limit, for one person in a place or for a whole server. How it is told is left
// to `discord`, counting to `store`.
import {
  allowedBy,
  allowedByOperator,
  nothing,
  plus,
  purposes,
  type Account,
  type Allowed,
  type Amount,
  type Budgets,
  type Limit,
  type Payer,
  type Purpose,
} from './budget.ts'
import { zoneOf, type Treasury } from './paying.ts'
import { dayIn, endOf, firstDay } from './periods.ts'

export interface Used {
  /** Of the month, first to last; days that have not come yet have nothing. */
  readonly days: readonly { readonly day: string; readonly by: Readonly<Record<Purpose, Amount>>; readonly all: Amount }[]
  readonly today: Amount
  readonly month: Amount
  /** In the month. */
  readonly by: Readonly<Record<Purpose, Amount>>
}

/** This month of an account, as days pass there. `serverZone`: that of the server that it belongs to. */
export async function usedOf(account: Account, serverZone: string, { budgets, clock }: Pick<Treasury, 'budgets' | 'clock'>): Promise<Used> {
  const today = dayIn(zoneOf(account, serverZone), clock.now())
  const days = daysOfMonth(today).map((day) => ({ day, by: none(), all: nothing }))
  const by = none()
  for (const { day, purpose, ...amount } of await budgets.usage(account, { from: firstDay('month', today), to: today })) {
    const counted = days[Number(day.slice(8)) - 1]
    if (counted === undefined) continue
    counted.by[purpose] = amount
    counted.all = plus(counted.all, amount)
    by[purpose] = plus(by[purpose], amount)
  }
  return {
    days,
    by,
    today: days.find(({ day }) => day === today)?.all ?? nothing,
    month: days.reduce((sum, { all }) => plus(sum, all), nothing),
  }
}

function none(): Record<Purpose, Amount> {
  return Object.fromEntries(purposes.map((purpose) => [purpose, nothing])) as Record<Purpose, Amount>
}

function daysOfMonth(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: count }, (_, index) => `${day.slice(0, 8)}${String(index + 1).padStart(2, '0')}`)
}

/** A limit with what stands against it. What others of the bot have spent is nobody's to know: of a limit on all of it only that it is there. */
export interface LimitLine extends Pick<Allowed, 'per' | 'unit' | 'most'> {
  readonly on: Limit['on'] | 'person' | 'everything'
  /** Counted and reserved; null where it is not told, or is another amount for each person. */
  readonly taken: number | null
  /** Milliseconds since the epoch. */
  readonly resetsAt: number
}

/** Every limit that a person's calls stand under, in a server or (null) in direct messages. */
export async function limitsOn(payer: Payer, treasury: Treasury): Promise<LimitLine[]> {
  const { limits, timeZone } = await treasury.settings.of(payer.guildId)
  return lines(
    [...allowedByOperator(treasury.limits, payer), ...allowedBy(limits, payer)].map((allowed) => ({
      ...allowed,
      on: onOf(allowed.account),
    })),
    timeZone,
    treasury,
  )
}

/** Every limit of a server: on all of it, on each of its roles, on each member. */
export async function limitsOfServer(guildId: string, treasury: Treasury): Promise<LimitLine[]> {
  const { limits, timeZone } = await treasury.settings.of(guildId)
  const byOperator = allowedByOperator(treasury.limits, { guildId, userId: null, roleIds: [], purpose: 'summary' }).map((allowed) => ({
    ...allowed,
    on: onOf(allowed.account),
  }))
  return lines([...byOperator, ...limits.map((limit) => ({ ...limit, account: accountOf(limit, guildId) }))], timeZone, treasury)
}

function accountOf({ on }: Limit, guildId: string): Account | null {
  return on === 'server' ? `server:${guildId}` : on === 'member' ? null : `role:${guildId}:${on.role}`
}

function onOf(account: Account): LimitLine['on'] {
  const [kind, , id = ''] = account.split(':')
  return kind === 'role' ? { role: id } : kind === 'all' ? 'everything' : kind === 'server' || kind === 'member' ? kind : 'person'
}

async function lines(
  limits: readonly (Pick<Allowed, 'per' | 'unit' | 'most'> & Pick<LimitLine, 'on'> & { readonly account: Account | null })[],
  serverZone: string,
  { budgets, clock }: { budgets: Budgets; clock: Treasury['clock'] },
): Promise<LimitLine[]> {
  const now = clock.now()
  return Promise.all(
    limits.map(async ({ on, per, unit, most, account }) => {
      const zone = zoneOf(account ?? 'server:', serverZone)
      const isTold = account !== null && account !== 'all'
      const taken = isTold ? (await budgets.taken({ account, from: firstDay(per, dayIn(zone, now)) }))[unit] : null
      return { on, per, unit, most, taken, resetsAt: endOf(per, zone, now) }
    }),
  )
}
