// What Discord does with a bot that is divided: which shard hears of which server, and how fast sessions may begin.
// https://discord.com/developers/docs/events/gateway#sharding

/** Direct messages have no server and come to the first shard. */
export function hears([id, count]: readonly [number, number], guildId: string | null): boolean {
  return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id
}

export interface IdentifyLimits {
  /** How many shards Discord recommends. */
  readonly shards: number
  /** Buckets of shards, by their number: in each, one may begin a session at a time. */
  readonly maxConcurrency: number
  /** Within so long, in milliseconds; 0: whenever they like. */
  readonly everyMs: number
}

/** A local Discord whose bot may come back as fast as it likes. */
export const noIdentifyLimits: IdentifyLimits = { shards: 1, maxConcurrency: 1, everyMs: 0 }

/** `at` is in milliseconds since the epoch. */
export interface Identified {
  readonly shard: number
  readonly at: number
  readonly accepted: boolean
}

export class IdentifyPace {
  readonly #limits: IdentifyLimits
  readonly #now: () => number
  readonly asked: Identified[] = []

  constructor(limits: IdentifyLimits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** False where another of the same bucket has just begun. */
  begin(shard: number): boolean {
    const { maxConcurrency, everyMs } = this.#limits
    const at = this.#now()
    const isTooEarly = this.asked.some(
      (other) => other.accepted && other.shard % maxConcurrency === shard % maxConcurrency && at - other.at < everyMs,
    )
    this.asked.push({ shard, at, accepted: !isTooEarly })
    return !isTooEarly
  }
}
