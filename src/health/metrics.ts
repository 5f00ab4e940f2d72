// Facts → Prometheus. No label names a server, a person or an address: their number is known beforehand. What each metric means is
// said in its help, which `docs/metrics.md` repeats.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { BacklogCounts, Fact, Observer, ShardState } from '#src/core/observer.ts'

/** Seconds. Discord waits three for the first answer. */
const quick = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5]
const slow = [0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 13, 20, 30, 60, 120, 300]

export interface Metrics extends Observer {
  /** Sets what is looked up when somebody asks. `counts` is null where the store does not answer. */
  refresh(state: {
    readonly ready: boolean
    readonly counts: BacklogCounts | null
    readonly shards: readonly ShardState[]
    readonly running: number
  }): void
  /** In Prometheus's text format. */
  text(): Promise<string>
  readonly contentType: string
}

export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[], buckets: number[]): Histogram<L> =>
    new Histogram({ name: `lede_${name}`, help, labelNames, buckets, registers })
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
    new Counter({ name: `lede_${name}`, help, labelNames, registers })
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> =>
    new Gauge({ name: `lede_${name}`, help, labelNames, registers })

  const acknowledgement = histogram(
    'acknowledgement_seconds',
    'From when Discord made an interaction to its first answer; after 3 s the person is told that the application did not respond.',
    ['door'],
    quick,
  )
  const elsewhere = counter(
    'answered_elsewhere_total',
    'Interactions that another process had answered: normal while two hold the same shard.',
    ['door'],
  )
  const delivered = counter('http_interactions_total', 'Requests to the endpoint for interactions: accepted, or why not.', ['outcome'])
  const firstWords = histogram('first_words_seconds', 'From the beginning of a reply to its first words.', ['request'], slow)
  const reply = histogram(
    'reply_seconds',
    'From the beginning of a reply to its end, by what wrote it; nobody: the asker was told why there is none.',
    ['request', 'writer'],
    slow,
  )
  const claims = counter('claims_total', 'Claims of the model that were checked before anybody saw them.')
  const failedClaims = counter('claims_failed_total', 'Claims that failed a check, and what became of them.', ['check', 'outcome'])
  const cache = counter(
    'cache_requests_total',
    'What the cache of the model’s answers was asked; shared: somebody else was waiting for the same answer.',
    ['outcome'],
  )
  const tokens = counter('model_tokens_total', 'Tokens that the model read and wrote, as its server told.', ['direction'])
  const spend = counter('model_spend_usd_total', 'What the model’s answers cost, in US dollars, where the price is known.')
  const answers = counter('model_answers_total', 'Whole answers of the model.')
  const failures = counter(
    'model_failures_total',
    'Requests to the model that came to nothing, by reason; the article’s own sentences took their place.',
    ['reason'],
  )
  const posts = counter('posts_total', 'Messages that the bot posted by itself, or tried to.', ['outcome'])
  const jobs = histogram('job_seconds', 'Runs of what goes by the clock.', ['task'], slow)
  const jobFailures = counter('job_failures_total', 'Runs that ended with an error.', ['task'])
  const gatewayChanges = counter('gateway_changes_total', 'How often a connection to the gateway came up or went down.', ['shard', 'event'])
  const lines = counter('log_lines_total', 'Lines that were to be logged, whether or not the level lets them through.', ['level'])
  const shardUp = gauge('gateway_up', 'Whether a connection to the gateway is up (1) or not (0).', ['shard'])
  const shardPing = gauge('gateway_ping_seconds', 'The last heartbeat’s way to the gateway and back.', ['shard'])
  const ready = gauge('ready', 'Whether this process should be given work, as /readyz says.')
  const storeUp = gauge('store_up', 'Whether the store answers within two seconds.')
  const running = gauge('replies_running', 'Replies that this process is writing.')
  const underWay = gauge('replies_under_way', 'Replies that are begun and not finished, of all processes that share the store.')
  const waiting = gauge('posts_waiting', 'Messages in the outbox that are still to be posted, of all processes.')
  const oldestPost = gauge('posts_oldest_seconds', 'Age of the oldest message in the outbox.')
  const due = gauge('feeds_due', 'Feeds that should be looked at now, of all processes.')
  const longestDue = gauge('feeds_overdue_seconds', 'For how long the feed that waits longest has been due.')

  const entries = gauge('entries_waiting', 'Entries of feeds that are still to be read, of all processes.')
  const oldestEntry = gauge('entries_oldest_seconds', 'Age of the entry that has waited longest to be read.')

  return {
    note(fact) {
      count(fact)
    },
    refresh({ ready: isReady, counts, shards, running: size }) {
      ready.set(Number(isReady))
      running.set(size)
      storeUp.set(Number(counts !== null))
      for (const { id, downSince, pingMs } of shards) {
        shardUp.set({ shard: id }, Number(downSince === null))
        if (pingMs !== null) shardPing.set({ shard: id }, pingMs / 1000)
      }
      if (counts === null) return
      underWay.set(counts.repliesUnderWay)
      waiting.set(counts.postsWaiting)
      oldestPost.set((counts.oldestPostMs ?? 0) / 1000)
      due.set(counts.feedsDue)
      entries.set(counts.entriesWaiting)
      oldestEntry.set((counts.oldestEntryMs ?? 0) / 1000)
      longestDue.set((counts.longestDueMs ?? 0) / 1000)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }

  function count(fact: Fact): void {
    switch (fact.kind) {
      case 'acknowledged':
        return acknowledgement.observe({ door: fact.door }, fact.afterMs / 1000)
      case 'answered elsewhere':
        return elsewhere.inc({ door: fact.door })
      case 'interaction came':
        return delivered.inc({ outcome: fact.delivered })
      case 'first words':
        return firstWords.observe({ request: fact.request }, fact.afterMs / 1000)
      case 'replied':
        claims.inc(fact.claims)
        return reply.observe({ request: fact.request, writer: fact.writer }, fact.afterMs / 1000)
      case 'claim failed':
        return failedClaims.inc({ check: fact.check, outcome: fact.outcome })
      case 'cache asked':
        return cache.inc({ outcome: fact.outcome })
      case 'model wrote':
        tokens.inc({ direction: 'read' }, fact.inputTokens ?? 0)
        tokens.inc({ direction: 'written' }, fact.outputTokens ?? 0)
        spend.inc(fact.costUsd ?? 0)
        return answers.inc()
      case 'model failed':
        return failures.inc({ reason: fact.reason })
      case 'posted':
        return posts.inc({ outcome: fact.outcome })
      case 'job ran':
        if (fact.failed) jobFailures.inc({ task: fact.job })
        return jobs.observe({ task: fact.job }, fact.afterMs / 1000)
      case 'gateway':
        return gatewayChanges.inc({ shard: fact.shard, event: fact.event })
      case 'logged':
        return lines.inc({ level: fact.level })
    }
  }
}
