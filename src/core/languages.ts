// The languages that the bot itself speaks, on buttons, in errors and notes. Summaries and answers are written in any language:
// that is left to `writing.ts`.

export const languages = ['en', 'es', 'pt', 'fr', 'de', 'hi', 'ja', 'zh'] as const
/** A language of the bot's own words. */
export type Language = (typeof languages)[number]

/** One thing in every language: a missing one is a compile error. */
export type Localised<T> = Readonly<Record<Language, T>>

/** The bot's language for a BCP 47 tag such as Discord's locales (`pt-BR`, `zh-TW`); English where it speaks none of its kind. */
export function spokenLanguage(locale: string): Language {
  const primary = locale.split('-')[0]?.toLowerCase()
  return languages.find((language) => language === primary) ?? 'en'
}
