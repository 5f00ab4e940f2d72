// The model's calls for one reply: kept within what a reply may take, stopped together, added up at the end.
import type { Charged } from './budget.ts'
import { ModelError } from './errors.ts'
import type { Model, ModelEvent, ModelRequest, Usage } from './ports.ts'
import type { Writer } from './writing.ts'

interface Completed {
  readonly model: string
  readonly usage: Usage
  readonly cachedAt: number | null
}

export class Calls {
  readonly model: Model
  readonly #charged: Charged
  readonly #completed: Completed[] = []
  readonly #counted = new Map<string, number>()
  #callsLeft: number
  /** Begun and not yet taken from the tokens that are left: counting takes time, and is of use only where a further call is thought of. */
  readonly #uncounted: ModelRequest<unknown>[] = []
  #tokensLeft: number

  constructor(model: Model, charged: Charged) {
    this.model = model
    this.#charged = charged
    this.#callsLeft = model.allowance.calls
    this.#tokensLeft = model.allowance.tokens
  }

  get signal(): AbortSignal {
    return this.#charged.signal
  }

  get inputTokens(): number {
    return this.model.inputTokens
  }

  /** How many were begun. */
  get count(): number {
    return this.model.allowance.calls - this.#callsLeft
  }

  /** Tokens of a text; the same text is counted once a reply. */
  countTokens(text: string): number {
    const tokens = this.#counted.get(text) ?? this.model.countTokens(text)
    this.#counted.set(text, tokens)
    return tokens
  }

  mostTokens(text: string): number {
    return this.model.mostTokens(text)
  }

  /** Whether a call that the reply could do without is still within what it may take. */
  affords(request: ModelRequest<unknown>): boolean {
    for (const begun of this.#uncounted.splice(0)) this.#tokensLeft -= this.#cost(begun)
    return this.#callsLeft > 0 && this.#tokensLeft >= this.#cost(request)
  }

  /** Throws `ModelError`, or the signal's reason when aborted. */
  async *stream<T>(request: ModelRequest<T>): AsyncGenerator<ModelEvent<T>> {
    this.signal.throwIfAborted()
    this.#callsLeft -= 1
    this.#uncounted.push(request)
    for await (const event of this.model.complete(request, this.#charged)) {
      if (event.type === 'done') this.#completed.push(event)
      yield event
    }
  }

  /** Only the whole value. Throws as `stream` does. */
  async whole<T>(request: ModelRequest<T>): Promise<T> {
    for await (const event of this.stream(request)) if (event.type === 'done') return event.value
    throw new ModelError('model answer unusable')
  }

  #cost({ messages, maxOutputTokens }: ModelRequest<unknown>): number {
    return messages.reduce((sum, { content }) => sum + this.countTokens(content), maxOutputTokens)
  }

  /** The writer of a reply that took these calls; cached only when every call was. At least one call. */
  writer({ version: promptVersion, edition }: ModelRequest<unknown>['prompt']): Writer {
    const fresh = this.#completed.filter((call) => call.cachedAt === null)
    const sum = (pick: (usage: Usage) => number | null): number | null =>
      fresh.some(({ usage }) => pick(usage) === null) ? null : fresh.reduce((total, { usage }) => total + (pick(usage) ?? 0), 0)
    return {
      kind: 'model',
      model: this.#completed[0]?.model ?? '',
      promptVersion,
      ...(edition === undefined ? {} : { edition }),
      calls: fresh.length,
      cachedAt: fresh.length > 0 ? null : Math.min(...this.#completed.map(({ cachedAt }) => cachedAt ?? 0)),
      inputTokens: sum((usage) => usage.inputTokens),
      outputTokens: sum((usage) => usage.outputTokens),
      costUsd: sum((usage) => usage.costUsd),
    }
  }
}
