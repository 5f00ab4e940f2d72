// Asks the model's server as the doctor does: which models it has, and one small answer in JSON on the same path as every other.
import { z } from 'zod'
import { nobody } from '#src/core/budget.ts'
import type { ModelError } from '#src/core/errors.ts'
import type { Log } from '#src/core/ports.ts'
import { openaiModel } from './openai.ts'
import type { Rung } from './ladder.ts'
import { openaiDefault, type ModelSettings } from './index.ts'
import { toModelError } from './failures.ts'
import { usualLimits, usualProtection } from './limits.ts'
import { protectServer } from './protection.ts'

export interface ModelState {
  /** Null where the server does not say. */
  readonly listed: readonly string[] | null
  /** Null where none is set and none is listed. */
  readonly name: string | null
  /** How it can be asked for JSON; null where it gave no answer, for the reason in `failure`. */
  readonly rung: Rung | null
  readonly failure: { readonly reason: ModelError['reason']; readonly status: number | null } | null
  readonly answeredMs: number
}

const schema = z.object({ word: z.string().catch('') })
const question = [
  { role: 'system' as const, content: 'Answer with a JSON object whose field "word" is one English word, and nothing else.' },
  { role: 'user' as const, content: 'Which word?' },
]

/** Costs a few tokens. */
export async function checkModel({
  apiKey,
  baseUrl,
  model,
  limits,
}: Pick<ModelSettings, 'apiKey' | 'baseUrl' | 'model' | 'limits'>): Promise<ModelState> {
  let rung: Rung | null = null
  const log: Log = {
    info(_message, fields) {
      rung = (fields?.['rung'] as Rung) ?? rung
    },
    warn() {},
    error() {},
  }
  const open = (name: string): ReturnType<typeof openaiModel> =>
    openaiModel({ apiKey, baseUrl, model: name, protection: protectServer(usualProtection)(), log, ...usualLimits, ...limits, attempts: 1 })
  const startedAt = performance.now()
  const list = await listed(open('any'))
  const name = model ?? (baseUrl === undefined ? openaiDefault : (list.ids?.[0] ?? null))
  const state = (failure: ModelState['failure']): ModelState => ({
    listed: list.ids,
    name,
    rung,
    failure,
    answeredMs: Math.round(performance.now() - startedAt),
  })
  if (name === null) return state(list.failure)
  try {
    const events = open(name).complete(
      { prompt: { name: 'doctor', version: '1' }, messages: question, fence: '', schema, schemaName: 'word', maxOutputTokens: 100 },
      { signal: AbortSignal.timeout((limits?.idleMs ?? usualLimits.idleMs) * 2), payer: nobody },
    )
    for await (const event of events) if (event.type === 'done') break
    return state(null)
  } catch (error) {
    return state(failureOf(error))
  }
}

async function listed({
  client,
}: ReturnType<typeof openaiModel>): Promise<{ readonly ids: readonly string[] | null; readonly failure: ModelState['failure'] }> {
  try {
    const { data } = await client.models.list({ timeout: 5000 })
    return { ids: (data as typeof data | undefined)?.map(({ id }) => id) ?? null, failure: null }
  } catch (error) {
    return { ids: null, failure: failureOf(error) }
  }
}

function failureOf(error: unknown): NonNullable<ModelState['failure']> {
  const { reason, cause } = toModelError(error)
  return { reason, status: cause instanceof Error && 'status' in cause && typeof cause.status === 'number' ? cause.status : null }
}
