// How much one person, and one server in all, may press and ask in a minute. Kept in memory: a server's events all reach the same
// process; where interactions come by HTTP, each process counts for itself. What a model may cost is not kept here.

export interface RateSettings { readonly person: number; readonly server: number }

/** For each press allowed in a minute so many offers while typing: there is one for each letter. */
const offersForPress = 10

/** What an event counts: one that has something written costs more than turning a page. */
export const weights = { writing: 3, pressing: 1 } as const

const minuteMs = 60_000

export class Rates {
  readonly #person: Counts
  readonly #server: Counts
  readonly #typing: Counts
  readonly #refused = new Counts(1, minuteMs)
  /** People who were told by direct message lately. */
  readonly #told = new Counts(1, 60 * minuteMs)

  constructor({ person, server }: RateSettings) {
    this.#person = new Counts(person, minuteMs)
    this.#typing = new Counts(person * offersForPress, minuteMs)
    this.#server = new Counts(server, minuteMs)
  }

  /** Milliseconds until it is let in; 0 when it is now. */
  take({ userId, guildId }: { readonly userId: string; readonly guildId: string | null }, weight: number): number {
    // A person who presses too much takes nothing of what the others of the server have.
    const own = this.#person.take(userId, weight)
    return own > 0 || guildId === null ? own : this.#server.take(guildId, weight)
  }

  /** Whether somebody is offered choices while they type; who is not just sees none. */
  mayBeOffered(userId: string): boolean {
    return this.#typing.take(userId, 1) === 0
  }

  /** Whether a plain message that was too much is answered; one answer a minute says enough. */
  mayRefuse(userId: string): boolean {
    return this.#refused.take(userId, 1) === 0
  }

  /** Whether a person may be told something privately that they have not asked for. */
  mayTell(userId: string): boolean {
    return this.#told.take(userId, 1) === 0
  }
}

/** Counts by key, each in a window of its own that begins with the first that is counted. */
class Counts {
  readonly #most: number
  readonly #windowMs: number
  /** All windows are of one length: those that were begun first end first. */
  readonly #windows = new Map<string, { counted: number; readonly endsAt: number }>()

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** Milliseconds until the key's window ends, where this is too much for it; else 0. */
  take(key: string, weight: number): number {
    const now = performance.now()
    for (const [ended, { endsAt }] of this.#windows) {
      if (endsAt > now) break
      this.#windows.delete(ended)
    }
    const window = this.#windows.get(key) ?? { counted: 0, endsAt: now + this.#windowMs }
    window.counted += weight
    this.#windows.set(key, window)
    return window.counted > this.#most ? Math.ceil(window.endsAt - now) : 0
  }
}
