// A model for tests without a server: says what it is told to say, records what it was asked, throws when it has no words.
import type { ModelError } from '#src/core/errors.ts'
import type { Allowance, Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'

export type Saying = object | ModelError

export interface FakeModel extends Model {
  readonly requests: ModelRequest<unknown>[]
  /** Calls whose signal was aborted while they ran. */
  aborted: number
}

export interface FakeOptions {
  readonly inputTokens?: number
  readonly allowance?: Partial<Allowance>
  /** Called before each answer; a promise that stays open holds the call up until it is aborted. */
  readonly before?: (request: ModelRequest<unknown>) => Promise<void>
}

/**
 * `say` gives the value for a request, or the `ModelError` to fail with. The value is shown in growing parts first: with each
 * property one more, lists one item longer, as a stream gives them.
 */
export function fakeModel(say: (request: ModelRequest<unknown>, call: number) => Saying, options: FakeOptions = {}): FakeModel {
  return {
    name: 'fake',
    inputTokens: options.inputTokens ?? 24_000,
    requests: [],
    aborted: 0,
    allowance: { calls: 24, tokens: 250_000, secondLook: false, ...options.allowance },
    countTokens: (text) => Math.ceil(text.length / 4),
    mostTokens: (text) => text.length,
    async *complete<T>(request: ModelRequest<T>, { signal }: { signal: AbortSignal }): AsyncGenerator<ModelEvent<T>> {
      const call = this.requests.push(request) - 1
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
      aborted.catch(() => {
        this.aborted += 1
      })
      signal.throwIfAborted()
      if (options.before !== undefined) await Promise.race([options.before(request), aborted])
      const said = say(request, call)
      if (said instanceof Error) throw said
      for (const value of growing(said)) {
        yield { type: 'partial', value }
        signal.throwIfAborted()
      }
      yield {
        type: 'done',
        value: request.schema.parse(said),
        model: 'fake',
        usage: { inputTokens: 10, outputTokens: 5, costUsd: 0.01 },
        cachedAt: null,
      }
    },
  }
}

function* growing(value: object): Generator<object> {
  const known: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner)) {
      for (let length = 0; length <= inner.length; length++) yield { ...known, [key]: inner.slice(0, length) as unknown[] }
    }
    known[key] = inner
    yield { ...known }
  }
}

/** A claim as the model writes it. */
export function written(passage: string, quote: string, text = quote, more: { speaker?: string | null; status?: string } = {}): object {
  return { evidence: [{ passage, quote }], text, speaker: null, status: 'stated', ...more }
}
