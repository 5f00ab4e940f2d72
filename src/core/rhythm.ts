// When a feed is asked for next: by how often it publishes, by what its publisher asks for, and by how it failed. Asking is left to
// `poll.ts`.
import { hash } from 'node:crypto'
import type { Entry, Rhythm } from './feed.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** No feed is asked more often than this, whatever it publishes, nor left alone for longer while it works, in milliseconds. */
export const soonestMs = 5 * minuteMs
export const latestMs = 6 * hourMs
/** Where a feed's dates tell nothing. */
const unknownMs = 30 * minuteMs
/** What a feed asks for itself is kept to up to here: some state a day and publish by the hour. */
const longestWishMs = 12 * hourMs
const longestFreshMs = 6 * hourMs
/** After a first failure; doubled with each further one. */
const firstBackoffMs = 10 * minuteMs
const longestBackoffMs = 24 * hourMs
/** A feed that is gone for good (410) is asked for again this rarely: some come back. */
export const goneRestMs = 7 * dayMs

/** Entries whose dates tell how often a feed publishes. */
const judged = 20

/** Half the usual gap between entries, longer for a feed that has fallen silent, within the bounds. `now` in ms since the epoch. */
export function intervalFor(entries: readonly Entry[], now: number): number {
  const times = entries
    .flatMap(({ published, updated }) => {
      const at = Date.parse(published ?? updated ?? '')
      return Number.isNaN(at) || at > now ? [] : [at]
    })
    .toSorted((one, other) => other - one)
    .slice(0, judged)
  const [newest] = times
  if (newest === undefined || times.length < 3) return unknownMs
  const gaps = times
    .slice(1)
    .map((at, index) => (times[index] ?? at) - at)
    .toSorted((one, other) => one - other)
  const usual = gaps[Math.floor(gaps.length / 2)] ?? unknownMs
  return clamp(Math.max(usual / 2, (now - newest) / 24))
}

/** What a check that found nothing new makes of it: a tenth more. */
export function lengthened(intervalMs: number): number {
  return clamp(intervalMs * 1.1)
}

/** The time of the next check. `freshForMs` is how long the server says that its answer holds. `key` spreads feeds that are due alike. */
export function nextCheck(
  now: number,
  intervalMs: number,
  { rhythm, freshForMs }: { rhythm: Rhythm; freshForMs: number | null },
  key: string,
): number {
  const wishMs = Math.min((rhythm.minutes ?? 0) * minuteMs, longestWishMs)
  const restMs = Math.max(intervalMs, wishMs, Math.min(freshForMs ?? 0, longestFreshMs))
  return awake(now + spread(restMs, `${key} ${now}`), rhythm)
}

/** The time of the next try after so many failures in a row. `retryAfterMs` is what the server asked for. */
export function nextTry(now: number, failures: number, retryAfterMs: number, key: string): number {
  const backoffMs = Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.min(failures - 1, 20))
  return now + Math.max(retryAfterMs, spread(backoffMs, `${key} ${now}`))
}

function clamp(intervalMs: number): number {
  return Math.round(Math.min(latestMs, Math.max(soonestMs, intervalMs)))
}

/** Up to a tenth more or less, the same for the same key. */
function spread(durationMs: number, key: string): number {
  const share = hash('sha256', key, 'buffer').readUInt32BE() / 2 ** 32
  return Math.round(durationMs * (0.9 + share / 5))
}

/** The first full hour that the feed does not sleep through; one that says it never wakes is not believed. */
function awake(at: number, { skipHours, skipDays }: Rhythm): number {
  const sleeps = (time: number): boolean =>
    skipHours.includes(new Date(time).getUTCHours()) || skipDays.includes(new Date(time).getUTCDay())
  for (let time = at; time < at + 2 * dayMs; time = Math.floor(time / hourMs + 1) * hourMs) if (!sleeps(time)) return time
  return at
}
