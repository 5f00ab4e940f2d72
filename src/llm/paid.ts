// The paying decorator on a model: each call is reserved before it, settled after it, and refunded when it fails. What a cache
// answers never gets here. Who may spend how much is left to `core/paying.ts`.
import { microUsd, nothing, type Amount, type Charged } from '#src/core/budget.ts'
import { reserveFor, type Treasury } from '#src/core/paying.ts'
import type { Log, Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'

export interface PaidSettings {
  readonly treasury: Treasury
  /** US dollars for tokens in and out by one of the models behind this one; null where the price is not known: it counts as nothing, and as a call without a price. */
  readonly price: (model: string, usage: { inputTokens: number; outputTokens: number }) => number | null
  /** Tokens that the model may write beyond what it is asked for, such as its reasoning. */
  readonly extraTokens: number
  readonly log: Log
}

export function paid(model: Model, { treasury, price, extraTokens, log }: PaidSettings): Model {
  const amount = (name: string, usage: { inputTokens: number; outputTokens: number }, usd: number | null = price(name, usage)): Amount => ({
    calls: 1,
    tokens: usage.inputTokens + usage.outputTokens,
    microUsd: microUsd(usd ?? 0),
    unpriced: usd === null ? 1 : 0,
  })
  const inputOf = ({ messages }: ModelRequest<unknown>, count: (text: string) => number): number =>
    messages.reduce((sum, { content }) => sum + count(content), 0)
  const outputOf = (value: unknown): number => model.countTokens(JSON.stringify(value) ?? '')

  return {
    name: model.name,
    inputTokens: model.inputTokens,
    allowance: model.allowance,
    countTokens: (text) => model.countTokens(text),
    mostTokens: (text) => model.mostTokens(text),
    async *complete<T>(request: ModelRequest<T>, charged: Charged): AsyncGenerator<ModelEvent<T>> {
      charged.signal.throwIfAborted()
      let counted: number | undefined
      const inputTokens = (): number => (counted ??= inputOf(request, (text) => model.countTokens(text)))
      const most = (tokens: number): Amount =>
        amount(model.name, { inputTokens: tokens, outputTokens: request.maxOutputTokens + extraTokens })
      const reservation = await reserveFor(
        charged.payer,
        { near: () => most(inputTokens()), rough: () => most(inputOf(request, (text) => model.mostTokens(text))) },
        treasury,
      )
      let latest: ModelEvent<T> | undefined
      // Until it has failed by itself: whoever stops a call pays for what was read and written until then.
      let cost = (): Amount =>
        latest?.value === undefined ? nothing : amount(model.name, { inputTokens: inputTokens(), outputTokens: outputOf(latest.value) })
      try {
        for await (const event of model.complete(request, charged)) {
          if (event.type === 'partial') latest = event
          else {
            const { usage, value, model: name } = event
            const told = { inputTokens: usage.inputTokens ?? inputTokens(), outputTokens: usage.outputTokens ?? outputOf(value) }
            cost = () => amount(name, told, usage.costUsd ?? price(name, told))
          }
          yield event
        }
      } catch (error) {
        if (!charged.signal.aborted) cost = () => nothing
        throw error
      } finally {
        // A reader gets their reply even where it cannot be counted; what is reserved ends by itself.
        await treasury.budgets.settle(reservation, cost()).catch((error: unknown) => {
          log.error('a call could not be settled', { error })
        })
      }
    },
  }
}
