// Embeddings of any server that speaks OpenAI's: each text once, paid like any call, from the cache ever after. A server that fails is
// left alone for a while; whoever asks goes on without.
import { createHash } from 'node:crypto'
import type { Keyv } from 'keyv'
import OpenAI from 'openai'
import { microUsd, nothing, nobody, type Amount } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import { toMeaning, type Embedder, type Meaning } from '#src/core/meaning.ts'
import { reserveFor, type Treasury } from '#src/core/paying.ts'
import type { Clock, Log } from '#src/core/ports.ts'
import { toModelError } from './failures.ts'
import { costUsd, type Price } from './prices.ts'

export interface EmbeddingSettings {
  readonly apiKey: string | undefined
  readonly baseUrl: string | undefined
  readonly model: string
  readonly price?: Price | undefined
  readonly cache: Keyv | null
  readonly treasury: Treasury
  readonly clock: Clock
  readonly log: Log
}

/** A text is not worth a longer wait, in milliseconds: words alone do, too. */
const patienceMs = 10_000
/** A server that failed is asked again after this, in milliseconds. */
const restMs = 60_000
/** Articles are read anew within this, in milliseconds; their place in a story is kept for good. */
const keptForMs = 30 * 24 * 3_600_000
/** Characters to a token at the least, for what is reserved: less than that no language needs. */
const charactersPerToken = 1

export function openEmbedder({ apiKey, baseUrl, model, price, cache, treasury, clock, log }: EmbeddingSettings): Embedder {
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    maxRetries: 0,
    timeout: patienceMs,
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
  })
  const asked = new Map<string, Promise<Meaning | null>>()
  let restsUntil = 0

  const amount = (inputTokens: number): Amount => {
    const usage = { inputTokens, outputTokens: 0 }
    // At OpenAI the operator's own price is that of the model that writes.
    const usd = (baseUrl === undefined ? costUsd(model, baseUrl, usage) : null) ?? costUsd(model, baseUrl, usage, price)
    return { calls: 1, tokens: inputTokens, microUsd: microUsd(usd ?? 0), unpriced: usd === null ? 1 : 0 }
  }

  async function fresh(text: string): Promise<Meaning> {
    // What the clock reads for everybody is no server's and no person's: it counts for the bot as a whole.
    const reservation = await reserveFor(
      { ...nobody, purpose: 'digest' },
      { near: () => amount(text.length / charactersPerToken) },
      treasury,
    )
    let cost = nothing
    try {
      const { data, usage } = await client.embeddings.create({ model, input: text, encoding_format: 'float' })
      const vector = (data as typeof data | undefined)?.[0]?.embedding
      if (vector === undefined || vector.length === 0 || !vector.every(Number.isFinite)) throw new ModelError('model answer unusable')
      cost = amount((usage as typeof usage | undefined)?.prompt_tokens ?? Math.ceil(text.length / 4))
      return toMeaning(model, vector)
    } finally {
      await treasury.budgets.settle(reservation, cost).catch((error: unknown) => {
        log.error('a call could not be settled', { error })
      })
    }
  }

  async function find(key: string, text: string): Promise<Meaning | null> {
    const known: unknown = await cache?.get(key).catch(() => undefined)
    if (typeof known === 'string') return known
    if (clock.now() < restsUntil) return null
    try {
      const meaning = await fresh(text)
      await cache?.set(key, meaning, keptForMs).catch(() => undefined)
      return meaning
    } catch (error) {
      restsUntil = clock.now() + restMs
      log.warn('no embeddings for now: words alone tell stories apart', { reason: toModelError(error).reason, error })
      return null
    }
  }

  return {
    embed(text) {
      const key = `meaning ${createHash('sha256')
        .update(JSON.stringify([baseUrl ?? 'openai', model, text]))
        .digest('hex')}`
      const known = asked.get(key)
      if (known !== undefined) return known
      const asking = find(key, text).finally(() => {
        asked.delete(key)
      })
      asked.set(key, asking)
      return asking
    },
  }
}
