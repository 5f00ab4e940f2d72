// The door of the local page: its files and one WebSocket for each open window, on loopback alone. What people do is carried
// out in `page/actions.ts`; how it looks is left to `page/browser/`.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import type { LocalDiscord } from './discord.ts'
import { actionMessage, perform } from './page/actions.ts'
import { pageFile } from './page/files.ts'
import { PageStartError } from './start-error.ts'
import { offer, snapshot, type Person } from './page/snapshot.ts'

export interface PageOptions {
  /** Where the page is opened; 0 takes any free port. */
  readonly port: number
  /** Who one can be; the first is whom a newcomer is. */
  readonly people: readonly Person[]
}

/** A file of 10 MiB, which is Discord's limit, as base64 within JSON. */
const longestMessageBytes = 15 * 1024 * 1024

/** Throws `PageStartError`. */
export async function startPage(local: LocalDiscord, options: PageOptions): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, port, local)
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessageBytes })
  server.on('upgrade', (request, socket, head) => {
    const person = personOf(request, options.people)
    if (person === undefined || !sameOrigin(request, port, true)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      attend(webSocket, person, local, options.people)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new PageStartError(
          `LEDE_PORT ${options.port} cannot be opened: another program has it, perhaps another Lede. End that program, or set LEDE_PORT to another port.`,
          { cause: error },
        ),
      )
    })
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      for (const webSocket of sockets.clients) webSocket.terminate()
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
    },
  }
}

/** One window: what there is first, then every change, and answers to what the person does. */
function attend(webSocket: WebSocket, person: Person, local: LocalDiscord, people: readonly Person[]): void {
  const seat = local.seat(person.name, {
    locale: person.locale ?? 'en-GB',
    moderator: person.moderator ?? false,
    roles: person.roles ?? [],
  })
  const send = (message: unknown): void => {
    if (webSocket.readyState === webSocket.OPEN) webSocket.send(JSON.stringify(message))
  }
  // Taken before listening: making it may open the person's direct messages, which is then no news.
  const first = snapshot(local, seat, people)
  const unsubscribe = seat.subscribe((event) => {
    send({ type: 'event', event: event.type === 'commands' || event.type === 'servers' ? { type: 'offer', ...offer(seat) } : event })
  })
  webSocket.on('close', unsubscribe)
  webSocket.on('error', () => {
    webSocket.terminate()
  })
  webSocket.on('message', (data, isBinary) => {
    const parsed = isBinary ? undefined : actionMessage((data as Buffer).toString('utf8'))
    if (parsed === undefined) {
      webSocket.close(1008, 'not an action')
      return
    }
    perform(seat, parsed.action).then(
      (result) => {
        send({ type: 'done', id: parsed.id, result: result ?? null })
      },
      (error: unknown) => {
        send({ type: 'refused', id: parsed.id, reason: error instanceof Error ? error.message : String(error) })
      },
    )
  })
  send({ type: 'snapshot', snapshot: first })
}

function answer(request: IncomingMessage, response: ServerResponse, port: number, local: LocalDiscord): void {
  const file =
    !sameOrigin(request, port, false) || (request.method !== 'GET' && request.method !== 'HEAD') ? null : pageFile(request.url ?? '/')
  const headers = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      `img-src 'self' data: ${new URL(local.url).origin}`,
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
  response.writeHead(file === null ? 404 : 200, { ...headers, 'content-type': file?.contentType ?? 'text/plain' })
  response.end(request.method === 'HEAD' ? undefined : (file?.text ?? 'Not found\n'))
}

/**
 * Keeps out other sites that are open in the same browser: a name that was rebound to 127.0.0.1 shows in Host, a foreign
 * page in Origin, which browsers always send with a WebSocket.
 */
function sameOrigin({ headers }: IncomingMessage, port: number, originRequired: boolean): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return false
  return headers.origin === undefined ? !originRequired : headers.origin === `http://${headers.host}`
}

function personOf(request: IncomingMessage, people: readonly Person[]): Person | undefined {
  const url = new URL(request.url ?? '/', 'http://page')
  return url.pathname === '/socket' ? (people.find(({ name }) => name === url.searchParams.get('person')) ?? people[0]) : undefined
}
