// What whoever runs the bot is told of it: how this process stands, what does not go as it should, and which errors there were. Figures
// and places in the program, without words of anybody.
import type { ShardState } from './observer.ts'

/** Of the whole store. */
export interface TroubleCounts {
  /** Feeds that somebody follows; those that fail, and of these those that have for a week. */
  readonly feeds: number
  readonly failingFeeds: number
  readonly goneFeeds: number
  /** Channels that could not be posted to, and messages that Discord did not accept. */
  readonly troubledChannels: number
  readonly parked: number
  /** Entries of feeds that could not be dealt with, of the last week. */
  readonly entriesPutAside: number
  /** The model's answers that are kept. */
  readonly cached: number
}

export interface Troubles {
  count(now: number): Promise<TroubleCounts>
}

/** An error that nobody had foreseen, or several of the same: what was being done, of what kind it is, and where in the program. */
export interface Failure {
  /** What the reader was told to name; of several the latest. */
  readonly reference: string
  readonly what: string
  readonly kind: string
  /** `src/core/answer.ts:120`; null where it came from elsewhere. */
  readonly place: string | null
  readonly count: number
  /** Of the latest, in milliseconds since the epoch. */
  readonly at: number
}

export interface Failures {
  /** Returns at once; it is stored within a second or so. */
  note(failure: Omit<Failure, 'count'>): void
  /** Since then, the same ones as one, the most frequent first. */
  worst(since: number, limit: number): Promise<readonly Failure[]>
  find(reference: string): Promise<Failure | undefined>
  forgetBefore(at: number): Promise<void>
}

/** Who runs the bot. */
export interface Operators {
  has(userId: string): Promise<boolean>
}

/** A model's server may be left alone for a while after failures in a row. */
export interface BreakerState {
  readonly model: string
  readonly state: 'closed' | 'open' | 'half open'
}

export interface ProcessState {
  readonly versions: { readonly lede: string; readonly node: string; readonly engine: string; readonly schema: string }
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly memoryBytes: number
  /** How late the process came to what was due, 99 times of 100 less than this, since it was last asked; null before it is known. */
  readonly delayMs: number | null
  readonly shards: readonly ShardState[]
  readonly servers: number
  readonly breakers: readonly BreakerState[]
}
