// Discord's rate limits as its headers tell them: buckets per route and channel, and the global one.

/** Requests per window of seconds, by what others observed of Discord; interaction callbacks are free. */
const buckets: readonly { readonly route: RegExp; readonly name: string; readonly limit: number; readonly windowMs: number }[] = [
  { route: /^POST \/channels\/(\d+)\/messages$/, name: 'create message', limit: 5, windowMs: 5000 },
  { route: /^PATCH \/channels\/(\d+)\/messages\/\d+$/, name: 'edit message', limit: 5, windowMs: 5000 },
  { route: /^(?:POST|PATCH|DELETE|GET) \/webhooks\/\d+\/([\w-]+)/, name: 'webhook', limit: 5, windowMs: 2000 },
]
const globalPerSecond = 50

export interface Verdict {
  readonly allowed: boolean
  readonly headers: Record<string, string>
  readonly retryAfterSeconds: number
  readonly global: boolean
}

export class RateLimits {
  readonly #used = new Map<string, { count: number; resetAt: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** `path` without the version prefix. */
  take(method: string, path: string): Verdict {
    const now = this.#now()
    const exempt = path.startsWith('/webhooks/') || path.startsWith('/interactions/')
    if (!exempt && this.#count('global', globalPerSecond, 1000, now) === null) {
      return {
        allowed: false,
        global: true,
        retryAfterSeconds: 1,
        headers: { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global', 'retry-after': '1' },
      }
    }
    for (const { route, name, limit, windowMs } of buckets) {
      const match = route.exec(`${method} ${path}`)
      if (match === null) continue
      const key = `${name} ${match[1] ?? ''}`
      const left = this.#count(key, limit, windowMs, now)
      const resetAfter = Math.max(0, ((this.#used.get(key)?.resetAt ?? now) - now) / 1000)
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(left ?? 0),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-reset': (now / 1000 + resetAfter).toFixed(3),
        'x-ratelimit-bucket': Buffer.from(name).toString('hex').slice(0, 32),
      }
      return left === null
        ? {
            allowed: false,
            global: false,
            retryAfterSeconds: resetAfter,
            headers: { ...headers, 'retry-after': String(Math.ceil(resetAfter)), 'x-ratelimit-scope': 'user' },
          }
        : { allowed: true, global: false, retryAfterSeconds: 0, headers }
    }
    return { allowed: true, global: false, retryAfterSeconds: 0, headers: {} }
  }

  /** What remains after this request, or null when it is one too many. */
  #count(key: string, limit: number, windowMs: number, now: number): number | null {
    const known = this.#used.get(key)
    const window = known === undefined || known.resetAt <= now ? { count: 0, resetAt: now + windowMs } : known
    this.#used.set(key, window)
    if (window.count >= limit) return null
    window.count += 1
    return limit - window.count
  }
}
