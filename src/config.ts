// Environment → Config: flat variables, checked all at once; errors name the variables and never their values.
import { z } from 'zod'
import type { OperatorLimits } from './core/budget.ts'
import type { DiscordSettings } from './discord/client.ts'
import { readShards } from './discord/shard-range.ts'
import type { HealthSettings } from './health/index.ts'
import type { ModelSettings } from './llm/index.ts'
import { usualLimits, usualProtection } from './llm/limits.ts'
import { logLevels } from './log.ts'

/** A variable that is set to nothing counts as not set. */
const unset = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T): z.ZodPreprocess<z.ZodOptional<T>> => z.preprocess(unset, schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>): z.ZodPreprocess<z.ZodPrefault<T>> =>
  z.preprocess(unset, schema.prefault(value as never))

const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).transform((url) => url.replace(/\/+$/, ''))
const hostAndPort = z
  .string()
  .trim()
  .regex(/^(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i, 'must be a list of host:port, separated by commas')

const port = z.coerce.number().int().min(0).max(65_535)
const host = z
  .string()
  .trim()
  .regex(/^(\[?[0-9a-f:]+\]?|[\w.-]+)$/i, 'must be an address or a name of this machine')
  .transform((name) => name.replace(/^\[|\]$/g, ''))

const snowflake = /^\d{17,20}$/
const idList = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(snowflake, 'must be a list of people’s ids (17 to 20 digits), separated by commas')).min(1))

const dollars = z.coerce.number().positive().max(1_000_000)
const perMinute = z.coerce.number().int().min(6).max(1_000_000)

/** Every variable that Lede reads; `.env.example` explains each, and a test keeps the two the same. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: optional(z.string().trim()),
  DISCORD_API_URL: withDefault(address, 'https://discord.com/api'),
  OPENAI_API_KEY: optional(z.string().trim()),
  OPENAI_BASE_URL: optional(address),
  OPENAI_MODEL: optional(z.string().trim()),
  LEDE_FALLBACK_MODEL: optional(z.string().trim()),
  LEDE_EMBEDDING_MODEL: optional(z.string().trim()),
  LEDE_MODEL_INPUT: withDefault(z.coerce.number().int().min(4000), String(usualLimits.inputTokens)),
  LEDE_MODEL_PATIENCE: withDefault(z.coerce.number().int().min(1).max(600), String(usualLimits.idleMs / 1000)),
  LEDE_MODEL_AT_ONCE: withDefault(z.coerce.number().int().min(1).max(1000), String(usualProtection.atOnce)),
  LEDE_REPLY_TOKENS: withDefault(z.coerce.number().int().min(10_000), String(usualLimits.allowance.tokens)),
  LEDE_SECOND_LOOK: withDefault(z.stringbool(), String(usualLimits.allowance.secondLook)),
  LEDE_MODEL_PRICE: optional(
    z.string().regex(/^\s*\d+(\.\d+)?\s*,\s*\d+(\.\d+)?\s*$/, 'must be two amounts in dollars, separated by a comma'),
  ),
  LEDE_DAILY_USD: optional(dollars),
  LEDE_MONTHLY_USD: optional(dollars),
  LEDE_SERVER_DAILY_USD: optional(dollars),
  LEDE_PERSON_DAILY_USD: optional(dollars),
  LEDE_PERSON_RATE: withDefault(perMinute, '60'),
  LEDE_SERVER_RATE: withDefault(perMinute, '600'),
  LEDE_OWNERS: optional(idList),
  LEDE_ADMIN_SERVER: optional(z.string().trim().regex(snowflake, 'must be the id of a server: 17 to 20 digits')),
  LEDE_DATA: withDefault(z.string(), 'data'),
  /** Read by `start.js`. */
  LEDE_FROM_SOURCE: withDefault(z.stringbool(), 'false'),
  DATABASE_URL: optional(
    z
      .string()
      .trim()
      .regex(/^postgres(ql)?:\/\//, 'must be an address of PostgreSQL, as postgres://user:password@host:5432/database'),
  ),
  REDIS_URL: optional(
    z
      .string()
      .trim()
      .regex(/^(rediss?|valkeys?):\/\//, 'must be an address of Redis or Valkey, as redis://user:password@host:6379'),
  ),
  LEDE_KEEP_PAGES: optional(z.coerce.number().int().min(1)),
  LEDE_MESSAGE_CONTENT: withDefault(z.stringbool(), 'true'),
  LEDE_FETCH_ALLOW: withDefault(
    z
      .string()
      .transform((list) =>
        list
          .split(',')
          .map((entry) => entry.trim())
          .filter(Boolean),
      )
      .pipe(z.array(hostAndPort)),
    '',
  ),
  LEDE_ROBOTS: withDefault(z.stringbool(), 'true'),
  LEDE_CONTACT_URL: optional(address),
  SHARDS: withDefault(
    z
      .string()
      .trim()
      .transform((text, context) => {
        const shards = readShards(text)
        if (shards === null) context.addIssue({ code: 'custom', message: 'must be auto, 0-3/16 or 2of4/16' })
        return shards ?? 'auto'
      }),
    'auto',
  ),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .trim()
      .regex(/^[0-9a-f]{64}$/i, 'must be the 64 hexadecimal digits of the Developer Portal')
      .transform((key) => key.toLowerCase()),
  ),
  INTERACTIONS_PORT: optional(port),
  INTERACTIONS_HOST: withDefault(host, '127.0.0.1'),
  HEALTH_PORT: optional(port),
  HEALTH_HOST: withDefault(host, '127.0.0.1'),
  LEDE_PORT: withDefault(port, '8420'),
  LEDE_LOG: withDefault(z.enum(logLevels), 'warn'),
})
export type Environment = z.output<typeof environmentSchema>

