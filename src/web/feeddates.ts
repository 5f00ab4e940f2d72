// The dates that feeds write: RFC 822 in all its misspellings, W3C and ISO 8601 in all their lengths, asctime, and last the
// dates of the world's languages, which are left to `page/dates.ts`.
import { readDate } from './page/dates.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours from UTC; names that RFC 822 knows and a few that feeds use. */
const zones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  met: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  et: -5,
  cst: -6,
  cdt: -5,
  ct: -6,
  mst: -7,
  mdt: -6,
  mt: -7,
  pst: -8,
  pdt: -7,
  pt: -8,
  hst: -10,
  akst: -9,
  akdt: -8,
  a: -1,
  n: 1,
  m: -12,
  y: 12,
}

/** ISO 8601 in UTC; a bare day where no time is given; null where it is no date. */
export function readFeedDate(raw: string | null): string | null {
  const text = raw?.trim().replaceAll(/\s+/gu, ' ').slice(0, 120) ?? ''
  if (text === '') return null
  return readIso(text) ?? readMailDate(text) ?? inUtc(readDate(text))
}

function readIso(text: string): string | null {
  const match =
    /^(-?\d{4}|\d{2}(?=-\d\d-\d\d))(?:-?(\d{3})(?!\d)|-?(\d{2})(?:-?(\d{1,2}))?)?(?:[T ](\d{1,2}):?(\d{2})(?::?(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?$/iu.exec(
      text,
    )
  if (match === null) return null
  const [, years = '', ordinal, month = '1', day = '1', hour, minute = '0', second = '0', zone = 'Z'] = match
  const year = years.length === 2 ? fullYear(Number(years)) : Number(years)
  if (ordinal !== undefined) return stamp(year, 1, Number(ordinal), hour, minute, second, zone)
  if (Number(month) > 12 || Number(day) > 31 || Number(month) === 0) return null
  return stamp(year, Number(month), Number(day), hour, minute, second, zone)
}

/** `Thu, 01 Jan 2004 19:48:21 GMT`, `Jan 1 2004`, `Thu Jan  1 19:48:21 2004`, with two-digit years and without seconds. */
function readMailDate(text: string): string | null {
  const time = /(?<!\d)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?/u.exec(text)
  const rest = time === null ? text : `${text.slice(0, time.index)} @ ${text.slice(time.index + time[0].length)}`
  const month = /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/iu.exec(rest)
  if (month === null) return null
  const before = /(\d{1,2})(?:st|nd|rd|th)?[\s,.-]*$/u.exec(rest.slice(0, month.index))?.[1]
  const tail = rest.slice(month.index + month[0].length)
  const numbers = [...tail.matchAll(/(?<![+\d:-])(?:-(?=\d))?(\d{1,4})(?![\d:])/gu)].map((found) => found[1] ?? '')
  const day = before ?? numbers.shift()
  const year = numbers.find((number) => number.length === 4) ?? numbers.find((number) => number.length === 2)
  if (day === undefined || year === undefined) return null
  const zone = /([+-]\d{2}:?\d{2})(?!\d)/u.exec(tail)?.[1] ?? /(?<!\p{L})(?!am\b|pm\b)([a-z]{1,5})(?!\p{L})/iu.exec(tail)?.[1] ?? 'Z'
  const years = year.length === 2 ? fullYear(Number(year)) : Number(year)
  return stamp(years, months.indexOf((month[1] ?? '').toLowerCase()) + 1, Number(day), time?.[1], time?.[2] ?? '0', time?.[3] ?? '0', zone)
}

function stamp(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string,
  second: string,
  zone: string,
): string | null {
  const seconds = Math.floor(Number(second.replace(',', '.')))
  const at = Date.UTC(year, month - 1, day, Number(hour ?? 0), Number(minute), seconds) - offsetMs(zone)
  if (!Number.isFinite(at) || day === 0 || Number(hour ?? 0) > 24 || Number(minute) > 59) return null
  const iso = new Date(at).toISOString()
  return hour === undefined ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`
}

function offsetMs(zone: string): number {
  const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone)
  if (numeric === null) return (zones[zone.toLowerCase()] ?? 0) * 3_600_000
  return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)) * 60_000
}

function fullYear(short: number): number {
  return short + (short < 70 ? 2_000 : 1_900)
}

function inUtc(date: string | null): string | null {
  if (date === null || date.length === 10) return date
  const at = Date.parse(date)
  return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`
}
