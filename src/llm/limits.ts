// How much a model is asked for, and how patiently, where nothing else is set. Read by the adapter and as the settings' defaults.

/** A reply of this size reads about 100,000 words, in eight parts; `calls` are parts, merges, repairs and second looks together. */
const usualAllowance = { calls: 24, tokens: 250_000, secondLook: false }

export const usualLimits = { inputTokens: 24_000, allowance: usualAllowance, idleMs: 60_000, attempts: 3, firstPauseMs: 800, longestWaitMs: 8_000 }
