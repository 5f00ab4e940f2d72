// Reads a date as pages write it, in many languages, without guessing: an ambiguous one is no date.
// Which date is the publication is left to `metadata.ts`.

/** Languages whose month names are known; the names come from the runtime's own tables. */
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'ru',
  'uk',
  'el',
  'tr',
  'ar',
  'fa',
  'he',
  'hi',
  'bn',
  'ur',
  'id',
  'ms',
  'vi',
  'ca',
  'hr',
  'sl',
  'sr',
  'lt',
  'lv',
  'et',
  'sw',
]
const months = monthNames()
const weekdays = weekdayNames()

function monthNames(): Map<string, number> {
  const names = new Map<string, number>()
  const formats = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }, { month: 'short', day: 'numeric' }] as const
  for (const format of languages.flatMap((language) => formats.map((one) => writer(language, one)))) {
    for (let month = 0; month < 12; month += 1) {
      const name = format
        .formatToParts(Date.UTC(2001, month, 15))
        .find((part) => part.type === 'month')
        ?.value.toLowerCase()
        .replaceAll('.', '')
      if (name !== undefined && !/\d/u.test(name) && !names.has(name)) names.set(name, month + 1)
    }
  }
  names.set('sept', 9)
  return names
}

function weekdayNames(): Set<string> {
  const names = new Set<string>()
  for (const format of languages.flatMap((language) => (['long', 'short'] as const).map((weekday) => writer(language, { weekday })))) {
    for (let date = 1; date <= 7; date += 1) {
      for (const word of format
        .format(Date.UTC(2001, 0, date))
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
        names.add(word)
    }
  }
  return names
}

function writer(language: string, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...format, timeZone: 'UTC' })
}

/** Whether a lower-case word is the name of a month or a weekday in one of the languages. */
export function isDateWord(word: string): boolean {
  return months.has(word) || weekdays.has(word)
}

/** `YYYY-MM-DD` for real calendar days between 1990 and 2100, else null. */
function day(year: number, month: number, date: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, date))
  if (year < 1990 || year > 2100 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null
  return time.toISOString().slice(0, 10)
}

function westernDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/gu, (digit) => String(digitValue(digit)))
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6]) if (code >= zero && code < zero + 10) return code - zero
  return 0
}

const isoTime = /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?/u

/**
 * The date in a text as ISO 8601: with its time where an offset or Z says what the time means, else the bare day.
 * @param language page language: in `en-us` 3/4 is the fourth of March, in other languages the third of April.
 */
export function readDate(raw: string, language: string | null = null): string | null {
  const text = westernDigits(raw.trim()).slice(0, 200)
  const iso = isoTime.exec(text)
  if (iso !== null) {
    const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (date === null) return null
    if (iso[4] === undefined || iso[5] === undefined) return date
    const zone = iso[5] === 'UTC' ? 'Z' : iso[5].length === 5 ? `${iso[5].slice(0, 3)}:${iso[5].slice(3)}` : iso[5]
    return `${date}T${iso[4].length === 5 ? `${iso[4]}:00` : iso[4]}${zone}`
  }
  const compact = /(?:^|\D)((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}|\D|$)/u.exec(text)
  if (compact !== null) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const yearFirst = /((?:19|20)\d\d)\s*[./年년-]\s*(\d{1,2})\s*[./月월-]\s*(\d{1,2})/u.exec(text)
  if (yearFirst !== null) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  return readNamedMonth(text) ?? readNumbers(text, language)
}

function readNamedMonth(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []
  for (const [at, word] of words.entries()) {
    const month = months.get(word)
    if (month === undefined) continue
    const before = words
      .slice(Math.max(0, at - 3), at)
      .toReversed()
      .filter((one) => /^\d+$/u.test(one))
    const after = words.slice(at + 1, at + 6).filter((one) => /^\d+$/u.test(one))
    const year = [...after, ...before].find((one) => /^(?:19|20)\d\d$/u.test(one))
    const dayBefore = before.find((one) => one.length <= 2)
    const dayAfter = after.find((one) => one.length <= 2)
    const yearAt = after.findIndex((one) => one.length === 4)
    const afterComesFirst = dayAfter !== undefined && yearAt > after.indexOf(dayAfter)
    const date = dayBefore !== undefined && !afterComesFirst ? dayBefore : (dayAfter ?? dayBefore)
    if (year !== undefined && date !== undefined) {
      const found = day(Number(year), month, Number(date))
      if (found !== null) return found
    }
  }
  return null
}

function readNumbers(text: string, language: string | null): string | null {
  const match =
    /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?:\D|$)/u.exec(text) ??
    /(?:^|\s)(\d{1,2})(\/)(\d{1,2})\/(\d\d)(?:$|[\s,])/u.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const year = Number(match[4]?.padStart(4, '20'))
  if (first > 12 || match[2] === '.') return day(year, second, first)
  if (second > 12 || first === second) return day(year, first, second)
  if (language === null || language === 'en') return null
  return /^en-(?:us|ph)/u.test(language) ? day(year, first, second) : day(year, second, first)
}
