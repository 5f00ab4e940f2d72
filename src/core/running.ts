// Which replies are being written by this process, so that their readers can stop them. Across processes nothing needs to be
// known: a button is pressed where its reply is written.

/** The reason that a stopped reply's signal carries. */
export class StoppedError extends Error {
  constructor() {
    super('stopped by a reader')
    this.name = 'StoppedError'
  }
}

export class RunningReplies {
  readonly #controllers = new Map<string, AbortController>()

  /** The signal that the reply is to keep to: aborted when the given one is, or when a reader stops it. */
  begin(replyId: string, signal: AbortSignal): AbortSignal {
    const controller = new AbortController()
    this.#controllers.set(replyId, controller)
    return AbortSignal.any([signal, controller.signal])
  }

  get size(): number {
    return this.#controllers.size
  }

  end(replyId: string): void {
    this.#controllers.delete(replyId)
  }

  /** False where the reply is finished, or was never begun here. */
  stop(replyId: string): boolean {
    const controller = this.#controllers.get(replyId)
    controller?.abort(new StoppedError())
    return controller !== undefined
  }
}
