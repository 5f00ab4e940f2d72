// How this process stands: versions, memory, how late it comes to what is due, its connections. Read when somebody asks.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { z } from 'zod'
import type { ShardState } from './core/observer.ts'
import type { BreakerState, ProcessState } from './core/operating.ts'

export interface ReadsProcessState {
  read(): ProcessState
  /** From now on it is connected. */
  connected(bot: { shards(): readonly ShardState[]; servers(): number }): void
  close(): void
}

/** How exactly delays are measured, in milliseconds; it is also what an idle process shows. */
const resolutionMs = 20

export function openProcessState({
  now,
  engine,
  schema,
  breakers,
}: {
  now: number
  engine: string
  schema: string
  breakers: () => readonly BreakerState[]
}): ReadsProcessState {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))
  let connection: { shards(): readonly ShardState[]; servers(): number } | null = null
  return {
    read() {
      const delayMs = delay.count === 0 ? null : Math.max(0, Math.round(delay.percentile(99) / 1e6) - resolutionMs)
      delay.reset()
      return {
        versions: { lede: version, node: process.versions.node, engine, schema },
        startedAt: now,
        memoryBytes: process.memoryUsage.rss(),
        delayMs,
        shards: connection?.shards() ?? [],
        servers: connection?.servers() ?? 0,
        breakers: breakers(),
      }
    },
    connected(bot) {
      connection = bot
    },
    close() {
      delay.disable()
    },
  }
}
