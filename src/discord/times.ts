// Moments as Discord's timestamps, which each reader sees in their own language and zone, and which stay true when read later.

/** A date without a time stands for its whole day: noon by UTC is that day nearly everywhere. Null for what is no date. */
export function momentOf(at: string): number | null {
  const ms = Date.parse(/^\d{4}-\d\d-\d\d$/.test(at) ? `${at}T12:00:00Z` : at)
  return Number.isNaN(ms) ? null : ms
}

/** `3 hours ago`, of milliseconds since the epoch. */
export function ago(ms: number): string {
  return `<t:${Math.floor(ms / 1000)}:R>`
}

/** How long ago, or, where only the day is known, the day. */
export function dayOrAgo(at: string): string | null {
  const ms = momentOf(at)
  if (ms === null) return null
  return at.includes('T') ? ago(ms) : `<t:${Math.floor(ms / 1000)}:D>`
}
