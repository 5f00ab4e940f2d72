// What is to be posted by the clock, and the ports that keep and post it. How it is brought to its channel once and in order is left
// to `deliver.ts`.
import type { Language } from './languages.ts'
import type { Posting, Trouble } from './posting.ts'

/** Something to be posted. */
export interface Outgoing {
  /** What makes it the same thing: under one key nothing is ever posted twice. */
  readonly key: string
  readonly guildId: string | null
  /** A channel's id, or `user:ID` for that person's direct messages. */
  readonly channelId: string
  /** What it is posted for, such as `digest 3`: by this it is withdrawn, and the ledger kept. */
  readonly source: string
  readonly posting: Posting
  readonly language: Language
  /** What it shows of the world, such as `article ID`: the ledger remembers that this source delivered it. */
  readonly items: readonly string[]
  /** Who is told privately when the channel can't be posted to. */
  readonly setUpBy: string | null
  /** Milliseconds since the epoch after which it is not worth posting; null: it is always. */
  readonly expiresAt: number | null
}

/** `parked`: Discord did not accept this very message. `lapsed`: it had expired. `withdrawn`: its source was ended first. */
export type OutgoingState = 'waiting' | 'delivered' | 'parked' | 'lapsed' | 'withdrawn'

/** What waits at the head of a channel. A posting may take several messages; `part` counts those that Discord has already. */
export interface Waiting extends Outgoing {
  readonly number: number
  readonly part: number
  /** Since when the next message may have been posted without our knowing, and the last message in the channel known before. */
  readonly doubt: { readonly since: number; readonly after: string | null } | null
  /** Attempts in a row at this message whose end is not known, before the next one. */
  readonly attempts: number
  /** Attempts in this channel that failed since the last that did not. */
  readonly failures: number
  /** Since when the channel is in trouble, as `trouble` says. */
  readonly trouble: Trouble | null
}

/** A channel whose turn it is, held by this process alone until it is released or the process dies. */
export interface ChannelTurn {
  readonly channelId: string
  next(): Promise<Waiting | undefined>
  /** To be noted, durably, before each message is sent; false when the channel is no longer held: then nothing may be sent. */
  attempt(waiting: Waiting): Promise<boolean>
  /** The only way to be delivered. */
  posted(waiting: Waiting, message: { readonly id: string | null; readonly isLast: boolean }): Promise<void>
  /** Takes it out of the queue without its being delivered. */
  close(waiting: Waiting, as: 'parked' | 'lapsed'): Promise<void>
  /** The channel rests until then. `certain`: the message was not posted, whatever was in doubt before. */
  rest(waiting: Waiting, because: { readonly trouble: Trouble; readonly until: number; readonly certain: boolean }): Promise<void>
  release(): Promise<void>
}

/** A channel that can't be posted to, for its moderators. `since` and `nextTryAt` are in milliseconds since the epoch. */
export interface TroubledChannel {
  readonly channelId: string
  readonly trouble: Trouble
  readonly since: number
  readonly nextTryAt: number
  readonly waiting: number
}

/** What was not posted in a channel, for its moderators: it had expired, or Discord did not take it or could not be asked whether it has it. */
export interface LeftOut {
  readonly channelId: string
  readonly state: 'lapsed' | 'parked'
  readonly count: number
  /** When the last of them was given up, in milliseconds since the epoch. */
  readonly at: number
}

/** Everything that is to be posted by the clock, in order per channel, shared among processes; and the ledger of what was. */
export interface Outbox {
  /** False when there is or was one of this key, in whatever state. */
  add(outgoing: Outgoing): Promise<boolean>
  /** The next channel that has something to post now; undefined when none has. */
  takeTurn(): Promise<ChannelTurn | undefined>
  state(key: string): Promise<OutgoingState | undefined>
  troubles(guildId: string): Promise<readonly TroubledChannel[]>
  /** Of each channel since then, the latest first. */
  leftOut(guildId: string, since: number): Promise<readonly LeftOut[]>
  /** Channels at rest are tried at once: somebody may have mended them. */
  tryAgain(where: { readonly guildId: string } | { readonly channelId: string }): Promise<void>
  /** What waits of a source is not posted any more; gives how many. */
  withdraw(source: string): Promise<number>
  /** Which of the items a source has delivered. */
  delivered(source: string, items: readonly string[]): Promise<ReadonlySet<string>>
  /** Every item of the posting that a message belongs to, in all its messages; none where it is no posting of the server's. */
  itemsOfMessage(message: { readonly guildId: string; readonly channelId: string; readonly messageId: string }): Promise<readonly string[]>
  /** When the source last delivered anything, in milliseconds since the epoch. */
  lastDelivery(source: string): Promise<number | undefined>
}

/** How an attempt ended. In doubt: Discord may have the message all the same. `retryAfterMs` is what Discord asked for. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly messageId: string | null; readonly isLast: boolean }
  | { readonly kind: 'not accepted'; readonly error: unknown }
  | {
      readonly kind: 'failed'
      readonly trouble: Trouble
      readonly certain: boolean
      readonly retryAfterMs: number | null
      readonly error: unknown
    }

/** Posts to the channels of the chat. */
export interface Announcer {
  /** Posts the part that is next, once: what is in doubt is looked for in the channel first. Throws for bugs alone. */
  post(waiting: Waiting, options: { readonly signal: AbortSignal }): Promise<PostOutcome>
}
