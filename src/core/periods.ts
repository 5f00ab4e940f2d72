// Days and months as they pass in a time zone. Only `Intl` knows them; here they are asked for by what is needed.

export const periods = ['day', 'month'] as const
export type Period = (typeof periods)[number]

const formats = new Map<string, Intl.DateTimeFormat>()

/** Throws `RangeError` for a zone that there is not. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}

export function isTimeZone(name: string): boolean {
  try {
    return formatFor(name).format(0) !== ''
  } catch {
    return false
  }
}

/** `2026-11-25`. `at` in milliseconds since the epoch. */
export function dayIn(timeZone: string, at: number): string {
  return formatFor(timeZone).format(at)
}

/** The first day of the period that a day is in. */
export function firstDay(period: Period, day: string): string {
  return period === 'day' ? day : `${day.slice(0, 7)}-01`
}

/** Longer than any day or month is anywhere, in milliseconds. */
const longest: Record<Period, number> = { day: 50 * 3_600_000, month: 33 * 24 * 3_600_000 }

/** When the period that contains `now` ends, to the second, in milliseconds since the epoch. */
export function endOf(period: Period, timeZone: string, now: number): number {
  const current = firstDay(period, dayIn(timeZone, now))
  let within = Math.floor(now / 1000)
  let beyond = Math.ceil((now + longest[period]) / 1000)
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (firstDay(period, dayIn(timeZone, middle * 1000)) === current) within = middle
    else beyond = middle
  }
  return beyond * 1000
}
