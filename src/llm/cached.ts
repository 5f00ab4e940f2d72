// The caching decorator on a model: the same request is answered from the cache, and asked once by all who ask it at the same time, in
// this process (`flight`) and in all that share a store (`single-flight`).
import { createHash } from 'node:crypto'
import type { Keyv } from 'keyv'
import { z } from 'zod'
import type { Charged } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import { answersKeptDays } from '#src/core/kept.ts'
import type { Observer } from '#src/core/observer.ts'
import type { Clock, Log, Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'
import { strictSchema } from './ladder.ts'
import { Flight } from './flight.ts'
import { turnToAsk, type AnswerClaims } from './single-flight.ts'

/** Raised when the meaning of a cached value changes although the request does not. */
const engineVersion = 1

/** How long an answer is kept, in milliseconds. */
const keptForMs = answersKeptDays * 24 * 3_600_000

/** A cache that is slower than this is no help, in milliseconds. */
const patienceMs = 250

const entrySchema = z.object({ value: z.unknown(), model: z.string(), at: z.number() })

/** Which replies a cached answer serves: noted before there is an answer, or, of one that there is, at the reply's end. */
export interface CacheUses {
  note(key: string, replyId: string): Promise<void>
  noteAtEnd(key: string, replyId: string): void
}

export function cached(
  model: Model,
  {
    cache,
    uses = null,
    claims = null,
    clock,
    log,
    salt,
    observer,
  }: {
    cache: Keyv | null
    uses?: CacheUses | null
    claims?: AnswerClaims | null
    clock: Clock
    log: Log
    salt: string
    observer?: Observer | undefined
  },
): Model {
  const flights = new Map<string, Flight<ModelEvent<unknown>>>()
  const paidFor = new WeakSet<ModelEvent<unknown>>()

  /** Of those who share a call the first to get its end pays for it. */
  function shared<T>(event: ModelEvent<T>): ModelEvent<T> {
    if (event.type !== 'done') return event
    const usage = paidFor.has(event) ? { inputTokens: 0, outputTokens: 0, costUsd: 0 } : event.usage
    paidFor.add(event)
    return { ...event, usage }
  }

  async function look<T>(key: string, request: ModelRequest<T>): Promise<ModelEvent<T> | null> {
    const entry = entrySchema.safeParse(await patiently(cache?.get(key)))
    if (!entry.success) return null
    const value = request.schema.safeParse(entry.data.value)
    if (!value.success) return null
    return {
      type: 'done',
      value: value.data,
      model: entry.data.model,
      usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 },
      cachedAt: entry.data.at,
    }
  }

  /** What the cache has, unless it is wanted anew; noted as used. */
  async function kept<T>(key: string, request: ModelRequest<T>, charged: Charged): Promise<ModelEvent<T> | null> {
    const known = charged.pastCache === true ? null : await look(key, request)
    if (known === null) return null
    observer?.note({ kind: 'cache asked', outcome: 'hit' })
    if (charged.replyId !== undefined) uses?.noteAtEnd(key, charged.replyId)
    return known
  }

  /** A cache that fails, or is too slow, is a miss. */
  async function patiently<T>(attempt: Promise<T> | undefined): Promise<T | undefined> {
    if (attempt === undefined) return undefined
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        resolve(undefined)
      }, patienceMs)
    })
    try {
      return await Promise.race([attempt, late])
    } catch (error) {
      log.warn('the cache failed', { error })
      return undefined
    } finally {
      clearTimeout(timer)
      attempt.catch(() => undefined)
    }
  }

  /** Before there is an answer: none may be kept that no forgetting would find. */
  async function noted(key: string, { replyId }: Charged): Promise<void> {
    if (replyId !== undefined) await patiently(uses?.note(key, replyId))
  }

  async function* fresh<T>(key: string, request: ModelRequest<T>, charged: Charged): AsyncGenerator<ModelEvent<T>> {
    const known = await kept(key, request, charged)
    if (known !== null) {
      yield known
      return
    }
    // Somebody waits, and is to see that work begins.
    yield { type: 'partial', value: {} }
    await noted(key, charged)
    // Whoever wants it anew is not given what another process wants for the first time.
    const turn =
      claims === null || cache === null || charged.pastCache === true
        ? null
        : await turnToAsk(key, { claims, look: () => look(key, request), signal: charged.signal, log })
    observer?.note({ kind: 'cache asked', outcome: turn === null || turn.found === null ? 'miss' : 'shared' })
    if (turn !== null && turn.found !== null) {
      yield turn.found
      return
    }
    try {
      for await (const event of model.complete(request, charged)) {
        // Only what is whole and fits its schema gets here as done; what a fallback wrote is not this model's answer.
        if (event.type === 'done' && event.model === model.name)
          await patiently(cache?.set(key, { value: event.value, model: event.model, at: clock.now() }, keptForMs))
        yield event
      }
    } finally {
      turn?.done()
    }
  }

  return {
    name: model.name,
    inputTokens: model.inputTokens,
    allowance: model.allowance,
    countTokens: (text) => model.countTokens(text),
    mostTokens: (text) => model.mostTokens(text),
    async *complete<T>(request: ModelRequest<T>, charged: Charged): AsyncGenerator<ModelEvent<T>> {
      const key = cacheKey(model, request, salt)
      if (charged.begins !== undefined) {
        const known = await kept(key, request, charged)
        if (known !== null) {
          yield known
          return
        }
        await charged.begins()
      }
      // Whoever wants it anew is not given what an asker before them waits for, which may come from the cache.
      const flightKey = charged.pastCache === true ? `anew ${key}` : key
      if (flights.has(flightKey)) await noted(key, charged)
      for (;;) {
        const known = flights.get(flightKey) as Flight<ModelEvent<T>> | undefined
        const flight: Flight<ModelEvent<T>> =
          known ??
          new Flight(
            (shared) => fresh(key, request, { ...charged, signal: shared }),
            () => {
              if (flights.get(flightKey) === flight) flights.delete(flightKey)
            },
          )
        if (known === undefined) flights.set(flightKey, flight)
        else observer?.note({ kind: 'cache asked', outcome: 'shared' })
        try {
          for await (const event of flight.join(charged.signal)) yield shared(event)
          return
        } catch (error) {
          // Whoever began the call could not pay for it: another may be able to.
          if (known === undefined || !(error instanceof ModelError) || error.reason !== 'over budget') throw error
        }
      }
    },
  }
}

/** A hash of what is sent, without the fence's random id, and of the template that it was made of. `salt` names the model's server. */
function cacheKey(model: Model, request: ModelRequest<unknown>, salt: string): string {
  const sent = {
    engineVersion,
    salt,
    model: model.name,
    template: `${request.prompt.name} ${request.prompt.version}`,
    schema: strictSchema(request.schema),
    limit: request.maxOutputTokens,
    messages: request.messages.map(({ role, content }) => ({ role, content: content.replaceAll(request.fence, '') })),
  }
  return createHash('sha256').update(JSON.stringify(sent)).digest('hex')
}
