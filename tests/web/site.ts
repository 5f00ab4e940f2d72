// A web site on loopback for the tests of this room: each path answers as a test says, every request is remembered; and a
// stand-in for the network, in which names lead where a test says while all connections end at that site.
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { UserError, type UserErrorCode } from '#src/core/errors.ts'
import { openReader, type ReaderSettings } from '#src/web/index.ts'
import type { Network } from '#src/web/guard.ts'
import { page, paragraphs, story } from './page/fixture.ts'

export const articlePage = page(paragraphs(story))

type Reader = ReturnType<typeof openReader>

export interface Surroundings {
  /** Of the site, with its port. */
  host: string
  port: number
  reader: Reader
  /** In the order of arrival, of the running test. */
  requests: IncomingMessage[]
  address(path: string): string
  on(path: string, answer: RequestListener): void
}

/** Answers with a body and headers; a page unless the headers say otherwise. */
export function sends(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
}

export function redirects(location: string, status = 302): RequestListener {
  return sends('', { location }, status)
}

/** A site for all tests of a file or group, whose `/` is an article, and a reader with time enough for a busy machine. */
export function useSite(settings: (here: Surroundings) => Partial<ReaderSettings> = () => ({})): Surroundings {
  const answers = new Map<string, RequestListener>()
  const server = createServer((request, response) => {
    here.requests.push(request)
    response.on('error', () => {})
    const answer = answers.get(request.url ?? '')
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  const here = {
    host: '',
    port: 0,
    requests: [] as IncomingMessage[],
    address: (path: string) => `http://${here.host}${path}`,
    on: (path: string, answer: RequestListener) => {
      answers.set(path, answer)
    },
  } as Surroundings
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    here.port = (server.address() as AddressInfo).port
    here.host = `127.0.0.1:${here.port}`
    here.reader = openReader({
      allow: [here.host],
      userAgent: 'Lede/0.1 (Discord bot; +https://lede.example/bot)',
      respectRobots: false,
      timeoutMs: 15_000,
      spacingMs: 0,
      ...settings(here),
    })
  })
  beforeEach(() => {
    answers.clear()
    here.on('/', sends(articlePage))
    here.requests = []
  })
  afterAll(async () => {
    await here.reader.close()
    server.close()
    server.closeAllConnections()
  })
  return here
}

export interface StandIn extends Network {
  /** Where names lead: one list of addresses, or one for each time that the name is asked. */
  names: Record<string, string[] | string[][]>
  /** The peer that a connection turns out to have; the dialled address where nothing is said. */
  peer: (address: string) => string
  /** Addresses to which connections were made. */
  dialled: string[]
}

/** A network whose every connection ends at the site. */
export function standIn(here: Surroundings): StandIn {
  const asked = new Map<string, number>()
  const network: StandIn = {
    names: {},
    peer: (address) => address,
    dialled: [],
    async resolve(hostname) {
      const turn = asked.get(hostname) ?? 0
      asked.set(hostname, turn + 1)
      const answers = network.names[hostname]
      if (answers === undefined) throw new Error(`no such name: ${hostname}`)
      const [first] = answers
      return typeof first === 'string' ? (answers as string[]) : ((answers as string[][])[Math.min(turn, answers.length - 1)] ?? [])
    },
    dial(address) {
      network.dialled.push(address)
      const socket = connect(here.port, '127.0.0.1')
      Object.defineProperty(socket, 'remoteAddress', { get: () => network.peer(address) })
      return socket
    },
  }
  return network
}

/** What the asker is told of a failure; any other outcome fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<{ code: UserErrorCode; details: unknown }> {
  const error = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return { code: error.code, details: error.details }
  throw error
}
