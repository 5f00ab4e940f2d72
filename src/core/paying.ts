// Leave for one call to the model: asked before it, settled after it. What a call costs is known to `llm`; counting is left to `store`.
import {
  accountsOf,
  allowedBy,
  allowedByOperator,
  type Account,
  type Allowed,
  type Amount,
  type Budgets,
  type OperatorLimits,
  type Payer,
  type Reservation,
} from './budget.ts'
import { ModelError } from './errors.ts'
import { dayIn, endOf, firstDay } from './periods.ts'
import type { Clock, Settings } from './ports.ts'

export interface Treasury {
  readonly budgets: Budgets
  readonly settings: Settings
  readonly limits: OperatorLimits
  readonly clock: Clock
}

/** Longer than a call lasts, in milliseconds: what a process that died has reserved is free again after it. */
const reservedForMs = 20 * 60_000

/** Days of a server's accounts pass in its own time zone, those of everything and of a person everywhere in UTC. */
export function zoneOf(account: Account, serverZone: string): string {
  return account === 'all' || account.startsWith('person:') ? 'UTC' : serverZone
}

/**
 * Reserves an estimate, which should be the most that the call can cost: `near` where there is a limit that it is held against, `rough`, which takes no counting, where
 * there is none. Throws `ModelError` `over budget` with the time when all that stands against it is over.
 */
export async function reserveFor(
  payer: Payer,
  { near, rough = near }: { near: () => Amount; rough?: () => Amount },
  { budgets, settings, limits, clock }: Treasury,
): Promise<Reservation> {
  const now = clock.now()
  const server = await settings.of(payer.guildId)
  const dayOf = (account: Account): string => dayIn(zoneOf(account, server.timeZone), now)
  const allowed = [...allowedByOperator(limits, payer), ...allowedBy(server.limits, payer)].map((one) => ({
    ...one,
    from: firstDay(one.per, dayOf(one.account)),
  }))
  const lines = accountsOf(payer, server.limits).map((account) => ({ account, day: dayOf(account) }))
  const estimate = allowed.length === 0 ? rough() : near()
  const answer = await budgets.reserve({ lines, purpose: payer.purpose, estimate }, allowed, reservedForMs)
  if ('reservation' in answer) return answer.reservation
  throw new ModelError('over budget', { resetsAt: resetOf(answer.against, server.timeZone, now) })
}

function resetOf(against: readonly Pick<Allowed, 'account' | 'per'>[], serverZone: string, now: number): number {
  return Math.max(...against.map(({ account, per }) => endOf(per, zoneOf(account, serverZone), now)))
}
