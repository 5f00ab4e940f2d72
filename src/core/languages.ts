// Languages by their tags, and those that the bot itself speaks, on buttons, in errors and notes. Summaries and answers are written
// in any language: that is left to `writing.ts`.

export const languages = ['en', 'es', 'pt', 'fr', 'de', 'hi', 'ja', 'zh'] as const
/** A language of the bot's own words. */
export type Language = (typeof languages)[number]

/** One thing in every language: a missing one is a compile error. */
export type Localised<T> = Readonly<Record<Language, T>>

/** `de` for `de-AT`; null for what is no language's code. */
export function primaryLanguage(tag: string | null): string | null {
  return /^[a-z]{2,3}(?=-|$)/i.exec(tag ?? '')?.[0].toLowerCase() ?? null
}

/** Under which language a table of words has a text's: English where none is known, one for both ways of writing Norwegian. */
export function tableLanguage(tag: string | null): string {
  const primary = primaryLanguage(tag) ?? 'en'
  return primary === 'nb' || primary === 'nn' ? 'no' : primary
}

/** Whether a text's language writes all nouns with capitals, so that these tell no names. */
export function hasCapitalNouns(tag: string | null): boolean {
  const primary = primaryLanguage(tag)
  return primary === 'de' || primary === 'lb'
}

/** The bot's language for a BCP 47 tag such as Discord's locales (`pt-BR`, `zh-TW`); English where it speaks none of its kind. */
export function spokenLanguage(locale: string): Language {
  const primary = primaryLanguage(locale)
  return languages.find((language) => language === primary) ?? 'en'
}
