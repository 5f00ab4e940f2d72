// Which model writes for a server: the first one, the cheaper one, or none, as its moderators chose.
import { ModelError } from '#src/core/errors.ts'
import type { Model, Settings } from '#src/core/ports.ts'

/** `cheap` null: there is one model only, and whoever chose the cheaper one gets that. */
export function tiered({ full, cheap }: { full: Model; cheap: Model | null }, settings: Settings): Model {
  return {
    name: full.name,
    inputTokens: Math.min(full.inputTokens, cheap?.inputTokens ?? full.inputTokens),
    allowance: full.allowance,
    countTokens: (text) => full.countTokens(text),
    mostTokens: (text) => full.mostTokens(text),
    async *complete(request, charged) {
      const { modelTier } = await settings.of(charged.payer.guildId)
      if (modelTier === 'none') throw new ModelError('model switched off')
      yield* (modelTier === 'cheap' ? (cheap ?? full) : full).complete(request, charged)
    },
  }
}
