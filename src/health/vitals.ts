// What the health of a running bot is read from.
import type { Backlog, ShardState } from '#src/core/observer.ts'

export interface Vitals {
  readonly backlog: Backlog
  /** This process's connections to the gateway. */
  shards(): readonly ShardState[]
  /** Replies that this process is writing. */
  readonly running: { readonly size: number }
  /** What is wrong with the database, where damage was found while it is in use. */
  damage(): string | null
}
