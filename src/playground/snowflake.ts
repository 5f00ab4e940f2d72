// Ids as Discord makes them: 18 digits or more, ordered by time, unique where they are made.

/** Discord's epoch, the first millisecond of 2015. */
const epochMs = 1_420_070_400_000n

export class Snowflakes {
  #last = 0n

  /** A new id, greater than every one before it; `now` in milliseconds since the Unix epoch. */
  next(now: number): string {
    const timed = (BigInt(Math.floor(now)) - epochMs) << 22n
    this.#last = timed > this.#last ? timed : this.#last + 1n
    return String(this.#last)
  }
}

/** Whether the first id is younger than the second. */
export function isLater(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length
}
