// How the bot stands, gathered for whoever runs it. What does not answer is null, and the rest is told all the same.
import { nothing, plus, type Amount } from './budget.ts'
import type { Context } from './context.ts'
import type { BacklogCounts } from './observer.ts'
import type { Failure, ProcessState, TroubleCounts } from './operating.ts'
import { dayIn } from './periods.ts'
import { within } from './within.ts'

export interface Status {
  readonly process: ProcessState
  /** How long the store took to answer, in milliseconds; null: it did not. */
  readonly storeMs: number | null
  readonly backlog: BacklogCounts | null
  readonly running: number
  readonly troubles: TroubleCounts | null
  /** Of the day by UTC, all servers and people together. */
  readonly spent: Amount | null
  readonly worst: readonly Failure[] | null
}

const dayMs = 86_400_000

/** Lines of errors that one looks at. */
const mostFailures = 8

/** A store that takes longer counts as one that does not answer, in milliseconds: whoever looks is looking because something is wrong. */
const patienceMs = 5_000

export async function readStatus({
  processState,
  backlog,
  troubles,
  budgets,
  failures,
  running,
  clock,
}: Pick<Context, 'processState' | 'backlog' | 'troubles' | 'budgets' | 'failures' | 'running' | 'clock'>): Promise<Status> {
  const now = clock.now()
  const startedAt = performance.now()
  const counts = await within(backlog.count(now), patienceMs)
  const storeMs = counts === null ? null : Math.round(performance.now() - startedAt)
  const today = dayIn('UTC', now)
  const [found, spent, worst] = await Promise.all([
    within(troubles.count(now), patienceMs),
    within(
      budgets.usage('all', { from: today, to: today }).then((rows) => rows.reduce((sum, row): Amount => plus(sum, row), nothing)),
      patienceMs,
    ),
    within(failures.worst(now - dayMs, mostFailures), patienceMs),
  ])
  return { process: processState.read(), storeMs, backlog: counts, running: running.size, troubles: found, spent, worst }
}