export interface Config {
  /** Null: no Discord account; the local Discord and its page are started instead. */
  readonly discord: (DiscordSettings & { readonly http: DiscordSettings['http'] }) | null
  /** Null: no model; the extractive engine writes. */
  readonly model: {
    apiKey: string | undefined
    baseUrl: string | undefined
    model: string | undefined
    fallbackModel: string | undefined
    embeddingModel?: string | undefined
    limits: NonNullable<ModelSettings['limits']>
    protection?: NonNullable<ModelSettings['protection']>
    price: ModelSettings['price']
  } | null
  readonly limits: OperatorLimits
  /** What a person, and all of a server together, may press and ask in a minute; see `discord/rates.ts`. */
  readonly rates: { readonly person: number; readonly server: number }
  /** Null: whoever owns the application at Discord. */
  readonly owners: readonly string[] | null
  /** The one server with the commands for operators; null: they are registered with all others. */
  readonly adminServer: string | null
  readonly dataFolder: string
  /** Null: the database is a file in the data folder. */
  readonly databaseUrl: string | null
  /** Null: the model's answers are cached in the database. */
  readonly redisUrl: string | null
  /** Null: for ever. */
  readonly keepPagesDays: number | null
  readonly fetch: { allow: readonly string[]; respectRobots: boolean; contactUrl: string | undefined; spacingMs?: number }
  /** Where /healthz, /readyz and /metrics are; null: nowhere. */
  readonly health: HealthSettings | null
  readonly localPort: number
  readonly logLevel: Environment['LEDE_LOG']
}

/** Names every variable that is wrong and why, on one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(['The settings need a change:', ...new Set(lines)].join('\n  '))
  }
  const e = parsed.data
  return {
    discord:
      e.DISCORD_TOKEN === undefined
        ? null
        : {
            token: e.DISCORD_TOKEN,
            apiUrl: e.DISCORD_API_URL,
            messageContent: e.LEDE_MESSAGE_CONTENT,
            shards: e.SHARDS,
            http:
              e.INTERACTIONS_PORT === undefined
                ? null
                : { port: e.INTERACTIONS_PORT, host: e.INTERACTIONS_HOST, publicKey: e.DISCORD_PUBLIC_KEY ?? null },
          },
    model:
      e.OPENAI_API_KEY === undefined && e.OPENAI_BASE_URL === undefined
        ? null
        : {
            apiKey: e.OPENAI_API_KEY,
            baseUrl: e.OPENAI_BASE_URL,
            model: e.OPENAI_MODEL,
            fallbackModel: e.LEDE_FALLBACK_MODEL,
            embeddingModel: e.LEDE_EMBEDDING_MODEL,
            price: readPrice(e.LEDE_MODEL_PRICE),
            limits: {
              inputTokens: e.LEDE_MODEL_INPUT,
              idleMs: e.LEDE_MODEL_PATIENCE * 1000,
              allowance: { ...usualLimits.allowance, tokens: e.LEDE_REPLY_TOKENS, secondLook: e.LEDE_SECOND_LOOK },
            },
            protection: { ...usualProtection, atOnce: e.LEDE_MODEL_AT_ONCE },
          },
    limits: {
      dailyUsd: e.LEDE_DAILY_USD ?? null,
      monthlyUsd: e.LEDE_MONTHLY_USD ?? null,
      serverDailyUsd: e.LEDE_SERVER_DAILY_USD ?? null,
      personDailyUsd: e.LEDE_PERSON_DAILY_USD ?? null,
    },
    rates: { person: e.LEDE_PERSON_RATE, server: e.LEDE_SERVER_RATE },
    owners: e.LEDE_OWNERS ?? null,
    adminServer: e.LEDE_ADMIN_SERVER ?? null,
    dataFolder: e.LEDE_DATA,
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL?.replace(/^valkey/, 'redis') ?? null,
    keepPagesDays: e.LEDE_KEEP_PAGES ?? null,
    fetch: { allow: e.LEDE_FETCH_ALLOW, respectRobots: e.LEDE_ROBOTS, contactUrl: e.LEDE_CONTACT_URL },
    health: e.HEALTH_PORT === undefined ? null : { port: e.HEALTH_PORT, host: e.HEALTH_HOST },
    localPort: e.LEDE_PORT,
    logLevel: e.LEDE_LOG,
  }
}

function readPrice(text: string | undefined): ModelSettings['price'] {
  const [input, output] = (text ?? '').split(',').map(Number)
  return text === undefined || input === undefined || output === undefined ? undefined : [input, output]
}
