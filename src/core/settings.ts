// What a server's moderators decide for it, with the value of each thing that they left alone. Storing is left to `store`, the
// page that changes them to `commands`.
import { z } from 'zod'
import { languages } from './languages.ts'
import { lengths, styles } from './writing.ts'

const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
})

/** Every setting with its default. Each must be readable alone: see `readSettings`. */
export const serverSettingsSchema = z.object({
  /** Language of what the bot says to a channel rather than to one person: digests, notices. */
  language: z.enum(languages).default('en'),
  /** BCP 47 primary language that summaries are written in where nobody asks for another; null: that of the article. */
  summaryLanguage: z.string().regex(/^[a-z]{2,3}$/).nullable().default(null),
  length: z.enum(lengths).default('standard'),
  style: z.enum(styles).default('bullets'),
  /** IANA name. */
  timeZone: timeZone.default('UTC'),
  /** Whether cards show what they cost. */
  costLine: z.boolean().default(false),
  /** Days that the server's conversations, uploads, pasted texts and usage are kept after their last use. */
  retentionDays: z.int().min(1).max(3650).default(365),
})
export type ServerSettings = z.output<typeof serverSettingsSchema>

/**
 * The settings that a stored or typed value gives, and the names of those in it that are not understood: they count as not set,
 * so that one bad setting never takes the others with it.
 */
export function readSettings(value: unknown): { settings: ServerSettings; unknown: readonly string[] } {
  const given = z.record(z.string(), z.unknown()).safeParse(value).data ?? {}
  const shape: Readonly<Record<string, z.ZodType>> = serverSettingsSchema.shape
  const unknown = Object.keys(given).filter((name) => shape[name]?.safeParse(given[name]).success !== true)
  const understood = Object.fromEntries(Object.entries(given).filter(([name]) => !unknown.includes(name)))
  return { settings: serverSettingsSchema.parse(understood), unknown }
}
