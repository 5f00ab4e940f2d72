// Keeps strangers' URLs on the public web, in five layers: the string, the parsed URL, a literal address, every resolved
// address, and the peer of the open connection before a byte is written. What is asked and answered is left to `fetch.ts`.
import { connect, type Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { UserError } from '#src/core/errors.ts'
import { isPublicAddress, literalAddress } from './addresses.ts'
import { openNames, type Resolve } from './names.ts'

/** Where the web is usually served; anything else on a public host is more likely a service than a page. */
const ports = new Set(['80', '443', '8080', '8443', '8000'])

/** How the guard reaches the network; another one lets a measure see every connection that would be made. */
export interface Network {
  readonly resolve: Resolve
  dial(address: string, port: number): Socket
}

export const realNetwork: Network = {
  resolve: openNames(),
  dial: (host, port) => connect({ host, port, noDelay: true }),
}

export interface Guard {
  /** Layers one to three. Throws `address not understood` or `address not allowed`. */
  check(url: string): URL
  /** Layers four and five, at every connection. */
  readonly agent: Agent
}

/** @param allow `host:port` pairs that may be private: intranets and tests. */
export function openGuard(allow: readonly string[], network: Network = realNetwork): Guard {
  const allowed = new Set(allow.map((entry) => entry.toLowerCase()))
  const isListed = (hostname: string, port: string): boolean => allowed.has(`${hostname.toLowerCase()}:${port}`)

  return {
    check: (url) => checkAddress(url, isListed),
    agent: new Agent({
      connect: guardedConnector(isListed, network),
      pipelining: 1,
      connections: 1,
      maxResponseSize: -1,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 30_000,
      allowH2: false,
    }),
  }
}

function checkAddress(raw: string, isListed: (hostname: string, port: string) => boolean): URL {
  const text = raw.trim()
  // URL parsers drop tabs and line ends and turn backslashes into slashes: what was read is then not what is asked for.
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f\\]/u.test(text) || !URL.canParse(text)) throw new UserError('address not understood', {})
  const url = new URL(text)
  if (!/^https?:\/\/[^/]/iu.test(text)) throw new UserError('address not understood', {})
  const authority = /^https?:\/\/([^/?#]*)/iu.exec(text)?.[1] ?? ''
  if (url.username !== '' || url.password !== '' || authority.includes('@')) throw notAllowed(url.host)
  const port = portOf(url)
  if (isListed(url.hostname, port)) return url
  if (!ports.has(port)) throw notAllowed(url.host)
  const literal = literalAddress(url.hostname)
  if (literal === null ? /(?:^|\.)localhost\.?$/u.test(url.hostname) : !isPublicAddress(literal)) throw notAllowed(url.host)
  return url
}

function notAllowed(host: string): UserError {
  return new UserError('address not allowed', { host })
}

export function portOf(url: URL): string {
  return url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
}

function guardedConnector(isListed: (hostname: string, port: string) => boolean, network: Network): buildConnector.connector {
  const secure = buildConnector({ allowH2: false, timeout: 8_000 })
  return (options, callback) => {
    const port = options.port === '' ? (options.protocol === 'https:' ? '443' : '80') : options.port
    openChecked(options.hostname, port, isListed(options.hostname, port), network).then(
      (socket) => {
        // The peer is known before the TLS greeting, which would already tell it the name that is asked for.
        if (options.protocol === 'https:') secure({ ...options, httpSocket: socket }, callback)
        else callback(null, socket)
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), null)
      },
    )
  }
}

async function openChecked(hostname: string, port: string, listed: boolean, network: Network): Promise<Socket> {
  const literal = literalAddress(hostname)
  const addresses = literal === null ? await network.resolve(hostname, listed) : [literal]
  // One private address among public ones is enough: a name that points inside is not a page of the open web.
  if (!listed && !addresses.every(isPublicAddress)) throw notAllowed(hostname)
  let failure: unknown
  for (const address of addresses.slice(0, 3)) {
    try {
      const socket = await opened(network.dial(address, Number(port)))
      if (listed || isPublicAddress(socket.remoteAddress ?? '')) return socket
      socket.destroy()
      throw notAllowed(hostname)
    } catch (error) {
      if (error instanceof UserError) throw error
      failure = error
    }
  }
  throw failure ?? new Error(`${hostname} has no address`)
}

/** How long one address may take to accept, before the next one is tried, in milliseconds. */
const dialMs = 3_000

function opened(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.destroy(new Error('connecting took too long'))
    }, dialMs)
    socket.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}
