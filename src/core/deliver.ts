// Brings to Discord what waits in the outbox: each message once, in order per channel, whatever fails on the way. What is put in
// is left to `poll` and `digest`, how it looks to the announcer.
import type { Context } from './context.ts'
import type { ChannelTurn, PostOutcome, Waiting } from './ports.ts'
import type { Trouble } from './posting.ts'

/** Channels that one process posts to at a time: one that is slow does not hold up the others. */
const channelsAtOnce = 8

/** Messages in a row to one channel, then it is another's turn: as many as Discord takes in a burst. */
const messagesATurn = 5

/** Attempts at a message that ends in a bug each time. */
const mostTries = 5

/** Rest after a failure, doubled with each further one, in milliseconds. What lasts is tried rarely, and at once when it changes. */
const restMs: Readonly<Record<'passing' | 'lasting', { first: number; longest: number }>> = {
  passing: { first: 2_000, longest: 2 * 60_000 },
  lasting: { first: 10 * 60_000, longest: 6 * 60 * 60_000 },
}

type Parts = Pick<Context, 'outbox' | 'announcer' | 'clock' | 'log' | 'observer'>

/** Whether a trouble lasts until somebody in the server does something about it. */
export function lasts(trouble: Trouble): boolean {
  return trouble !== 'discord unavailable' && trouble !== 'rate limited'
}

/** Posts until nothing is due. */
export async function deliver(parts: Parts, signal: AbortSignal): Promise<void> {
  await Promise.all(
    Array.from({ length: channelsAtOnce }, async () => {
      while (!signal.aborted) {
        const turn = await parts.outbox.takeTurn()
        if (turn === undefined) return
        try {
          await postInTurn(turn, parts, signal)
        } finally {
          await turn.release()
        }
      }
    }),
  )
}

async function postInTurn(turn: ChannelTurn, parts: Parts, signal: AbortSignal): Promise<void> {
  for (let count = 0; count < messagesATurn && !signal.aborted; count++) {
    const waiting = await turn.next()
    if (waiting === undefined) return
    // What is half posted or may be posted is brought to its end.
    if (waiting.expiresAt !== null && waiting.expiresAt < parts.clock.now() && waiting.part === 0 && waiting.doubt === null) {
      await turn.close(waiting, 'lapsed')
      continue
    }
    if (!(await turn.attempt(waiting))) return
    const outcome = await parts.announcer.post(waiting, { signal }).catch((error: unknown) => ({ kind: 'broken' as const, error }))
    if (outcome.kind === 'broken') {
      await setAside(turn, waiting, outcome.error, parts)
      continue
    }
    // Cut off by a shutdown: that is no trouble of the channel's, and the next process looks what became of it.
    if (signal.aborted && outcome.kind === 'failed') return
    parts.observer?.note({ kind: 'posted', outcome: outcome.kind })
    if (!(await settle(turn, waiting, outcome, parts))) return
  }
}

/** A bug of ours costs the message that it is about, after so many tries, and not those behind it. */
async function setAside(turn: ChannelTurn, waiting: Waiting, error: unknown, { log }: Parts): Promise<void> {
  const isLast = waiting.attempts + 1 >= mostTries
  log.error(isLast ? 'a message cannot be posted; it is parked' : 'a message could not be posted', { key: waiting.key, error })
  if (isLast) await turn.close(waiting, 'parked')
}

/** What may be posted already, where nobody can look, holds up a channel for so long at the most, in milliseconds; then it is left out. */
const doubtMs = 6 * 60 * 60_000

/** Whether the channel can be posted to further. */
async function settle(turn: ChannelTurn, waiting: Waiting, outcome: PostOutcome, parts: Parts): Promise<boolean> {
  if (outcome.kind === 'posted') {
    await turn.posted(waiting, { id: outcome.messageId, isLast: outcome.isLast })
    return true
  }
  if (outcome.kind === 'not accepted') {
    parts.log.error('Discord does not accept a message; it is parked', { key: waiting.key, error: outcome.error })
    await turn.close(waiting, 'parked')
    return true
  }
  const { certain, retryAfterMs, error } = outcome
  if (outcome.trouble === 'history hidden' && waiting.doubt !== null && parts.clock.now() - waiting.doubt.since > doubtMs) {
    parts.log.warn('it cannot be told whether a message was posted; it is parked', { key: waiting.key })
    await turn.close(waiting, 'parked')
    return true
  }
  // What lasts goes on lasting while Discord itself is away.
  const trouble = waiting.trouble !== null && lasts(waiting.trouble) && !lasts(outcome.trouble) ? waiting.trouble : outcome.trouble
  const { first, longest } = restMs[lasts(trouble) ? 'lasting' : 'passing']
  const now = parts.clock.now()
  parts.log.warn('a channel cannot be posted to for now', { channelId: turn.channelId, trouble, error })
  await turn.rest(waiting, {
    trouble,
    certain,
    until: now + (retryAfterMs ?? Math.min(longest, first * 2 ** Math.min(waiting.failures, 20))),
  })
  if (lasts(trouble) && waiting.trouble !== trouble) await tell(waiting, trouble, parts)
  return false
}

/** Whoever set it up hears of it once, in private: in the channel itself nothing can be said. */
async function tell({ channelId, guildId, language, setUpBy }: Waiting, trouble: Trouble, { outbox, clock }: Parts): Promise<void> {
  if (setUpBy === null || channelId.startsWith('user:')) return
  await outbox.add({
    key: `trouble ${channelId} ${clock.now()}`,
    guildId,
    channelId: `user:${setUpBy}`,
    source: `trouble ${channelId}`,
    posting: { kind: 'trouble', channelId, trouble },
    language,
    items: [],
    setUpBy: null,
    expiresAt: clock.now() + 24 * 60 * 60_000,
  })
}
