// One polite exchange with a stranger's server: guarded hops, one deadline, a cap on decoded bytes, exact failures.
// Addresses are left to `guard.ts`, manners between exchanges to `manners.ts`, what the bytes mean to the callers.
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { UserError } from '#src/core/errors.ts'
import { BrokenBodyError, readBody } from './body.ts'
import { openGuard, type Network } from './guard.ts'
import { openManners, retryAfterSeconds } from './manners.ts'

export interface FetchSettings {
  /** `host:port` pairs that may be private. */
  readonly allow: readonly string[]
  /** Names the bot and the page that explains it. */
  readonly userAgent: string
  readonly respectRobots: boolean
  /** For one whole exchange, redirects and body included. */
  readonly timeoutMs: number
  /** Of the decoded body. */
  readonly maxBytes: number
  readonly network?: Network
}

/** What an earlier answer said of its version; sent back so that the server may say "not modified". */
export interface Version {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Fetched extends Version {
  /** After redirects. */
  readonly url: string
  /** Where redirects that are meant for good (301, 308) led, before any other; null where there were none. */
  readonly movedTo: string | null
  /** `max-age` of the answer, in seconds. */
  readonly freshForSeconds: number | null
  readonly contentType: string | null
  readonly bytes: Uint8Array
}

export interface FetchOptions {
  readonly accept: string
  readonly signal?: AbortSignal | undefined
  /** Makes the request conditional. */
  readonly known?: Version | undefined
  /** Refuses by the content type before the body is read. */
  readonly acceptsType?: (type: string) => boolean
  /** Rest that the host has had before; for what nobody waits for. */
  readonly spacingMs?: number | undefined
}

export interface Fetcher {
  /** 'not modified' only where `known` was given. Throws `UserError`, or the signal's reason. */
  get(url: string, options: FetchOptions): Promise<Fetched | 'not modified'>
  check(url: string): URL
  close(): Promise<void>
}

const mostRedirects = 3
const redirects = new Set([301, 302, 303, 307, 308])
const permanent = new Set([301, 308])

interface Hop {
  readonly to: URL
  readonly isPermanent: boolean
}

export function openFetcher(settings: FetchSettings): Fetcher {
  const guard = openGuard(settings.allow, settings.network)
  const manners = openManners(settings.userAgent, settings.respectRobots)

  async function get(address: string, options: FetchOptions): Promise<Fetched | 'not modified'> {
    let url = guard.check(address)
    let moved = true
    let movedTo: string | null = null
    const deadline = deadlineOf(settings.timeoutMs, options.signal)
    const { signal } = deadline
    try {
      for (let hop = 0; hop <= mostRedirects; hop += 1) {
        const here = url
        const robots = async (file: URL): Promise<string> => readRobots(file, signal)
        const answer = await Promise.race([
          manners.inTurn(here, signal, robots, async () => ask(here, options, signal), options.spacingMs),
          deadline.passed,
        ])
        if (answer === 'not modified') return answer
        if (!('to' in answer)) return { ...answer, movedTo }
        url = guard.check(answer.to.href)
        moved &&= answer.isPermanent
        if (moved) movedTo = url.href
      }
      throw new UserError('page failed', { host: url.host, status: 310 })
    } catch (error) {
      options.signal?.throwIfAborted()
      throw explained(error, url, deadline.isLate(), settings.timeoutMs)
    } finally {
      deadline.end()
    }
  }

  /** One hop: the next address, or the answer. */
  async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Hop | Omit<Fetched, 'movedTo'> | 'not modified'> {
    const response = await request(url, {
      dispatcher: guard.agent,
      signal,
      method: 'GET',
      headersTimeout: settings.timeoutMs,
      bodyTimeout: settings.timeoutMs,
      headers: { 'user-agent': settings.userAgent, accept: options.accept, 'accept-encoding': 'gzip, br', ...conditions(options.known) },
    })
    const header = (name: string): string | null => firstOf(response.headers[name])
    response.body.on('error', () => {})
    const leave = <T>(result: T): T => {
      response.body.destroy()
      return result
    }
    const location = header('location')
    if (redirects.has(response.statusCode) && location !== null) {
      const to = URL.canParse(location, url) ? new URL(withoutTricks(location), url) : leaveBadly(url, response.statusCode)
      return leave({ to, isPermanent: permanent.has(response.statusCode) })
    }
    if (response.statusCode === 304 && options.known !== undefined) {
      // It has no body: read to its end, the connection is not broken off.
      response.body.resume()
      return 'not modified'
    }
    if (response.statusCode !== 200 && response.statusCode !== 203) {
      const wait = retryAfterSeconds(header('retry-after'), header('date'))
      if (wait !== null && (response.statusCode === 429 || response.statusCode === 503)) manners.rest(url, wait)
      throw leave(statusError(url.host, response.statusCode, wait))
    }
    const contentType = header('content-type')
    const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
    if (type !== '' && options.acceptsType?.(type) === false) throw leave(new UserError('wrong type', { type }))
    const stated = Number(header('content-length') ?? 0)
    if (stated > settings.maxBytes) throw leave(new UserError('too large', { limitMegabytes: Math.floor(settings.maxBytes / 1_000_000) }))
    const bytes = await readBody(response.body, header('content-encoding'), settings.maxBytes)
    const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/iu.exec(header('cache-control') ?? '')?.[1]
    return {
      url: url.href,
      contentType,
      bytes,
      etag: header('etag'),
      lastModified: header('last-modified'),
      freshForSeconds: maxAge === undefined ? null : Number(maxAge),
    }
  }

  async function readRobots(file: URL, signal: AbortSignal): Promise<string> {
    try {
      const answer = await ask(
        guard.check(file.href),
        { accept: 'text/plain' },
        AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs / 2)]),
      )
      return answer === 'not modified' || 'to' in answer ? '' : new TextDecoder().decode(answer.bytes.subarray(0, 500_000))
    } catch {
      // No rules are no refusal; where the host is down, the page itself says so better.
      return ''
    }
  }

  return {
    get,
    check: (url) => guard.check(url),
    close: async () => {
      await Promise.race([guard.agent.destroy(), sleep(1_000, undefined, { ref: false })])
    },
  }
}

