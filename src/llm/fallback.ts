// A second model behind the first, asked when the first fails. What had come of the first answer is replaced, never mixed.
import { ModelError } from '#src/core/errors.ts'
import type { Log, Model } from '#src/core/ports.ts'

export function withFallback(first: Model, second: Model, log: Log): Model {
  return {
    name: first.name,
    inputTokens: Math.min(first.inputTokens, second.inputTokens),
    allowance: first.allowance,
    countTokens: (text) => first.countTokens(text),
    mostTokens: (text) => first.mostTokens(text),
    async *complete(request, options) {
      try {
        yield* first.complete(request, options)
      } catch (error) {
        if (!(error instanceof ModelError) || options.signal.aborted) throw error
        log.warn('the first model failed; the second is asked', { model: second.name, reason: error.reason, error })
        yield* second.complete(request, options)
      }
    },
  }
}
