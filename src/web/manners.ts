// Manners towards a host: one request at a time, its robots.txt, and the rest it asked for by Retry-After.
// The requests themselves are left to `fetch.ts`.
import { setTimeout as sleep } from 'node:timers/promises'
import robotsParser from 'robots-parser'
import { UserError } from '#src/core/errors.ts'

export interface Manners {
  /**
   * Waits for the host's turn, and where nobody is waiting for the answer until it had a rest of `spacingMs`; asks its robots.txt,
   * then works. Throws `host busy` or `robots forbid`.
   */
  inTurn<T>(url: URL, signal: AbortSignal, robots: (file: URL) => Promise<string>, work: () => Promise<T>, spacingMs?: number): Promise<T>
  /** No request to this host for so long. */
  rest(url: URL, seconds: number): void
}

// The package is CommonJS and its types say otherwise.
const readRules = robotsParser as unknown as typeof robotsParser.default

/** How many may wait for one host; more are told to come back. */
const longestQueue = 20
/** How long rules of a host are believed, and for how many hosts. */
const rulesMs = 60 * 60_000
const mostHosts = 500
/** A Retry-After beyond this is not believed. */
const longestRestSeconds = 3_600

interface Host {
  last: Promise<unknown>
  waiting: number
  restUntil: number
  doneAt: number
  rules: { allows(url: string): boolean; until: number } | null
}

export function openManners(userAgent: string, respectRobots: boolean): Manners {
  const hosts = new Map<string, Host>()
  const name = userAgent.split('/')[0] ?? userAgent

  function hostOf(url: URL): Host {
    const known = hosts.get(url.host)
    const host = known ?? { last: Promise.resolve(), waiting: 0, restUntil: 0, doneAt: Number.NEGATIVE_INFINITY, rules: null }
    // Deleting and setting again keeps the map in order of use, so that the first is the one to forget.
    hosts.delete(url.host)
    hosts.set(url.host, host)
    if (hosts.size > mostHosts)
      for (const [name, old] of hosts)
        if (old.waiting === 0) {
          hosts.delete(name)
          break
        }
    return host
  }

  return {
    async inTurn(url, signal, robots, work, spacingMs = 0) {
      const host = hostOf(url)
      const restMs = host.restUntil - performance.now()
      if (restMs > 0 || host.waiting >= longestQueue) {
        throw new UserError('host busy', { host: url.host, retryAfterSeconds: Math.max(5, Math.ceil(restMs / 1_000)) })
      }
      host.waiting += 1
      const turn = host.last.then(async () => {
        signal.throwIfAborted()
        const earlyMs = host.doneAt + spacingMs - performance.now()
        if (earlyMs > 0) await sleep(earlyMs, undefined, { signal })
        if (respectRobots && (host.rules === null || host.rules.until < performance.now())) {
          const file = new URL('/robots.txt', url)
          const rules = readRules(file.href, await robots(file))
          host.rules = { allows: (address) => rules.isAllowed(address, name) !== false, until: performance.now() + rulesMs }
        }
        if (respectRobots && host.rules?.allows(url.href) === false) throw new UserError('robots forbid', { host: url.host })
        return work().finally(() => {
          host.doneAt = performance.now()
        })
      })
      host.last = turn.catch(() => {})
      try {
        return await turn
      } finally {
        host.waiting -= 1
      }
    },
    rest(url, seconds) {
      hostOf(url).restUntil = performance.now() + Math.min(seconds, longestRestSeconds) * 1_000
    },
  }
}

/** Seconds, or a date measured against the server's own clock; null where it says nothing usable. */
export function retryAfterSeconds(header: string | null, serverDate: string | null): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/u.test(header)) return Math.min(Number(header), longestRestSeconds)
  const seconds = (Date.parse(header) - Date.parse(serverDate ?? '')) / 1_000
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), longestRestSeconds) : null
}
