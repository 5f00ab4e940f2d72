// What runs by the clock: the written list, and the loops that run it. What each job does is left to `core`.
import type { Context } from './core/context.ts'
import { deliver } from './core/deliver.ts'
import { pause } from './core/pause.ts'
import { dropTokens, retain } from './core/retain.ts'
import { poll } from './core/poll.ts'
import { mendQueue, readEntries } from './core/reading.ts'
import { followTimeZones, sendDigests } from './core/digests.ts'
import { placeLeft } from './core/story.ts'
import type { Log } from './core/ports.ts'
import type { Leases } from './store/lease.ts'

export interface Job {
  readonly name: string
  /** Rest between the end of one run and the start of the next, in milliseconds. */
  readonly everyMs: number
  /** Whether one process at a time runs it. Jobs that claim their work row by row run in every process. */
  readonly alone: boolean
  /** What it throws is logged; the next run comes all the same. */
  run(context: Context, signal: AbortSignal): Promise<void>
}

export const jobs: readonly Job[] = [
  { name: 'digests', everyMs: 20_000, alone: false, run: sendDigests },
  { name: 'time zones', everyMs: 10 * 60_000, alone: true, run: followTimeZones },
  { name: 'deliver', everyMs: 1_000, alone: false, run: deliver },
  { name: 'stop', everyMs: 1_000, alone: false, run: ({ running }) => running.heed() },
  { name: 'retain', everyMs: 3_600_000, alone: true, run: retain },
  { name: 'drop tokens', everyMs: 300_000, alone: true, run: dropTokens },
  { name: 'poll', everyMs: 5_000, alone: false, run: poll },
  { name: 'read', everyMs: 1_000, alone: false, run: readEntries },
  { name: 'stories', everyMs: 10 * 60_000, alone: true, run: placeLeft },
  { name: 'mend queue', everyMs: 10 * 60_000, alone: true, run: mendQueue },
]

/** A lease of a process that died ends after this, in milliseconds; a living one renews it three times as often. */
const leaseMs = 60_000

export interface RunningJobs {
  close(): Promise<void>
}

/** Starts the loops. `holder` names this process among those that share the database. */
export function startJobs(list: readonly Job[], { leases, holder }: { leases: Leases; holder: string }, context: Context): RunningJobs {
  const stopping = new AbortController()
  const loops = list.map((job) => loop(job, { leases, holder }, context, stopping.signal))
  return {
    async close() {
      stopping.abort()
      await Promise.allSettled(loops)
    },
  }
}

async function loop(job: Job, parts: { leases: Leases; holder: string }, context: Context, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const startedAt = context.clock.now()
    const ran = (failed: boolean): void => {
      context.observer?.note({ kind: 'job ran', job: job.name, afterMs: context.clock.now() - startedAt, failed })
    }
    try {
      await (job.alone ? runAlone(job, parts, context, signal) : job.run(context, signal))
      ran(false)
    } catch (error) {
      if (!signal.aborted) {
        context.log.error('a job failed', { job: job.name, error })
        ran(true)
      }
    }
    await pause(job.everyMs, signal)
  }
}

async function runAlone(
  job: Job,
  { leases, holder }: { leases: Leases; holder: string },
  context: Context,
  signal: AbortSignal,
): Promise<void> {
  const name = `job ${job.name}`
  if (!(await leases.hold(name, holder, leaseMs))) return
  const lost = new AbortController()
  const renewal = setInterval(() => {
    void renew(leases, { name, holder }, lost, context.log)
  }, leaseMs / 3)
  try {
    await job.run(context, AbortSignal.any([signal, lost.signal]))
  } finally {
    clearInterval(renewal)
    await leases.release(name, holder)
  }
}

/** A lease that somebody else holds by now ends the run: two must not do the same. */
async function renew(leases: Leases, { name, holder }: { name: string; holder: string }, lost: AbortController, log: Log): Promise<void> {
  try {
    if (!(await leases.hold(name, holder, leaseMs))) lost.abort(new Error(`the lease of ${name} is lost`))
  } catch (error) {
    log.warn('a lease could not be renewed', { name, error })
  }
}
