// The bot's side of the thread that holds the connections to the gateway (`gateway-thread.ts`): gives it to discord.js, tells it which first answers to give, and
// knows which it has given.
import type { Worker } from 'node:worker_threads'
import { WebSocketShardEvents, type WebSocketManager } from '@discordjs/ws'
import { pause } from '#src/core/pause.ts'
import type { Log } from '#src/core/ports.ts'
import { BegunThreadStrategy } from './gateway-strategy.ts'
import type { OpeningRules, PlainOpening } from './opening.ts'
import type { RateSettings, Who } from './rates.ts'

/** What the thread did with an interaction before it came to the bot. */
export type FirstAnswer =
  /** `messageId`: null where Discord did not name it; `answeredAt`: milliseconds since the epoch. */
  | { readonly outcome: 'answered'; readonly opening: PlainOpening; readonly messageId: string | null; readonly answeredAt: number }
  /** It was let in, and Discord did not take the answer: the bot is to try. */
  | { readonly outcome: 'not taken' }
  /** It was too much, and is to be refused; milliseconds until the next is let in. */
  | { readonly outcome: 'too much'; readonly waitMs: number }

/** Where first answers go. */
export interface ThreadRequests {
  /** Base of Discord's API, with the version. */
  readonly apiUrl: string
  readonly userAgent: string
}

export type ToThread =
  /** From now on, by these rules, to nobody more than these rates allow. */
  | { readonly kind: 'answer'; readonly requests: ThreadRequests; readonly rules: OpeningRules; readonly rates: RateSettings }
  /** The bot has let this in. */
  | { readonly kind: 'let in'; readonly who: Who; readonly weight: number }
  /** The bot goes on: what is answered here it will come to. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'stop' }

export type FromThread =
  /** All that was answered here has been handed on. */
  { readonly kind: 'stopped' } | { readonly kind: 'unexpected'; readonly error: unknown }

/** How often the thread hears that the bot goes on, in milliseconds. */
const aliveEveryMs = 2_000

/** A thread that does not say so within this time, in milliseconds, is not waited for. */
const stopMs = 2_000

export class Gateway {
  readonly #thread: Worker
  readonly #requests: ThreadRequests
  readonly #given = new Map<string, FirstAnswer>()
  readonly #stopped = new AbortController()
  /** Resolves when the thread has ended and nobody ended it, of lack of memory for one: no event comes any more. */
  readonly lost: Promise<void>
  #isEnding = false
  #alive: NodeJS.Timeout | undefined

  constructor(thread: Worker, requests: ThreadRequests, log: Log) {
    this.#thread = thread
    this.#requests = requests
    thread.on('message', (message: FromThread | { readonly kind?: undefined }) => {
      if (message.kind === 'stopped') this.#stopped.abort()
      if (message.kind === 'unexpected') log.error('unexpected in the thread of the gateway', { error: message.error })
    })
    for (const event of ['error', 'messageerror'] as const)
      thread.on(event, (error) => {
        log.error('the thread of the gateway failed', { error })
      })
    this.lost = new Promise((resolve) => {
      thread.once('exit', () => {
        if (!this.#isEnding) resolve()
      })
    })
  }

  /** For discord.js. */
  readonly buildStrategy = (manager: WebSocketManager): BegunThreadStrategy => {
    // Before discord.js, which makes the interaction of it.
    manager.on(
      WebSocketShardEvents.Dispatch,
      ({ data, first }: { readonly data: { readonly d?: unknown }; readonly first?: FirstAnswer }) => {
        if (first !== undefined) this.#given.set((data.d as { readonly id: string }).id, first)
      },
    )
    return new BegunThreadStrategy(manager, this.#thread)
  }

  /** From now on first answers are given, by these rules, to nobody more than the rates allow. */
  answerBy(rules: OpeningRules, rates: RateSettings): void {
    this.#tell({ kind: 'answer', requests: this.#requests, rules, rates })
    this.#alive = setInterval(() => {
      this.#tell({ kind: 'alive' })
    }, aliveEveryMs).unref()
  }

  /** What was answered to an interaction that has just come, told once; undefined: it is left to the bot. */
  firstAnswerTo(interactionId: string): FirstAnswer | undefined {
    const first = this.#given.get(interactionId)
    this.#given.delete(interactionId)
    return first
  }

  /** What the bot has let in itself. */
  letIn({ userId, guildId }: Who, weight: number): void {
    this.#tell({ kind: 'let in', who: { userId, guildId }, weight })
  }

  /** No first answer is given any more; resolves when all that were given have come to the bot. */
  async stop(): Promise<void> {
    clearInterval(this.#alive)
    this.#tell({ kind: 'stop' })
    await pause(stopMs, this.#stopped.signal)
  }

  /** The thread is gone when it resolves, and with it its connections. */
  async end(): Promise<void> {
    clearInterval(this.#alive)
    this.#isEnding = true
    await this.#thread.terminate()
  }

  #tell(message: ToThread): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#thread.postMessage(message)
  }
}
