// Spaces the edits of a channel: Discord limits them per channel, and readers need no more than about one a second.
import { pause } from '#src/core/pause.ts'

/** Milliseconds between two edits in one channel; measured to stay clear of 429 with several streams in a channel. */
export const editSpacingMs = 1200

/** Hands out turns, one per channel and spacing. */
export class Pace {
  readonly #spacingMs: number
  readonly #nextAt = new Map<string, number>()

  constructor(spacingMs: number = editSpacingMs) {
    this.#spacingMs = spacingMs
  }

  /** Resolves when it is the caller's turn in the channel, or at once when the signal aborts: then no turn is used up. */
  async turn(channelId: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      if (signal.aborted) return
      const now = performance.now()
      const at = this.#nextAt.get(channelId) ?? 0
      if (at <= now) {
        this.#nextAt.set(channelId, now + this.#spacingMs)
        if (this.#nextAt.size > 1000) this.#forget(now)
        return
      }
      await pause(at - now, signal)
    }
  }

  #forget(now: number): void {
    for (const [channelId, at] of this.#nextAt) if (at < now) this.#nextAt.delete(channelId)
  }
}
