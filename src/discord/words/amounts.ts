// Numbers, shares and durations as each language writes them, and the choice between one and many. Words are left to the areas.
import type { Language, Localised } from '#src/core/languages.ts'
import { madeOnce } from '#src/core/made-once.ts'

/** What Intl formats by: the bot's Portuguese and Chinese are those of Brazil and the mainland. */
export const locales: Localised<string> = { en: 'en', es: 'es', pt: 'pt-BR', fr: 'fr', de: 'de', hi: 'hi', ja: 'ja', zh: 'zh-CN' }

const numberFormat = madeOnce((language: Language) => new Intl.NumberFormat(locales[language]))
const percentFormat = madeOnce((language: Language) => new Intl.NumberFormat(locales[language], { style: 'percent' }))
const pluralRules = madeOnce((language: Language) => new Intl.PluralRules(locales[language]))

export function number(amount: number, language: Language): string {
  return numberFormat(language).format(amount)
}

/** Of a share from 0 to 1, rounded down: what was not read whole is never 100 %. */
export function percent(share: number, language: Language): string {
  return percentFormat(language).format(Math.floor(share * 100) / 100)
}

const languageNames = madeOnce((language: Language) => new Intl.DisplayNames(language, { type: 'language' }))

/** What one language calls another; `code` is BCP 47, and given itself where there is no name. */
export function languageName(code: string, language: Language): string {
  return languageNames(language).of(/^[a-z]{2,3}/i.exec(code)?.[0] ?? 'und') ?? code
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** In the largest whole unit, short: `3 min`. */
export function duration(durationMs: number, language: Language): string {
  const [unit, size] = units.find(([, size]) => durationMs >= size) ?? ['second', 1000]
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.max(0, Math.floor(durationMs / size)),
  )
}

/** The form for an amount, which is in it as its number; `one` is also for what a language counts as one. */
export function counted(amount: number, language: Language, forms: { readonly one: string; readonly other: string }): string {
  const form = pluralRules(language).select(amount) === 'one' ? forms.one : forms.other
  return form.replace('#', number(amount, language))
}

/** The day of an ISO 8601 date, in full; as it is where it is none. */
export function date(iso: string, language: Language): string {
  const at = new Date(iso.slice(0, 10))
  return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

const weekdayFormat = madeOnce((language: Language) => new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }))

/** 0 and 7 are Sunday. */
export function weekday(number: number, language: Language): string {
  // The first of January 2023 was a Sunday.
  return weekdayFormat(language).format(Date.UTC(2023, 0, 1 + number))
}

/** As each reader's Discord shows it; `R`: from now. */
export function time(at: number | null, style: 'f' | 'R' = 'f'): string {
  return at === null ? '—' : `<t:${Math.floor(at / 1000)}:${style}>`
}
