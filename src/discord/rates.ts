// How much one person, and one server in all, may press and ask in a minute. Kept in memory: a server's events all reach the same
// process; where interactions come by HTTP, each process counts for itself. What a model may cost is not kept here.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface RateSettings { readonly person: number; readonly server: number }

/** For each press allowed in a minute so many offers while typing: there is one for each letter. */
const offersForPress = 10

/** What an event counts: one that has something written costs more than turning a page. */
export const weights = { writing: 3, pressing: 1 } as const

const minuteSeconds = 60

export class Rates {
  readonly #person: RateLimiterMemory
  readonly #server: RateLimiterMemory
  readonly #typing: RateLimiterMemory
  readonly #refused = new RateLimiterMemory({ points: 1, duration: minuteSeconds })
  /** People who were told by direct message lately. */
  readonly #told = new RateLimiterMemory({ points: 1, duration: 60 * minuteSeconds })

  constructor({ person, server }: RateSettings) {
    this.#person = new RateLimiterMemory({ points: person, duration: minuteSeconds })
    this.#typing = new RateLimiterMemory({ points: person * offersForPress, duration: minuteSeconds })
    this.#server = new RateLimiterMemory({ points: server, duration: minuteSeconds })
  }

  /** Milliseconds until it is let in; 0 when it is now. */
  async take({ userId, guildId }: { readonly userId: string; readonly guildId: string | null }, weight: number): Promise<number> {
    // A person who presses too much takes nothing of what the others of the server have.
    const own = await consume(this.#person, userId, weight)
    return own > 0 || guildId === null ? own : consume(this.#server, guildId, weight)
  }

  /** Whether somebody is offered choices while they type; who is not just sees none. */
  async mayBeOffered(userId: string): Promise<boolean> {
    return await consume(this.#typing, userId, 1) === 0
  }

  /** Whether a plain message that was too much is answered; one answer a minute says enough. */
  async mayRefuse(userId: string): Promise<boolean> {
    return await consume(this.#refused, userId, 1) === 0
  }

  /** Whether a person may be told something privately that they have not asked for. */
  async mayTell(userId: string): Promise<boolean> {
    return await consume(this.#told, userId, 1) === 0
  }
}

async function consume(limiter: RateLimiterMemory, key: string, weight: number): Promise<number> {
  try {
    await limiter.consume(key, weight)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
    throw error
  }
}
