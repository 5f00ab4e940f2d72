// How much one person, and one server in all, may press and ask in a minute. Kept in memory: a server's events all reach the same
// process; where interactions come by HTTP, each process counts for itself. What a model may cost is not kept here. The gateway's thread, which lets in what it
// answers, and the bot, which lets in the rest, each count for themselves, and tell each other.
import type { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface RateSettings {
  readonly person: number
  readonly server: number
}

/** Who presses, and in which server. */
export interface Who {
  readonly userId: string
  readonly guildId: string | null
}

/** For each press allowed in a minute so many offers while typing: there is one for each letter. */
const offersForPress = 10

/** What an event counts: one that has something written costs more than turning a page. */
export const weights = { writing: 3, pressing: 1 } as const

/** Of what a declaration needs leave for, or has written. */
export function weightOf({ needs, writes = false }: { readonly needs?: unknown; readonly writes?: boolean }): number {
  return writes || needs !== undefined ? weights.writing : weights.pressing
}

const minuteSeconds = 60

export class Rates {
  readonly #person: Limit
  readonly #server: Limit
  readonly #typing: Limit
  readonly #refused = new Limit(1)
  /** People who were told by direct message lately. */
  readonly #told = new Limit(1, 60 * minuteSeconds)

  constructor({ person, server }: RateSettings) {
    this.#person = new Limit(person)
    this.#typing = new Limit(person * offersForPress)
    this.#server = new Limit(server)
  }

  /** Milliseconds until it is let in; 0 when it is now. */
  async take({ userId, guildId }: Who, weight: number): Promise<number> {
    // A person who presses too much takes nothing of what the others of the server have.
    const own = await this.#person.take(userId, weight)
    return own > 0 || guildId === null ? own : this.#server.take(guildId, weight)
  }

  /** What somebody else has let in counts here, too. */
  async count({ userId, guildId }: Who, weight: number): Promise<void> {
    await Promise.all([this.#person.count(userId, weight), guildId === null ? undefined : this.#server.count(guildId, weight)])
  }

  /** Whether somebody is offered choices while they type; who is not just sees none. */
  async mayBeOffered(userId: string): Promise<boolean> {
    return (await this.#typing.take(userId, 1)) === 0
  }

  /** Whether a plain message that was too much is answered; one answer a minute says enough. */
  async mayRefuse(userId: string): Promise<boolean> {
    return (await this.#refused.take(userId, 1)) === 0
  }

  /** Whether a person may be told something privately that they have not asked for. */
  async mayTell(userId: string): Promise<boolean> {
    return (await this.#told.take(userId, 1)) === 0
  }
}

/** So many in a window that begins with the first. */
class Limit {
  readonly #limiter: Promise<RateLimiterMemory>

  constructor(points: number, duration: number = minuteSeconds) {
    // Its package comes with a driver for every database: 36 files, which are not to keep the connection waiting.
    this.#limiter = import('rate-limiter-flexible').then(({ RateLimiterMemory: Limiter }) => new Limiter({ points, duration }))
  }

  /** Milliseconds until it is let in; 0 when it is now. */
  async take(key: string, weight: number): Promise<number> {
    const limiter = await this.#limiter
    try {
      await limiter.consume(key, weight)
      return 0
    } catch (refused) {
      if (refused instanceof Error) throw refused
      return Math.max(1, (refused as RateLimiterRes).msBeforeNext)
    }
  }

  async count(key: string, weight: number): Promise<void> {
    await (await this.#limiter).penalty(key, weight)
  }
}
