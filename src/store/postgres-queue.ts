// The queue on PostgreSQL: pg-boss, in a schema of its own beside ours. Loaded with that engine alone: it takes 40 ms and 28 MB.
//
// Why pg-boss 12 and not graphile-worker 0.18, both on `pg`, SKIP LOCKED and Node 22 or later: graphile-worker gives the jobs of a process that was
// killed to another only after four hours, pg-boss when heartbeats stay away, and takes a job in a transaction of ours.
//
// What it does not do by itself, and we therefore do here: its completed jobs stay for a week unless they are deleted; its heartbeats are sent by whoever has
// the job; `retryCount` counts whatever was not completed, so that what is merely to wait is put in anew.
import type { Kysely, Transaction } from 'kysely'
import { PgBoss, fromKysely } from 'pg-boss'
import { z } from 'zod'
import type { Log } from '#src/core/ports.ts'
import type { WatchedPool } from './postgres-pool.ts'
import type { StoreQueue } from './queue.ts'
import type { Tables } from './schema.ts'

const name = 'readings'

/** A job whose holder has given no sign of life for so long is somebody else's, in seconds: noticed within `lookEverySeconds` more. */
const silentForSeconds = 30
const lookEverySeconds = 10
const signEveryMs = 10_000

/** However lively its holder, after so long a job is given to another, in seconds: a feed's entries are 20 pages. */
const longestSeconds = 3_600

/** Holders that never gave a job back before pg-boss gives it up: what is behind the entry that does it comes before (`core/reading.ts`). */
const retryLimit = 100

/** Feeds looked at in one go for whether their entries are in the queue. */
const mendedAtOnce = 500

const dataSchema = z.object({ feedId: z.string() })
const affectedSchema = z.object({ affected: z.number() })

export interface QueueParts {
  readonly pool: WatchedPool
  readonly kysely: Kysely<Tables>
  readonly log: Log
  readonly schema: string
}

/** In the schema of that name, which is there. To be called by one process after the other: pg-boss makes and changes its tables. */
export async function openPostgresQueue({ pool, kysely, log, schema }: QueueParts): Promise<StoreQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    // It quotes no name by itself, and PostgreSQL takes those without quotes for lower case.
    schema: /^[a-z_][a-z0-9_]*$/u.test(schema) ? schema : `"${schema.replaceAll('"', '""')}"`,
    createSchema: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: lookEverySeconds,
    monitorIntervalSeconds: lookEverySeconds,
  })
  // Without a listener an error of its upkeep would end the process.
  boss.on('error', (error) => {
    log.warn('the upkeep of the queue failed', { error })
  })
  boss.on('warning', ({ message, data }) => {
    log.warn('the queue warns', { message, data })
  })
  await boss.start()
  const options = { heartbeatSeconds: silentForSeconds, expireInSeconds: longestSeconds, retryLimit, retryDelay: 0, retryBackoff: false }
  // One active job a key: here a host.
  await boss.createQueue(name, { policy: 'singleton', ...options })
  await boss.updateQueue(name, options)

  const send = async (feedId: string, host: string, transaction: Transaction<Tables>, afterMs: number): Promise<void> => {
    await boss.send(
      name,
      { feedId },
      { singletonKey: host, db: fromKysely(transaction), ...(afterMs === 0 ? {} : { startAfter: Math.ceil(afterMs / 1_000) }) },
    )
  }
  return {
    add: ({ feedId, host }, transaction) => send(feedId, host, transaction, 0),
    async take() {
      const [job] = await boss.fetch<unknown>(name, { includeMetadata: true })
      if (job === undefined) return undefined
      const { feedId } = dataSchema.parse(job.data)
      const attempt = { id: job.id, retryCount: job.retryCount }
      const lost = new AbortController()
      const signs = setInterval(() => {
        boss.touch(name, attempt).then(
          (answer) => {
            if (affectedSchema.parse(answer).affected === 0) lost.abort(new Error('the entries are read by another process by now'))
          },
          (error: unknown) => {
            log.warn('the queue could not be told that its work goes on', { error })
          },
        )
      }, signEveryMs)
      signs.unref()
      const giveBack = async (write: () => Promise<unknown>): Promise<void> => {
        clearInterval(signs)
        await write()
      }
      return {
        feedId,
        lost: job.retryCount,
        signal: lost.signal,
        done: () => giveBack(() => boss.deleteJob(name, attempt)),
        later: (afterMs) =>
          giveBack(() =>
            kysely.transaction().execute(async (transaction) => {
              const { affected } = affectedSchema.parse(await boss.deleteJob(name, attempt, { db: fromKysely(transaction) }))
              if (affected > 0) await send(feedId, job.singletonKey ?? '', transaction, afterMs)
            }),
          ),
      }
    },
    async mend(seenBefore) {
      const waiting = await kysely
        .selectFrom('feeds')
        .select(['id', 'host'])
        .where((where) =>
          where.exists(
            where
              .selectFrom('feed_entries')
              .select('entry_id')
              .whereRef('feed_id', '=', 'feeds.id')
              .where('pending', 'is not', null)
              .where('seen_at', '<', seenBefore),
          ),
        )
        .orderBy('id')
        .limit(mendedAtOnce)
        .execute()
      let added = 0
      for (const { id, host } of waiting) {
        if ((await boss.findJobs(name, { data: { feedId: id }, limit: 1 })).length > 0) continue
        await kysely.transaction().execute((transaction) => send(id, host, transaction, 0))
        added += 1
      }
      return added
    },
    // Our pool is closed by whoever opened it.
    close: () => boss.stop({ graceful: false, close: false }),
  }
}
