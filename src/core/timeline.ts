// Timelines: the words for a time must stand in the text, and what the model makes of them is shown only where they, together
// with the day of publication, settle it. Names of days and months, and words like "yesterday", come from Intl.
import type { Article } from './article.ts'
import { fold } from './fold.ts'
import { oneLine } from './invisible.ts'
import type { Claim, DatedEvent } from './writing.ts'

/** Fewer events are no timeline. */
const fewestEvents = 2
const wordsLimit = 80

/** Events whose words for the time stand in a passage that the event cites. */
export function checkedTimeline(
  entries: readonly { words: string; date: string | null; event: Claim }[],
  articles: readonly Article[],
): DatedEvent[] {
  const events = entries.flatMap(({ words, date, event }): DatedEvent[] => {
    const said = oneLine(words)
    const citation = event.citations.find(({ passageText }) => fold(passageText).includes(fold(said)))
    const article = articles.find(({ id }) => id === citation?.articleId)
    if (said === '' || said.length > wordsLimit || article === undefined) return []
    return [{ words: said, ...checkedDate(said, date, { language: article.language, published: undisputedDay(article) }), event }]
  })
  return events.length < fewestEvents ? [] : events
}

interface Day {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** Passages in which a dateline may stand, and how long one is at the most, in characters. */
const datelinePassages = 3
const datelineLimit = 120

/** The day of publication, unless the text itself opens with another one: then nothing may rest on either. */
function undisputedDay({ language, passages, published }: Article): string | null {
  const day = parseDay(published?.at.slice(0, 10) ?? '')
  if (published === null || day === null) return null
  const locale = localeOf(language)
  const told = passages
    .slice(0, datelinePassages)
    .filter(({ text }) => text.length <= datelineLimit)
    .flatMap(({ text }) => dayIn(fold(text), locale) ?? [])
  return told.some((other) => daysBetween(day, other) > 1) ? null : published.at
}

/** The one day that a text names in full, with the month by its name. */
function dayIn(text: string, locale: string): Day | null {
  const numbers = numbersIn(text)
  const year = numbers.find((number) => number >= 1900 && number <= 2999)
  const months = allMonths.filter((month) => monthNames({ year: 2000, month, day: 1 }, locale).some((name) => isWordIn(text, name)))
  const days = numbers.filter((number) => number >= 1 && number <= 31)
  return year === undefined || months.length !== 1 || days.length !== 1 ? null : { year, month: months[0] ?? null, day: days[0] ?? null }
}

function isWordIn(text: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text)
}

/**
 * The date with how it is known: `explicit` where the words name its year and all that it is given with, `resolved` where
 * they do so together with the day of publication, else `unclear`, without a date. `published` is ISO 8601 or null.
 */
export function checkedDate(
  words: string,
  date: string | null,
  { language, published }: { language: string | null; published: string | null },
): Pick<DatedEvent, 'date' | 'basis'> {
  const unclear = { date: null, basis: 'unclear' } as const
  const claimed = parseDay(date ?? '')
  if (claimed === null) return unclear
  const text = fold(words)
  const locale = localeOf(language)
  if (contradicts(text, claimed, locale)) return unclear
  const namesYear = numbersIn(text).includes(claimed.year)
  const namesMonth =
    claimed.month === null || monthNames(claimed, locale).some((name) => text.includes(name)) || writtenInDigits(text, claimed)
  const namesDay = claimed.day === null || numbersIn(text).includes(claimed.day)
  if (namesYear && namesMonth && namesDay) return { date, basis: 'explicit' }
  const from = published === null ? null : parseDay(published.slice(0, 10))
  if (from === null || from.month === null || from.day === null) return unclear
  const near = daysBetween(from, claimed)
  const namesDate = claimed.month !== null && namesMonth && namesDay && near < 200
  const namesWeekday = claimed.day !== null && near <= 7 && text.includes(weekdayName(claimed, locale))
  return namesDate || namesWeekday || isRelative(text, claimed, from, locale) ? { date, basis: 'resolved' } : unclear
}

/** Whether the words name another year, weekday or month than the date has. */
function contradicts(text: string, claimed: Day, locale: string): boolean {
  const years = numbersIn(text).filter((number) => number >= 1000 && number <= 2999)
  if (years.length > 0 && !years.includes(claimed.year)) return true
  const others = (own: readonly string[], all: readonly string[]): boolean =>
    !own.some((name) => text.includes(name)) && all.some((name) => isWordIn(text, name))
  if (
    claimed.month !== null &&
    others(
      monthNames(claimed, locale),
      allMonths.flatMap((month) => monthNames({ ...claimed, month, day: null }, locale, 'long')),
    )
  )
    return true
  return (
    claimed.day !== null &&
    others(
      [weekdayName(claimed, locale)],
      week.map((day) => weekdayName({ year: 2024, month: 1, day }, locale)),
    )
  )
}

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1)
/** The first of January 2024 was a Monday. */
const week = [1, 2, 3, 4, 5, 6, 7]

/** "Yesterday", "next year" and the like, as the language says them. */
function isRelative(text: string, claimed: Day, from: Day, locale: string): boolean {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const says = (offset: number, unit: 'day' | 'month' | 'year'): boolean => text.includes(fold(relative.format(offset, unit)))
  if (claimed.day !== null)
    return [-2, -1, 0, 1, 2].some((offset) => says(offset, 'day') && daysBetween(plusDays(from, offset), claimed) === 0)
  const months = (claimed.year - from.year) * 12 + (claimed.month ?? 0) - (from.month ?? 0)
  if (claimed.month !== null) return Math.abs(months) <= 1 && says(months, 'month')
  return Math.abs(claimed.year - from.year) <= 1 && says(claimed.year - from.year, 'year')
}

function parseDay(date: string): Day | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date.trim())
  if (match === null) return null
  const [year = 0, month, day] = match.slice(1).map((digits) => ((digits as string | undefined) === undefined ? undefined : Number(digits)))
  const real = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  if (real.getUTCMonth() + 1 !== (month ?? 1) || real.getUTCDate() !== (day ?? 1)) return null
  return { year, month: month ?? null, day: day ?? null }
}

function toDate({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
}

function plusDays(day: Day, days: number): Day {
  const moved = new Date(toDate(day).getTime() + days * 86_400_000)
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

function daysBetween(one: Day, other: Day): number {
  return Math.abs(toDate(one).getTime() - toDate(other).getTime()) / 86_400_000
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}

/** "14.3.", "3/14/2026", "2026-03-14", 3月14日. */
function writtenInDigits(text: string, { month }: Day): boolean {
  return /\d\s?[./月-]\s?\d/u.test(text) && numbersIn(text).includes(month ?? 0)
}

/** The month's name as it stands alone, within a date, and shortened. */
function monthNames(day: Day, locale: string, width: 'long' | 'all' = 'all'): string[] {
  const name = (options: Intl.DateTimeFormatOptions): string =>
    fold(
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(toDate(day)).find(({ type }) => type === 'month')
        ?.value ?? '',
    )
  const names = [name({ month: 'long' }), name({ month: 'long', day: 'numeric' }), ...(width === 'all' ? [name({ month: 'short' })] : [])]
  return names.map((one) => one.replace(/\.$/, '')).filter((one) => /\p{L}{3}|月/u.test(one))
}

function weekdayName(day: Day, locale: string): string {
  return fold(new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(toDate(day)))
}

function localeOf(language: string | null): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language ?? 'en')[0] ?? 'en'
  } catch {
    return 'en'
  }
}
