// Which replies are being written by this process, so that their readers can stop them; and, through the store, those that other
// processes write: where interactions come by HTTP, a button may be pressed anywhere. Also those whose end could not be recorded.

/** The reason that a stopped reply's signal carries. */
export class StoppedError extends Error {
  constructor() {
    super('stopped by a reader')
    this.name = 'StoppedError'
  }
}

/** The reason that a process gives when it stops: work it cuts off is taken up at the next start. */
export class ShutdownError extends Error {
  constructor() {
    super('shutting down')
    this.name = 'ShutdownError'
  }
}

export function isShutdown(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof ShutdownError
}

/** What readers want stopped, among processes that share a store. */
export interface StopWishes {
  add(replyId: string): Promise<void>
  /** Those of these that somebody wants stopped; each is given once. */
  take(replyIds: readonly string[]): Promise<readonly string[]>
}

export class RunningReplies {
  readonly #controllers = new Map<string, AbortController>()
  readonly #cutOff = new Set<string>()
  readonly #wishes: StopWishes | null

  /** Without wishes there is one process. */
  constructor(wishes: StopWishes | null = null) {
    this.#wishes = wishes
  }

  /** The signal that the reply is to keep to: aborted when the given one is, or when a reader stops it. */
  begin(replyId: string, signal: AbortSignal): AbortSignal {
    const controller = new AbortController()
    this.#controllers.set(replyId, controller)
    return AbortSignal.any([signal, controller.signal])
  }

  /** Notes a reply that ended while the store was away: its record says that it is being written, and nobody writes it. */
  leave(replyId: string): void {
    this.#cutOff.add(replyId)
  }

  isLeft(replyId: string): boolean {
    return this.#cutOff.has(replyId)
  }

  /** Those that were left, each given once. */
  takeLeft(): readonly string[] {
    const left = [...this.#cutOff]
    this.#cutOff.clear()
    return left
  }

  /** Whether this process writes it. */
  has(replyId: string): boolean {
    return this.#controllers.has(replyId)
  }

  get size(): number {
    return this.#controllers.size
  }

  end(replyId: string): void {
    this.#controllers.delete(replyId)
  }

  /** False where the reply is not written here. */
  stop(replyId: string): boolean {
    const controller = this.#controllers.get(replyId)
    controller?.abort(new StoppedError())
    return controller !== undefined
  }

  /** Here at once, elsewhere within a second or two. */
  async stopAnywhere(replyId: string): Promise<void> {
    if (!this.stop(replyId)) await this.#wishes?.add(replyId)
  }

  /** Stops what was wished for in other processes. */
  async heed(): Promise<void> {
    if (this.size === 0) return
    for (const id of (await this.#wishes?.take([...this.#controllers.keys()])) ?? []) this.stop(id)
  }
}
