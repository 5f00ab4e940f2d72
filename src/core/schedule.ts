// When a digest is due: an hour of the day in a time zone, right when clocks are changed. What happens then is left to `digests.ts`.
import { Cron } from 'croner'
import type { Digest } from './digest.ts'

export type Schedule = Pick<Digest, 'rhythm' | 'weekday' | 'hour'>

const days: Readonly<Record<Digest['rhythm'], (weekday: number) => string>> = { daily: () => '*', weekdays: () => '1-5', weekly: String }

/**
 * The first due time behind `after` (both ms since the epoch). On a day that skips the hour it is due as long behind midnight as on
 * others, on one that has the hour twice the first time: once on every due day.
 */
export function nextDue({ rhythm, weekday, hour }: Schedule, timeZone: string, after: number): number {
  const next = new Cron(`0 0 ${hour} * * ${days[rhythm](weekday)}`, { timezone: timeZone, paused: true }).nextRun(new Date(after))
  if (next === null) throw new Error(`nothing is due at ${hour} in ${timeZone}`)
  return next.getTime()
}

/** A week and the day that a changed clock may add to it, in milliseconds. */
const longestGapMs = 8 * 24 * 60 * 60_000

/** The latest due time that is not behind `at`; undefined where there is none in the week before. */
export function latestDue(schedule: Schedule, timeZone: string, at: number): number | undefined {
  let latest: number | undefined
  for (let due = nextDue(schedule, timeZone, at - longestGapMs); due <= at; due = nextDue(schedule, timeZone, due)) latest = due
  return latest
}