interface Deadline {
  /** Aborted after the time, and with the caller's signal. */
  readonly signal: AbortSignal
  /** Rejects when it is aborted: ends a wait at once, even one inside a resolver that knows no signals. */
  readonly passed: Promise<never>
  isLate(): boolean
  /** Leaves neither timer nor listener behind: there are thousands of exchanges within the time of one. */
  end(): void
}

function deadlineOf(timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const { promise: passed, reject } = Promise.withResolvers<never>()
  passed.catch(() => {})
  let isLate = false
  const stop = (reason: unknown): void => {
    controller.abort(reason)
    reject(reason instanceof Error ? reason : new Error('aborted'))
  }
  const follow = (): void => {
    stop(outer?.reason)
  }
  const timer = setTimeout(() => {
    isLate = true
    stop(new Error('it took too long'))
  }, timeoutMs)
  if (outer?.aborted === true) follow()
  else outer?.addEventListener('abort', follow, { once: true })
  return {
    signal,
    passed,
    isLate: () => isLate,
    end() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', follow)
    },
  }
}

function explained(error: unknown, url: URL, late: boolean, timeoutMs: number): unknown {
  if (error instanceof UserError) return error
  if (late) return new UserError('page too slow', { host: url.host, seconds: Math.round(timeoutMs / 1_000) }, { cause: error })
  if (error instanceof BrokenBodyError) return new UserError('page failed', { host: url.host, status: 200 }, { cause: error })
  return new UserError('page unreachable', { host: url.host }, { cause: error })
}

function statusError(host: string, status: number, wait: number | null): UserError {
  if (status === 404 || status === 410) return new UserError('page missing', { host, status })
  if (status === 429 || (status === 503 && wait !== null)) return new UserError('host busy', { host, retryAfterSeconds: wait ?? 60 })
  return new UserError(status >= 500 || status < 400 ? 'page failed' : 'page refused', { host, status })
}

function leaveBadly(url: URL, status: number): never {
  throw new UserError('page failed', { host: url.host, status })
}

/** Control characters in a Location are refused by the guard's first layer only while they are still there. */
function withoutTricks(location: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/u.test(location)) throw new UserError('address not understood', {})
  return location
}

function conditions(known: Version | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}
