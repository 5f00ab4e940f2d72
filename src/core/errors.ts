// The failures a reader is told about. Their sentences are in `discord/explain.ts`, one for each code, complete by type;
// every other error is a bug or an outage and gets an apology with a reference.
import { StoppedError } from './running.ts'

/** Each code with the details its sentence needs. */
export interface UserErrors {
  'page unreachable': { host: string }
  'page missing': { host: string; status: number }
  'page refused': { host: string; status: number }
  'page failed': { host: string; status: number }
  'page too slow': { host: string; seconds: number }
  'address not allowed': { host: string }
  'address not understood': Record<never, never>
  'robots forbid': { host: string }
  'host busy': { host: string; retryAfterSeconds: number }
  'too large': { limitMegabytes: number }
  'too complex': Record<never, never>
  'wrong type': { type: string }
  empty: Record<never, never>
  /** The page is not an article; `what` says which other thing it is. */
  'not an article': {
    what: 'paywall' | 'consent page' | 'login page' | 'error page' | 'empty shell' | 'index page' | 'search page' | 'too little text'
  }
  'feed broken': { host: string }
  /** The page is no feed and names none. */
  'no feed found': { host: string }
  'feed list broken': Record<never, never>
  'already followed': { channelId: string }
  'too many feeds': { limit: number }
  'not followed': Record<never, never>
  /** What was to be followed cannot be read: `why` is the code of the error, `status` the server's, 0 where it gave none. */
  'feed not read': { host: string; why: string; status: number }
  /** A role that the asker may not have pinged. */
  'role not allowed': Record<never, never>
  'story unknown': Record<never, never>
  'article gone': Record<never, never>
  'nothing found': { question: string }
  'no links': Record<never, never>
  'question empty': Record<never, never>
  'question too long': { limit: number }
  'conversation unknown': Record<never, never>
  /** A restart cut this reply off twice. */
  interrupted: { replyId: string; askerId: string }
  'button outdated': Record<never, never>
  /** What the button belongs to was forgotten, or something newer stands in its place. */
  'reply gone': Record<never, never>
  /** A button for whoever asked, or a moderator. */
  'not yours': Record<never, never>
  'too many options': Record<never, never>
  'too many limits': { limit: number }
  /** Calls and tokens come in whole numbers. */
  'not whole': Record<never, never>
  'nothing to compare': Record<never, never>
  /** Fewer than two articles could be read of those to be compared; `unread` are the addresses of the others. */
  'too few to compare': { unread: string }
  busy: { retryAfterSeconds: number }
  /** More presses than a person, or a server, has in a minute; `atSeconds` (since the epoch) is when there are some again. */
  'too fast': { atSeconds: number }
  'may not summarize': Record<never, never>
  'may not ask': Record<never, never>
  'may not follow': Record<never, never>
  /** Something for whoever runs the bot. */
  'not operator': Record<never, never>
  'channel off': Record<never, never>
  /** The summary stands, but without a thread under it. */
  'thread not possible': Record<never, never>
}
export type UserErrorCode = keyof UserErrors

/** Permission to speak: the reader is told this one's sentence. `cause` goes to the log only. */
export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code
  readonly details: UserErrors[Code]
  constructor(code: Code, details: UserErrors[Code], options?: ErrorOptions) {
    super(code, options)
    this.name = 'UserError'
    this.code = code
    this.details = details
  }
}

/** Why the bot's own engine writes instead of the model. */
export interface Replacement {
  readonly reason: ModelError['reason'] | 'stopped' | 'no model'
  /** When the model writes again, in milliseconds since the epoch, where that is known. */
  readonly resetsAt?: number
}

/** Null where nothing is to be written: nobody waits any more, or it is a bug. `signal` is the one that the model was asked under. */
export function reasonToReplace(error: unknown, signal: AbortSignal): Replacement | null {
  if (signal.aborted) return signal.reason instanceof StoppedError ? { reason: 'stopped' } : null
  if (!(error instanceof ModelError)) return null
  return { reason: error.reason, ...(error.resetsAt === undefined ? {} : { resetsAt: error.resetsAt }) }
}

/** How the model failed; the reader gets the extractive result with this reason. `cause` goes to the log only. */
export class ModelError extends Error {
  readonly reason:
    | 'model unreachable'
    | 'model overloaded'
    | 'model timed out'
    | 'model refused'
    | 'model answer unusable'
    | 'model rejected the key'
    | 'over budget'
    | 'model switched off'
  /** When a budget that is used up begins anew, in milliseconds since the epoch. */
  readonly resetsAt: number | undefined
  constructor(reason: ModelError['reason'], options?: ErrorOptions & { readonly resetsAt?: number }) {
    super(reason, options)
    this.name = 'ModelError'
    this.reason = reason
    this.resetsAt = options?.resetsAt
  }
}

/** The database does not answer: what needs it waits, and nothing that was stored is lost. The reader is told that much; `cause` goes to the log only. */
export class StoreAwayError extends Error {
  override readonly name = 'StoreAwayError'
}
