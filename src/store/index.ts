// Opens the store: one of the engines behind the ports of the core. The only room that opens a database.
import { Keyv } from 'keyv'
import type { Backlog } from '#src/core/observer.ts'
import type { Failures, Troubles } from '#src/core/operating.ts'
import { LoopTurns } from '#src/core/loop-turns.ts'
import type { StopWishes } from '#src/core/running.ts'
import type { Clock, Log, Store } from '#src/core/ports.ts'
import { openArticles } from './articles.ts'
import { openBacklog } from './backlog.ts'
import { openBudgets } from './budgets.ts'
import { CacheUses, databaseCache } from './cache.ts'
import { openConversations } from './conversations.ts'
import { openFailures } from './failures.ts'
import { openFeeds } from './feeds.ts'
import { openDigests } from './digests.ts'
import { openFacts } from './facts.ts'
import { openFeedback } from './feedback.ts'
import { openLeases, type Leases } from './lease.ts'
import { migrations } from './migrations/index.ts'
import { openMemory } from './memory.ts'
import { remedyFor } from './newest-backup.ts'
import { openOutbox } from './outbox.ts'
import { checkLater } from './quick-check.ts'
import { openReplies } from './replies.ts'
import { openScrub } from './scrub.ts'
import { openServers } from './servers.ts'
import { openSettings } from './settings.ts'
import { slowWarning } from './slow-disk.ts'
import { openSqlite } from './sqlite.ts'
import { openSqliteQueue } from './sqlite-queue.ts'
import { databasePath } from './sqlite-file.ts'
import { openStopWishes } from './stop-wishes.ts'
import { openStories } from './stories.ts'
import { openServerTemplates } from './templates.ts'
import { openTroubles } from './troubles.ts'
import { startWorker } from './worker.ts'

export { StoreStartError } from './engine.ts'

export interface OpenStore extends Store {
  /** The model's answers, on the same database or on Redis; errors are logged and count as misses. */
  readonly cache: Keyv
  /** For which replies the model's answers are kept. */
  readonly cacheUses: CacheUses
  readonly leases: Leases
  readonly troubles: Troubles
  readonly failures: Failures
  /** Which engine holds it, and the latest step of its schema. */
  readonly engine: { readonly name: 'SQLite' | 'PostgreSQL'; readonly schema: string }
  readonly backlog: Backlog
  readonly stopWishes: StopWishes
  /** What is wrong with the database and what to do about it, where damage is found while it is in use; null where there is none to be found. */
  readonly damage: Promise<string | null>
  /** Name of this process among those that share the database. */
  readonly holder: string
}

export interface StoreSettings {
  /** Made at first start; holds the database file where there is no `databaseUrl`. */
  readonly folder: string
  /** Address of a PostgreSQL that several processes share. */
  readonly databaseUrl?: string | null | undefined
  /** Address of a Redis or Valkey for the model's answers; without it they stand in the database. */
  readonly redisUrl?: string | null | undefined
}

const cacheNamespace = 'model'

/** Throws `StoreStartError` for what whoever starts the bot can mend. */
export async function openStore(
  { folder, databaseUrl = null, redisUrl = null }: StoreSettings,
  clock: Clock,
  log: Log,
  turns = new LoopTurns(),
): Promise<OpenStore> {
  const file =
    databaseUrl === null
      ? await openSqlite(folder, {
          now: clock.now(),
          onSlow: slowWarning(log),
          onFailure: (error) => {
            log.warn('the database’s log could not be written back; it is tried again', { error })
          },
          onBehind: (error) => {
            log.warn('new articles could not be put into the index; it is tried again', { error })
          },
          turns,
        })
      : null
  const engine = file ?? (await (await import('./postgres.ts')).openPostgres(databaseUrl ?? '', log))
  const { kysely, index } = engine
  const closing = new AbortController()
  const leases = openLeases(kysely)
  const worker = await startWorker(leases, engine.machine)
  // Clients of servers take a seventh of a second of every start: they are loaded where there is a server.
  const redis = redisUrl === null ? null : (await import('./redis-cache.ts')).redisCache(redisUrl, log)
  const cache = new Keyv({ store: redis?.adapter ?? databaseCache(kysely, clock), namespace: cacheNamespace })
  // Without a listener an error of the database would end the process.
  cache.on('error', (error: unknown) => {
    log.warn('the cache failed', { error })
  })
  const queue = (await engine.openQueue?.()) ?? openSqliteQueue({ kysely, clock, worker })
  const cacheUses = new CacheUses(kysely, cacheNamespace)
  const parts = { index, kysely, clock, log, worker, queue, cacheUses }
  const feeds = openFeeds(parts)
  const failures = openFailures(kysely)
  return {
    articles: openArticles(parts),
    conversations: openConversations(parts),
    replies: openReplies(parts),
    stories: openStories(kysely),
    feedback: openFeedback(parts),
    memory: openMemory({
      ...parts,
      scrub: openScrub(engine, async (keys) => redis?.forget(keys.map((key) => key.slice(cacheNamespace.length + 1))), log),
    }),
    feeds,
    queue: { take: () => queue.take(), mend: (seenBefore) => queue.mend(seenBefore) },
    servers: openServers({ ...parts, feeds }),
    facts: openFacts(parts),
    settings: openSettings(parts),
    outbox: openOutbox(parts),
    budgets: openBudgets(parts),
    digests: openDigests(parts),
    serverTemplates: openServerTemplates(parts),
    leases,
    troubles: openTroubles(kysely),
    failures,
    engine: { name: databaseUrl === null ? 'SQLite' : 'PostgreSQL', schema: Object.keys(migrations).toSorted().at(-1) ?? '' },
    backlog: openBacklog(kysely),
    stopWishes: openStopWishes(kysely),
    damage: file?.isUnread === true ? damageOfUse(folder, clock, closing.signal) : Promise.resolve(null),
    holder: worker.name,
    cache,
    cacheUses,
    async close() {
      closing.abort()
      await failures.flush()
      await queue.close()
      await worker.close()
      await redis?.close()
      await kysely.destroy()
    },
  }
}

async function damageOfUse(folder: string, clock: Clock, signal: AbortSignal): Promise<string | null> {
  const path = databasePath(folder)
  const damage = await checkLater(path, signal)
  return typeof damage === 'string' ? `${path} is damaged (${damage}). Stop the bot. ${await remedyFor(folder, clock.now())}` : null
}
