// What a server's moderators decide for it, with the value of each thing that they left alone, and the log of their decisions.
// Storing is left to `store`, the page that changes them to `commands`, holding to them to `permission.ts` and `paying.ts`.
import { z } from 'zod'
import { limitsSchema } from './budget.ts'
import { personSchema } from './conversation.ts'
import { languages } from './languages.ts'
import { isTimeZone } from './periods.ts'
import { templateNames } from './template.ts'
import { lengths, styles, type SummaryWish } from './writing.ts'

/** Who may do something; moderators always may. */
export const audienceSchema = z.discriminatedUnion('who', [
  z.object({ who: z.enum(['everybody', 'moderators']) }),
  z.object({ who: z.literal('roles'), ids: z.array(z.string()).min(1) }),
])
export type Audience = z.infer<typeof audienceSchema>

/** Which model writes: none (the articles' own sentences), the fallback model, or the first one. */
export const modelTiers = ['none', 'cheap', 'full'] as const

/** Every setting with its default. Each must be readable alone: see `readSettings`. */
export const serverSettingsSchema = z.object({
  summarize: audienceSchema.default({ who: 'everybody' }),
  ask: audienceSchema.default({ who: 'everybody' }),
  /** Who decides what the server's channels follow. */
  follow: audienceSchema.default({ who: 'moderators' }),
  /** Where the bot works: everywhere except in these channels, or only in them; threads count as their channel. */
  channels: z.object({ rule: z.enum(['except', 'only']), ids: z.array(z.string()) }).default({ rule: 'except', ids: [] }),
  /** Language of what the bot says to a channel rather than to one person: digests, notices. */
  language: z.enum(languages).default('en'),
  /** BCP 47 primary language that summaries are written in where nobody asks for another; null: that of the article. */
  summaryLanguage: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
  length: z.enum(lengths).default('standard'),
  style: z.enum(styles).default('bullets'),
  /** Whether a summary opens a thread for questions. */
  autoThread: z.boolean().default(true),
  /** Channels in which a posted link is summarized without being asked. */
  linkChannels: z.array(z.string()).default([]),
  modelTier: z.enum(modelTiers).default('full'),
  limits: limitsSchema.default([]),
  /** Whether cards show what they cost. */
  costLine: z.boolean().default(false),
  /** IANA name. */
  timeZone: z.string().refine(isTimeZone).default('UTC'),
  /** Days that the server's conversations, uploads, pasted texts and usage are kept after their last use. */
  retentionDays: z.int().min(1).max(3650).default(365),
})
export type ServerSettings = z.output<typeof serverSettingsSchema>
export type SettingName = keyof ServerSettings

const givenSchema = z.record(z.string(), z.unknown())
const known = new Map<string, z.ZodType>(Object.entries(serverSettingsSchema.shape))
/** Of a server that has chosen nothing, as most; every reply asks for them several times. */
let unchosen: ServerSettings | undefined

/**
 * The settings that a stored or typed value gives, and the names of those in it that are not understood: they count as not set,
 * so that one bad setting never takes the others with it.
 */
export function readSettings(value: unknown): { settings: ServerSettings; unknown: readonly string[] } {
  const given = givenSchema.safeParse(value).data ?? {}
  if (Object.keys(given).length === 0) return { settings: (unchosen ??= serverSettingsSchema.parse({})), unknown: [] }
  const unknown = Object.keys(given).filter((name) => known.get(name)?.safeParse(given[name]).success !== true)
  const understood = Object.fromEntries(Object.entries(given).filter(([name]) => !unknown.includes(name)))
  return { settings: serverSettingsSchema.parse(understood), unknown }
}

/** One setting with the value it is to have. */
export type Setting = { [Name in SettingName]: { readonly name: Name; readonly value: ServerSettings[Name] } }[SettingName]

/**
 * One line of a server's log. `from` and `to` are values of the setting, as it was understood at the time; of a prompt the numbers of
 * the versions in use, null for the shipped one.
 */
export const settingChangeSchema = z.object({
  id: z.int(),
  name: z.union([z.keyof(serverSettingsSchema), z.templateLiteral(['prompt ', z.enum(templateNames)])]),
  from: z.unknown(),
  to: z.unknown(),
  by: personSchema,
  at: z.number(),
  /** The change that this one takes back. */
  undoes: z.int().nullable(),
})
export type SettingChange = z.infer<typeof settingChangeSchema>

/** Whether the line is about a setting, and not about a prompt. */
export function isSetting(name: SettingChange['name']): name is SettingName {
  return Object.hasOwn(serverSettingsSchema.shape, name)
}

/** What somebody says of the summary they wish for; what they leave open the server decides. */
export type AskedWish = { readonly [Part in keyof SummaryWish]?: SummaryWish[Part] | undefined }

/** The summary that is wished for, with what the server prefers where nothing is said. */
export function wishIn(settings: ServerSettings, asked: AskedWish = {}): SummaryWish {
  return {
    length: asked.length ?? settings.length,
    style: asked.style ?? settings.style,
    language: asked.language ?? settings.summaryLanguage,
  }
}
