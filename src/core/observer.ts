// What happens, told where it happens to whoever counts and times it. How it is counted and shown is left to `src/health`; nothing
// here says who asked, where, or what.
import type { Request } from './conversation.ts'
import type { Log } from './ports.ts'

/** How somebody turned to the bot: a slash command, the menu of a message, a button or select, a form, or words half typed. */
export type Door = 'command' | 'menu' | 'component' | 'form' | 'autocomplete'

/** What became of a request to the endpoint for interactions. */
export type Delivered = 'accepted' | 'ping' | 'unsigned' | 'stale' | 'replayed' | 'malformed' | 'stopping'

/** Times are in milliseconds from the arrival of what was asked. */
export type Fact =
  /** Discord has the first answer to an interaction. */
  | { readonly kind: 'acknowledged'; readonly door: Door; readonly afterMs: number }
  /** Somebody else had answered the interaction: another process has the same shard, or it came twice. */
  | { readonly kind: 'answered elsewhere'; readonly door: Door }
  | { readonly kind: 'interaction came'; readonly delivered: Delivered }
  /** The first words of a reply are there to be shown. */
  | { readonly kind: 'first words'; readonly request: Request['kind']; readonly afterMs: number }
  /** `nobody`: the asker was told why there is no reply, or was pointed to an earlier one. */
  | {
      readonly kind: 'replied'
      readonly request: Request['kind']
      readonly writer: 'model' | 'cache' | 'own engine' | 'nobody'
      readonly afterMs: number
      readonly claims: number
    }
  | { readonly kind: 'claim failed'; readonly check: string; readonly outcome: 'repaired' | 'replaced' | 'dropped' }
  /** `shared`: somebody else was waiting for the same answer already. */
  | { readonly kind: 'cache asked'; readonly outcome: 'hit' | 'miss' | 'shared' }
  /** Null is what the server did not tell, or whose price is not known. */
  | {
      readonly kind: 'model wrote'
      readonly inputTokens: number | null
      readonly outputTokens: number | null
      readonly costUsd: number | null
    }
  | { readonly kind: 'model failed'; readonly reason: string }
  | { readonly kind: 'posted'; readonly outcome: 'posted' | 'not accepted' | 'failed' }
  | { readonly kind: 'job ran'; readonly job: string; readonly afterMs: number; readonly failed: boolean }
  | { readonly kind: 'gateway'; readonly shard: number; readonly event: 'up' | 'down' }
  | { readonly kind: 'logged'; readonly level: 'info' | 'warn' | 'error' }

/** Must not throw, and takes no time. */
export interface Observer {
  note(fact: Fact): void
}

/** One connection to the chat's gateway. `downSince`: milliseconds since the epoch, null while it is up. */
export interface ShardState {
  readonly id: number
  readonly downSince: number | null
  readonly pingMs: number | null
}

/** What waits to be done in the store, by all processes together. Ages are in milliseconds, null where nothing waits. */
export interface BacklogCounts {
  readonly postsWaiting: number
  readonly oldestPostMs: number | null
  readonly feedsDue: number
  readonly longestDueMs: number | null
  readonly repliesUnderWay: number
  /** Entries of feeds that are to be read. */
  readonly entriesWaiting: number
  readonly oldestEntryMs: number | null
}

export interface Backlog {
  count(now: number): Promise<BacklogCounts>
}

/** The log, with its lines counted. */
export function counted(log: Log, observer: Observer): Log {
  return {
    info(message, fields) {
      observer.note({ kind: 'logged', level: 'info' })
      log.info(message, fields)
    },
    warn(message, fields) {
      observer.note({ kind: 'logged', level: 'warn' })
      log.warn(message, fields)
    },
    error(message, fields) {
      observer.note({ kind: 'logged', level: 'error' })
      log.error(message, fields)
    },
  }
}
