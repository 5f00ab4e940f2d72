// What the model's calls for one reply cost together, and how old the oldest of them is.
import type { Usage } from './ports.ts'
import type { Writer } from './writing.ts'

/** One finished call. */
export interface Completed { readonly model: string; readonly usage: Usage; readonly cachedAt: number | null }

/** The writer of a reply that took these calls; cached only when every call was. At least one call. */
export function writerOf(calls: readonly Completed[], promptVersion: string): Writer {
  const fresh = calls.filter((call) => call.cachedAt === null)
  const sum = (pick: (usage: Usage) => number | null): number | null => (
    fresh.some(({ usage }) => pick(usage) === null) ? null : fresh.reduce((total, { usage }) => total + (pick(usage) ?? 0), 0)
  )
  return {
    kind: 'model', model: calls[0]?.model ?? '', promptVersion, calls: fresh.length,
    cachedAt: fresh.length > 0 ? null : Math.min(...calls.map(({ cachedAt }) => cachedAt ?? 0)),
    inputTokens: sum((usage) => usage.inputTokens), outputTokens: sum((usage) => usage.outputTokens),
  }
}
