// How much a model is asked for, how many at a time, and how patiently, where nothing else is set. Read by the adapter and as the settings' defaults.
import type { ProtectionSettings } from './protection.ts'

/** A reply of this size reads about 100,000 words, in eight parts; `calls` are parts, merges, repairs and second looks together. */
const usualAllowance = { calls: 24, tokens: 250_000, secondLook: false }

export const usualLimits = {
  inputTokens: 24_000,
  allowance: usualAllowance,
  idleMs: 60_000,
  attempts: 3,
  firstPauseMs: 800,
  longestWaitMs: 8_000,
}

/**
 * Sixteen requests at once are what a small server of one's own still answers; hosted ones take more (`LEDE_MODEL_AT_ONCE`). What waits here is not
 * counted as silence, what waits in the server is.
 */
export const usualProtection: ProtectionSettings = { atOnce: 16, waiting: 200, failuresInARow: 5, openMs: 20_000 }
