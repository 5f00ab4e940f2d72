// Any server that speaks OpenAI's chat completions, as a `Model`: one streamed request, checked to be whole.
import { encode } from 'gpt-tokenizer'
import OpenAI from 'openai'
import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import { ZodError } from 'zod'
import { ModelError } from '#src/core/errors.ts'
import type { Observer } from '#src/core/observer.ts'
import { pause } from '#src/core/pause.ts'
import type { Allowance, Log, Model, ModelEvent, ModelRequest, Usage } from '#src/core/ports.ts'
import { isPassing, retryAfterMs, StalledError, toModelError, wasHeldBack } from './failures.ts'
import { parseLoosely } from './json.ts'
import { afterRefusal, askFor, stepDown, type Dialect } from './ladder.ts'
import { costUsd, type Price } from './prices.ts'
import type { Protection } from './protection.ts'
import { startSilence } from './silence.ts'

export interface OpenAISettings {
  readonly apiKey: string | undefined
  readonly baseUrl: string | undefined
  readonly model: string
  /** Tokens of input that a request may have. */
  readonly inputTokens: number
  readonly allowance: Allowance
  /** How long a stream may stand still, in milliseconds. */
  readonly idleMs: number
  /** How often a request is tried when the server is busy or the line is cut. */
  readonly attempts: number
  /** The pause before the second try, in milliseconds; it doubles from there, and varies by half. */
  readonly firstPauseMs: number
  /** A longer wait than this is not worth a reader's time, in milliseconds. */
  readonly longestWaitMs: number
  readonly protection: Protection
  /** In place of the table's. */
  readonly price?: Price | undefined
  readonly log: Log
  readonly observer?: Observer | undefined
}

/** Room for what OpenAI's reasoning models think before they write. */
export const reasoningTokens = 8000

/** Text is counted in slices: the tokenizer's time grows with the square of a run without spaces. */
const sliceLength = 400

/** Characters of an unfinished answer between two looks at it, unless an object ends before. */
const lookEvery = 160

/** Tokens of attempts that came to nothing, as far as the server told them. */
interface Spent {
  inputTokens: number
  outputTokens: number
}

/** More than the ways in which a dialect can change. */
const mostRefusals = 5

export function openaiModel(settings: OpenAISettings): Model & { readonly client: OpenAI } {
  const { baseUrl, model, log, observer, protection } = settings
  // Servers without keys still want the header; the client refuses to start without one.
  const client = new OpenAI({
    apiKey: settings.apiKey ?? 'none',
    maxRetries: 0,
    timeout: 2 * settings.idleMs,
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
  })
  /** What is known of this server and model, for the life of the process. */
  let known: Dialect = { rung: 'json_schema', asksUsage: true, limitName: isOpenAI(baseUrl) ? 'max_completion_tokens' : 'max_tokens' }

  /** `spent` is what earlier attempts have cost, to which this one adds its own. */
  async function* attempt<T>(request: ModelRequest<T>, dialect: Dialect, spent: Spent, signal: AbortSignal): AsyncGenerator<ModelEvent<T>> {
    const limit = request.maxOutputTokens + (dialect.limitName === 'max_tokens' ? 0 : reasoningTokens)
    const body: ChatCompletionCreateParamsStreaming = {
      model,
      ...askFor(request, dialect.rung),
      stream: true,
      [dialect.limitName]: limit,
      ...(dialect.asksUsage ? { stream_options: { include_usage: true } } : {}),
    }
    let text = ''
    let looked = 0
    let finish: string | null = null
    let refusal = ''
    let usage: Omit<Usage, 'costUsd'> = { inputTokens: null, outputTokens: null }
    for await (const chunk of watched(client, body, settings.idleMs, signal)) {
      if (chunk.usage) {
        usage = {
          inputTokens: spent.inputTokens + chunk.usage.prompt_tokens,
          outputTokens: spent.outputTokens + chunk.usage.completion_tokens,
        }
      }
      const choice = (chunk.choices as typeof chunk.choices | undefined)?.[0]
      if (choice === undefined) continue
      const delta = choice.delta as typeof choice.delta | undefined
      finish = choice.finish_reason ?? finish
      refusal += delta?.refusal ?? ''
      const added = delta?.content ?? ''
      text += added
      // Mending the whole text for every token would take longer than the model does.
      if (!added.includes('}') && text.length - looked < lookEvery) continue
      looked = text.length
      yield partial(text)
    }
    spent.inputTokens = usage.inputTokens ?? spent.inputTokens
    spent.outputTokens = usage.outputTokens ?? spent.outputTokens
    if (refusal !== '' || finish === 'content_filter') throw new ModelError('model refused')
    // A stream that just ends looks like success; only `stop` is one.
    if (finish !== 'stop')
      throw new ModelError('model answer unusable', { cause: new Error(`the stream ended with ${finish ?? 'no reason'}`) })
    const parsed = request.schema.safeParse(parseLoosely(text))
    if (!parsed.success) throw new ModelError('model answer unusable', { cause: parsed.error })
    const cost = costUsd(model, baseUrl, usage, settings.price)
    log.info('the model has written', {
      model,
      prompt: request.prompt.name,
      version: request.prompt.version,
      rung: dialect.rung,
      ...usage,
      costUsd: cost,
    })
    observer?.note({ kind: 'model wrote', ...usage, costUsd: cost })
    yield { type: 'done', value: parsed.data, model, usage: { ...usage, costUsd: cost }, cachedAt: null }
  }

  return {
    client,
    name: model,
    inputTokens: settings.inputTokens,
    allowance: settings.allowance,
    countTokens,
    // Each token is a byte at the least.
    mostTokens: (text) => Buffer.byteLength(text),
    async *complete(request, { signal }) {
      let dialect = known
      let refusals = 0
      const spent = { inputTokens: 0, outputTokens: 0 }
      for (let tries = 1; ;) {
        try {
          signal.throwIfAborted()
          const asked = dialect
          yield* protection.run(() => attempt(request, asked, spent, signal))
          known = dialect
          return
        } catch (error) {
          if (signal.aborted) throw signal.reason
          const other = refusals++ < mostRefusals ? afterRefusal(error, dialect) : null
          if (other !== null) {
            // The server has said that it does not take the old way, whatever comes of the new one.
            dialect = known = other
            log.info('the model server wants to be asked differently', { ...dialect, error })
            continue
          }
          const waitMs = tries++ < settings.attempts ? pauseMs(error, tries) : null
          if (waitMs === null) {
            log.info('the model has failed', { model, prompt: request.prompt.name, version: request.prompt.version, ...spent, error })
            const failure = toModelError(error)
            observer?.note({ kind: 'model failed', reason: failure.reason })
            throw failure
          }
          // A schema that was ignored without a word: the next rung spells it out, and is kept when that helps.
          if (isWrongShape(error)) dialect = stepDown(dialect) ?? dialect
          log.info('the model is asked again', { attempt: tries, rung: dialect.rung, waitMs, error })
          if (waitMs > 0) await pause(waitMs, signal)
          signal.throwIfAborted()
        }
      }
    },
  }

  /** How long to wait before asking again; null where that is no use, or takes too long for a reader. */
  function pauseMs(error: unknown, attempt: number): number | null {
    if (isWrongShape(error)) return 0
    if (!isPassing(error) || wasHeldBack(error)) return null
    const waitMs = retryAfterMs(error) ?? settings.firstPauseMs * 2 ** (attempt - 2) * (0.5 + Math.random())
    return waitMs > settings.longestWaitMs ? null : waitMs
  }
}

