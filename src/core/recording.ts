// How a reply stands in the record: as begun before anything is waited for, or once and whole where the whole was at hand. What it says is left to `respond.ts`.
import type { Context } from './context.ts'
import { StoreAwayError } from './errors.ts'
import type { Replies } from './ports.ts'
import type { Writing } from './writing.ts'

/** A reply of this id was begun before: nothing is to be done. */
export class BegunBefore extends Error {
  override readonly name = 'BegunBefore'
}

export class Recording {
  readonly #reply: Parameters<Replies['start']>[0]
  readonly #context: Pick<Context, 'replies' | 'running'>
  #isNew: Promise<boolean> | undefined

  constructor(reply: Parameters<Replies['start']>[0], context: Pick<Context, 'replies' | 'running'>) {
    this.#reply = reply
    this.#context = context
  }

  get isBegun(): boolean {
    return this.#isNew !== undefined
  }

  /** Recorded, if it is not yet, as being written, so that a crash does not lose it. Throws `BegunBefore`. */
  async begin(): Promise<void> {
    await this.#begun()
  }

  /** Ends it with what was written, or, with null, without. False where another process has taken it up: it is not to be shown. Throws `BegunBefore`. */
  async end(writing: Writing | null): Promise<boolean> {
    const { replies } = this.#context
    if (writing !== null && !this.isBegun) {
      await this.#begun(writing)
      return true
    }
    await this.begin()
    return this.#recorded(replies.finish(this.#reply.id, writing))
  }

  async #begun(writing?: Writing): Promise<void> {
    this.#isNew ??= this.#recorded(this.#context.replies.start({ ...this.#reply, writing }))
    if (!(await this.#isNew)) throw new BegunBefore(`the reply ${this.#reply.id} was begun before`)
  }

  async #recorded<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      // Whether it was recorded is seen when the store is back.
      if (error instanceof StoreAwayError) this.#context.running.leave(this.#reply.id)
      throw error
    }
  }
}
