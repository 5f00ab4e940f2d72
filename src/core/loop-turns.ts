// Turns of the event loop: work that many began at the same time is done one piece a turn, so that what Discord sends meanwhile is read, and acknowledged,
// between two pieces. What has begun goes on before anything else begins: however much is asked at once, little is under way.

/**
 * Turns in a row that what has begun may have while something waits to begin: more than a reply needs, so that little is under way, and few enough that work which
 * never ends (feeds by the thousand) lets others begin.
 */
const mostInARow = 8

export class LoopTurns {
  readonly #goingOn: (() => void)[] = []
  readonly #beginning: (() => void)[] = []
  #isDue = false
  #inARow = 0

  /** Resolves in a turn of the caller's own, when nothing that has begun waits for one, or has had many in a row. First come, first served. */
  begin(): Promise<void> {
    return this.#wait(this.#beginning)
  }

  /** The same for what has begun, and has waited for something that came for many at once. */
  goOn(): Promise<void> {
    return this.#wait(this.#goingOn)
  }

  #wait(queue: (() => void)[]): Promise<void> {
    return new Promise((resolve) => {
      queue.push(resolve)
      if (this.#isDue) return
      this.#isDue = true
      setImmediate(this.#give)
    })
  }

  readonly #give = (): void => {
    const goesOn = this.#goingOn.length > 0 && (this.#beginning.length === 0 || this.#inARow < mostInARow)
    this.#inARow = goesOn ? this.#inARow + 1 : 0
    const next = goesOn ? this.#goingOn.shift() : this.#beginning.shift()
    next?.()
    // An immediate that is set in an immediate comes after the next look for what has arrived.
    this.#isDue = this.#goingOn.length + this.#beginning.length > 0
    if (this.#isDue) setImmediate(this.#give)
  }
}