function isWrongShape(error: unknown): boolean {
  return error instanceof ModelError && error.cause instanceof ZodError
}

export function isOpenAI(baseUrl: string | undefined): boolean {
  return baseUrl === undefined || new URL(baseUrl).host === 'api.openai.com'
}

/** By OpenAI's tokenizer, in slices, so that it is a little more than the model will count. */
function countTokens(text: string): number {
  let tokens = 0
  for (let at = 0; at < text.length; at += sliceLength)
    tokens += encode(text.slice(at, at + sliceLength), { disallowedSpecial: new Set() }).length
  return tokens
}

/** Mended when somebody looks at it: most are followed by the next before. */
function partial(text: string): Extract<ModelEvent<unknown>, { type: 'partial' }> {
  let made: unknown
  return {
    type: 'partial',
    get value() {
      return (made ??= parseLoosely(text))
    },
  }
}

/** The chunks of a stream that may not stand still, whose socket may not be cut unnoticed, and that stops when aborted. */
async function* watched(
  client: OpenAI,
  body: ChatCompletionCreateParamsStreaming,
  idleMs: number,
  signal: AbortSignal,
): AsyncGenerator<ChatCompletionChunk> {
  const stalled = new AbortController()
  const silence = startSilence(idleMs, () => {
    stalled.abort(new StalledError(`nothing came for ${idleMs} ms`))
  })
  try {
    const stream = await client.chat.completions.create(body, { signal: AbortSignal.any([signal, stalled.signal]) })
    // HTTP 200 with HTML or an error body is handed over as if it were a stream.
    if (!(Symbol.asyncIterator in stream)) throw new ModelError('model answer unusable')
    for await (const chunk of stream) {
      silence.broken()
      const failure = (chunk as { error?: { message?: string } }).error
      if (failure !== undefined && failure !== null) throw new ModelError('model overloaded', { cause: new Error(failure.message) })
      yield chunk
    }
  } catch (error) {
    // The client's own words for an abort would count as a failure of the server.
    if (signal.aborted) throw signal.reason
    if (stalled.signal.aborted) throw stalled.signal.reason
    throw error
  } finally {
    silence.end()
  }
  // Aborting ends the loop without an error.
  if (signal.aborted) throw signal.reason
  if (stalled.signal.aborted) throw stalled.signal.reason
}
