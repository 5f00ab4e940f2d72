// Opens the model: adapter, protection, fallback and cache put together. The only room that imports openai.
import type { Keyv } from 'keyv'
import { AuthenticationError } from 'openai'
import type { Treasury } from '#src/core/paying.ts'
import type { Observer } from '#src/core/observer.ts'
import type { BreakerState } from '#src/core/operating.ts'
import type { Clock, Log, Model } from '#src/core/ports.ts'
import { cached, type CacheUses } from './cached.ts'
import { toModelError } from './failures.ts'
import { withFallback } from './fallback.ts'
import { usualLimits, usualProtection } from './limits.ts'
import { isOpenAI, openaiModel, reasoningTokens, type OpenAISettings } from './openai.ts'
import { paid } from './paid.ts'
import { costUsd, type Price } from './prices.ts'
import { protectServer, type Protection, type ProtectionSettings } from './protection.ts'
import type { AnswerClaims } from './single-flight.ts'
import { ModelStartError } from './start-error.ts'
import { tiered } from './tiers.ts'

export interface ModelSettings {
  readonly apiKey: string | undefined
  readonly baseUrl: string | undefined
  readonly model: string | undefined
  readonly fallbackModel: string | undefined
  /** Only for its price: it is opened by itself. */
  readonly embeddingModel?: string | undefined
  readonly cache: Keyv | null
  readonly cacheUses?: CacheUses
  /** Null: no other process shares the cache. */
  readonly answerClaims?: AnswerClaims | null
  readonly clock: Clock
  readonly log: Log
  readonly observer?: Observer | undefined
  readonly limits?: Partial<Pick<OpenAISettings, 'inputTokens' | 'allowance' | 'idleMs' | 'attempts' | 'firstPauseMs' | 'longestWaitMs'>>
  readonly protection?: ProtectionSettings
  /** US dollars for a million tokens, in and out, for a model whose price the table does not have. */
  readonly price?: Price | undefined
  /** Null: calls are not counted (measures). */
  readonly treasury: Treasury | null
}

export { openEmbedder } from './embeddings.ts'

export interface OpenModel extends Model {
  /** Of each model that is asked, in the order in which they are. */
  breakers(): readonly BreakerState[]
}

/** The model that OpenAI is asked for where none is named. */
export const openaiDefault = 'gpt-5-mini'

/**
 * Opens the model and asks its server once whether it is there. A wrong key is a `ModelStartError`; a server that cannot be
 * reached is a warning, because it may come later: until then the extractive engine writes.
 */
export async function openModel(settings: ModelSettings): Promise<OpenModel> {
  const { apiKey, baseUrl, log, clock, cache } = settings
  const protection = protectServer(settings.protection ?? usualProtection)
  const protections = new Map<string, Protection>()
  const protectedFor = (model: string): Protection => {
    const made = protection()
    protections.set(model, made)
    return made
  }
  const open = (name: string): ReturnType<typeof openaiModel> =>
    openaiModel({
      apiKey,
      baseUrl,
      model: name,
      protection: protectedFor(name),
      price: settings.price,
      log,
      observer: settings.observer,
      ...usualLimits,
      ...settings.limits,
    })
  const listed = await listModels(open(settings.model ?? 'any'), settings)
  const name = settings.model ?? (baseUrl === undefined ? openaiDefault : listed[0])
  if (name === undefined)
    throw new ModelStartError(`${serverName(baseUrl)} does not say which models it has. Start it, or set OPENAI_MODEL.`)
  const { fallbackModel, embeddingModel, treasury } = settings
  const unpriced = withoutPrice(
    [name, fallbackModel, embeddingModel].filter((named) => named !== undefined),
    settings,
  )
  checkPrices(unpriced, treasury)
  const finish = (model: Model): Model => {
    const price: Parameters<typeof paid>[1]['price'] = (called, usage) => costUsd(called, baseUrl, usage, settings.price)
    const counted = treasury === null ? model : paid(model, { treasury, log, price, extraTokens: isOpenAI(baseUrl) ? reasoningTokens : 0 })
    return cached(counted, {
      cache,
      uses: settings.cacheUses ?? null,
      claims: settings.answerClaims ?? null,
      clock,
      log,
      observer: settings.observer,
      salt: `${baseUrl ?? 'openai'} ${fallbackModel ?? ''}`,
    })
  }
  const cheap = fallbackModel === undefined ? null : open(fallbackModel)
  const full = finish(cheap === null ? open(name) : withFallback(open(name), cheap, log))
  const opened = treasury === null ? full : tiered({ full, cheap: cheap === null ? null : finish(cheap) }, treasury.settings)
  const named = [name, ...(fallbackModel === undefined ? [] : [fallbackModel])]
  return { ...opened, unpriced, breakers: () => named.map((model) => ({ model, state: protections.get(model)?.state() ?? 'closed' })) }
}

async function listModels({ client }: ReturnType<typeof openaiModel>, { baseUrl, log }: ModelSettings): Promise<string[]> {
  try {
    const { data } = await client.models.list({ timeout: 5000 })
    return (data as typeof data | undefined)?.map(({ id }) => id) ?? []
  } catch (error) {
    // A key may be allowed to write and not to list (403): only 401 is a wrong one.
    if (error instanceof AuthenticationError)
      throw new ModelStartError(`${serverName(baseUrl)} does not accept OPENAI_API_KEY. Check the key.`, { cause: error })
    log.warn('the model server cannot be asked yet', { reason: toModelError(error).reason, error })
    return []
  }
}

function withoutPrice(models: readonly string[], { baseUrl, price }: ModelSettings): string[] {
  return models.filter((model) => costUsd(model, baseUrl, { inputTokens: 1, outputTokens: 1 }, price) === null)
}

/** A limit in money can only be kept where it is known what a call costs. */
function checkPrices(unknown: readonly string[], treasury: Treasury | null): void {
  if (unknown.length === 0 || treasury === null || Object.values(treasury.limits).every((limit) => limit === null)) return
  throw new ModelStartError(
    `The price of ${unknown.join(' and ')} is not known, so that a limit in dollars cannot be kept. Set LEDE_MODEL_PRICE.`,
  )
}

/** Without what may stand before the host: a password, for instance. */
function serverName(baseUrl: string | undefined): string {
  return baseUrl === undefined ? 'OpenAI' : new URL(baseUrl).host
}
