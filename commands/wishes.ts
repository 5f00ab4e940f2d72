// How a summary may be wanted: the choices of /summarize, and how they travel in a custom_id.
import { z } from 'zod'
import { UserError } from '#src/core/errors.ts'
import type { AskedWish } from '#src/core/settings.ts'
import { lengths, styles } from '#src/core/writing.ts'
import { wishWords as words } from '#src/discord/words/summarize.ts'

export const lengthChoices = lengths.map((value) => ({ name: words[value], value }))

export const styleChoices = styles.map((value) => ({ name: words[value], value }))

/** By the name that its readers know, in the order of those names; Discord shows 25 at the most. */
export const languageChoices = [
  { name: 'العربية', value: 'ar' },
  { name: 'Bahasa Indonesia', value: 'id' },
  { name: 'Čeština', value: 'cs' },
  { name: 'Dansk', value: 'da' },
  { name: 'Deutsch', value: 'de' },
  { name: 'Ελληνικά', value: 'el' },
  { name: 'English', value: 'en' },
  { name: 'Español', value: 'es' },
  { name: 'Français', value: 'fr' },
  { name: 'हिन्दी', value: 'hi' },
  { name: 'Italiano', value: 'it' },
  { name: '日本語', value: 'ja' },
  { name: '한국어', value: 'ko' },
  { name: 'Magyar', value: 'hu' },
  { name: 'Nederlands', value: 'nl' },
  { name: 'Norsk', value: 'no' },
  { name: 'Polski', value: 'pl' },
  { name: 'Português', value: 'pt' },
  { name: 'Română', value: 'ro' },
  { name: 'Русский', value: 'ru' },
  { name: 'Svenska', value: 'sv' },
  { name: 'Türkçe', value: 'tr' },
  { name: 'Українська', value: 'uk' },
  { name: 'Tiếng Việt', value: 'vi' },
  { name: '中文', value: 'zh' },
] as const

const argumentsSchema = z.tuple([z.enum([...lengths, '']), z.enum([...styles, '']), z.string().max(8)])

/** What is left open is an empty argument. */
export function wishArguments({ length, style, language }: AskedWish): [string, string, string] {
  return [length ?? '', style ?? '', language ?? '']
}

/** Throws `button outdated` for what no version of these arguments is. */
export function readWish(args: readonly string[]): AskedWish {
  const parsed = argumentsSchema.safeParse(args.slice(0, 3))
  if (!parsed.success) throw new UserError('button outdated', {})
  const [length, style, language] = parsed.data
  return { length: length || undefined, style: style || undefined, language: language || undefined }
}
