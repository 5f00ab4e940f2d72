// Shows successive replies in one place: one edit in flight, the newest text wins, the last one always, spaced by `pace.ts`.
import type { Log } from '#src/core/ports.ts'
import type { Replies, Reply } from './reply.ts'
import { messageBodies, type MessageBody } from './message.ts'
import type { Pace } from './pace.ts'
import type { Target } from './target.ts'

export interface Published {
  readonly messageId: string
  readonly reply: Reply
}

/**
 * Resolves when the last reply is on screen; undefined when there was none. Failures of edits on the way are logged (the
 * next one brings the newer text anyway); that of the last is thrown, as is what the handler throws.
 */
export async function publish(
  replies: Replies,
  target: Target,
  {
    pace,
    log,
    onShown,
    onContinued,
  }: {
    pace: Pace
    log: Log
    onShown?: (messageId: string) => Promise<void>
    onContinued?: (messageIds: readonly string[]) => Promise<void>
  },
): Promise<Published | undefined> {
  let messageId: string | undefined
  const show = async (reply: Reply, signal?: AbortSignal): Promise<void> => {
    const id = await target.show(messageBodies(reply)[0], signal)
    if (messageId === undefined) await onShown?.(id)
    messageId = id
  }
  const stream = new Coalescer(show, target.channelId, pace, log)
  let last: Reply | undefined
  try {
    for await (const reply of iterate(replies)) {
      last = reply
      stream.offer(reply)
    }
  } finally {
    await stream.stop()
  }
  if (last === undefined) return undefined
  if (stream.shown !== last || messageId === undefined) await show(last)
  const [, ...more] = messageBodies(last)
  await carryOn(more, target, onContinued)
  return { messageId: messageId ?? '', reply: last }
}

/** Messages that carried on what stood here before are taken over, those that are left are taken away. */
async function carryOn(
  bodies: readonly MessageBody[],
  target: Target,
  onContinued?: (messageIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const ids = [...target.continuedBy]
  for (const [place, body] of bodies.entries()) {
    const before = ids[place]
    ids[place] = before !== undefined && (await target.change(before, body)) ? before : await target.add(body)
    await onContinued?.(ids)
  }
  const left = ids.splice(bodies.length)
  for (const id of left) await target.remove(id)
  if (left.length > 0) await onContinued?.(ids)
}

/** What was offered so long ago, in milliseconds, waited for no turn: the process stood still, and the message may be another's by now. The last one is shown anyway. */
const stoodStillMs = 20_000

/**
 * An edit on the way that took so long, in milliseconds, is given up for the next. Less than discord.js waits before it repeats a request (15 s): a process that
 * stood still would otherwise put an old state over what another has written meanwhile.
 */
const editWithinMs = 10_000

/** Sends the newest of the replies offered to it, one at a time. */
class Coalescer {
  readonly #show: (reply: Reply, signal: AbortSignal) => Promise<void>
  readonly #channelId: string
  readonly #pace: Pace
  readonly #log: Log
  readonly #stopped = new AbortController()
  /** The reply on screen. */
  shown: Reply | undefined
  #newest: Reply | undefined
  #offeredAt = 0
  #sending: Promise<void> | undefined

  constructor(show: (reply: Reply, signal: AbortSignal) => Promise<void>, channelId: string, pace: Pace, log: Log) {
    this.#show = show
    this.#channelId = channelId
    this.#pace = pace
    this.#log = log
  }

  offer(reply: Reply): void {
    this.#newest = reply
    this.#offeredAt = performance.now()
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined
    })
  }

  async stop(): Promise<void> {
    // Without a reason it would make an error with its stack, for nobody, at the end of every reply.
    this.#stopped.abort(null)
    await this.#sending
  }

  async #send(): Promise<void> {
    while (this.#newest !== undefined) {
      await this.#pace.turn(this.#channelId, this.#stopped.signal)
      if (this.#stopped.signal.aborted) return
      const reply = this.#newest
      this.#newest = undefined
      if (performance.now() - this.#offeredAt > stoodStillMs) continue
      try {
        await this.#show(reply, AbortSignal.timeout(editWithinMs))
        this.shown = reply
      } catch (error) {
        this.#log.warn('an edit on the way failed', { error })
      }
    }
  }
}

async function* iterate(replies: Replies): AsyncGenerator<Reply> {
  if (Symbol.asyncIterator in replies) yield* replies
  else yield await replies
}
