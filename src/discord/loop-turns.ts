// Begins work one piece a turn of the event loop, in the order in which it was asked for: however much is asked at once, what Discord sends
// meanwhile is read, and acknowledged, between two pieces.

export class LoopTurns {
  readonly #waiting: (() => void)[] = []

  /** Resolves in a turn of the caller's own. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      if (this.#waiting.length === 1) setImmediate(this.#give)
    })
  }

  readonly #give = (): void => {
    this.#waiting.shift()?.()
    // An immediate that is set in an immediate comes after the next look for what has arrived.
    if (this.#waiting.length > 0) setImmediate(this.#give)
  }
}
