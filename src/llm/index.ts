// Opens the model: adapter, protection, fallback and cache put together. The only room that imports openai.
import type { Keyv } from 'keyv'
import { AuthenticationError } from 'openai'
import type { Clock, Log, Model } from '#src/core/ports.ts'
import { cached, type CacheUses } from './cached.ts'
import { toModelError } from './failures.ts'
import { withFallback } from './fallback.ts'
import { usualLimits } from './limits.ts'
import { openaiModel, type OpenAISettings } from './openai.ts'
import { protectServer, usualProtection, type ProtectionSettings } from './protection.ts'

/** A model that cannot be used for a reason that whoever starts the bot can mend. */
export class ModelStartError extends Error {
  override readonly name = 'ModelStartError'
}

export interface ModelSettings {
  readonly apiKey: string | undefined
  readonly baseUrl: string | undefined
  readonly model: string | undefined
  readonly fallbackModel: string | undefined
  readonly cache: Keyv | null
  readonly cacheUses?: CacheUses
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<Pick<OpenAISettings, 'inputTokens' | 'allowance' | 'idleMs' | 'attempts' | 'firstPauseMs' | 'longestWaitMs'>>
  readonly protection?: ProtectionSettings
}

/** The model that OpenAI is asked for where none is named. */
const openaiDefault = 'gpt-5-mini'

/**
 * Opens the model and asks its server once whether it is there. A wrong key is a `ModelStartError`; a server that cannot be
 * reached is a warning, because it may come later: until then the extractive engine writes.
 */
export async function openModel(settings: ModelSettings): Promise<Model> {
  const { apiKey, baseUrl, log, clock, cache } = settings
  const protection = protectServer(settings.protection ?? usualProtection)
  const open = (name: string): ReturnType<typeof openaiModel> => (
    openaiModel({ apiKey, baseUrl, model: name, protection: protection(), log, ...usualLimits, ...settings.limits })
  )
  const listed = await listModels(open(settings.model ?? 'any'), settings)
  const name = settings.model ?? (baseUrl === undefined ? openaiDefault : listed[0])
  if (name === undefined) throw new ModelStartError(`${serverName(baseUrl)} does not say which models it has. Start it, or set OPENAI_MODEL.`)
  const model = settings.fallbackModel === undefined ? open(name) : withFallback(open(name), open(settings.fallbackModel), log)
  return cached(model, { cache, uses: settings.cacheUses ?? null, clock, log, salt: `${baseUrl ?? 'openai'} ${settings.fallbackModel ?? ''}` })
}

async function listModels({ client }: ReturnType<typeof openaiModel>, { baseUrl, log }: ModelSettings): Promise<string[]> {
  try {
    const { data } = await client.models.list({ timeout: 5000 })
    return (data as typeof data | undefined)?.map(({ id }) => id) ?? []
  } catch (error) {
    // A key may be allowed to write and not to list (403): only 401 is a wrong one.
    if (error instanceof AuthenticationError) throw new ModelStartError(`${serverName(baseUrl)} does not accept OPENAI_API_KEY. Check the key.`, { cause: error })
    log.warn('the model server cannot be asked yet', { reason: toModelError(error).reason, error })
    return []
  }
}

/** Without what may stand before the host: a password, for instance. */
function serverName(baseUrl: string | undefined): string {
  return baseUrl === undefined ? 'OpenAI' : new URL(baseUrl).host
}
