// One stream for all who want it at the same time: it starts with the first, late comers get the newest state at once, and
// it is aborted only when the last has gone.

export class Flight<T> {
  readonly #over = new AbortController()
  readonly #waiting = new Set<() => void>()
  #passengers = 0
  #count = 0
  #newest: T | undefined
  readonly #landed: () => void
  #end: { readonly error?: unknown } | undefined

  /** `landed` is called when nobody can join any more; it may be called again. */
  constructor(start: (signal: AbortSignal) => AsyncIterable<T>, landed: () => void) {
    this.#landed = landed
    void this.#fly(start)
  }

  async #fly(start: (signal: AbortSignal) => AsyncIterable<T>): Promise<void> {
    try {
      for await (const item of start(this.#over.signal)) {
        this.#newest = item
        this.#count += 1
        this.#wake()
      }
      this.#end = {}
    } catch (error) {
      this.#end = { error }
    }
    this.#landed()
    this.#wake()
  }

  #wake(): void {
    for (const resume of this.#waiting) resume()
    this.#waiting.clear()
  }

  /** The states from now on, the newest first; a slow passenger skips states but never the last. Throws the signal's reason. */
  async *join(signal: AbortSignal): AsyncGenerator<T> {
    this.#passengers += 1
    let seen = 0
    try {
      for (;;) {
        if (signal.aborted) throw signal.reason
        if (this.#count > seen && this.#newest !== undefined) {
          seen = this.#count
          yield this.#newest
        } else if (this.#end === undefined) await this.#news(signal)
        else if ('error' in this.#end) throw this.#end.error
        else return
      }
    } finally {
      this.#passengers -= 1
      if (this.#passengers === 0 && this.#end === undefined) {
        // Who asks the same from now on starts anew rather than joining a stream that is being aborted.
        this.#landed()
        this.#over.abort(signal.reason ?? new Error('nobody waits any more'))
      }
    }
  }

  async #news(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const resume = (): void => {
        signal.removeEventListener('abort', resume)
        this.#waiting.delete(resume)
        resolve()
      }
      this.#waiting.add(resume)
      signal.addEventListener('abort', resume)
    })
  }
}
