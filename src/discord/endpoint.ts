// The HTTP endpoint for interactions: takes what Discord has signed, lately and not before, answers 202 and hands it on. The answer to
// the reader goes by the callback, as for interactions of the gateway. TLS and the public address are left to what stands before it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InteractionResponseType, InteractionType, type APIInteraction } from 'discord-api-types/v10'
import { z } from 'zod'
import type { Context } from '#src/core/context.ts'
import type { Delivered } from '#src/core/observer.ts'
import { StartError } from './start-error.ts'
import { signedBy } from './signature.ts'

/** Where Discord is to send interactions to. */
export const interactionsPath = '/interactions'

/** The time of a request may differ so much from ours, in milliseconds: older ones nobody waits for any more. */
export const timeWindowMs = 60_000

/** A request with a message of every permitted length, its embeds and 25 options is under 200 kB. */
const longestBody = 1 << 20

/** A request has to be here whole within this, in milliseconds: Discord itself waits three seconds for all. */
const requestMs = 5_000

/** Interactions that are remembered to have come; a process would have to get 1,600 a second to forget one within the window. */
const remembered = 200_000

const interactionSchema = z.looseObject({
  id: z.string().regex(/^\d{1,20}$/),
  application_id: z.string(),
  type: z.number(),
  token: z.string().optional(),
})

export interface EndpointSettings {
  readonly port: number
  readonly host: string
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  readonly applicationId: string
}

export interface Endpoint {
  readonly port: number
  /** Takes nothing any more after a while, in milliseconds: whoever distributes the requests needs some time to turn to others. */
  handOver(afterMs: number): Promise<void>
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly delivered: Delivered
  readonly body?: object
  readonly accepted?: APIInteraction
}

/** Throws `StartError`. `receive` gets each interaction once, after Discord has its 202. */
export async function openEndpoint(
  settings: EndpointSettings,
  receive: (interaction: APIInteraction) => void,
  { clock, log, observer }: Pick<Context, 'clock' | 'log' | 'observer'>,
): Promise<Endpoint> {
  const isSigned = signedBy(settings.publicKey)
  const seen = new Set<string>()
  let stopped = false

  async function answer(request: IncomingMessage): Promise<Answer> {
    if ((request.url ?? '').split('?')[0] !== interactionsPath) return { status: 404, delivered: 'malformed' }
    if (request.method !== 'POST') return { status: 405, delivered: 'malformed' }
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { status: 415, delivered: 'malformed' }
    if (stopped) return { status: 503, delivered: 'stopping' }
    const body = await bodyOf(request)
    if (body === null) return { status: 413, delivered: 'malformed' }
    const [signature, timestamp] = [request.headers['x-signature-ed25519'], request.headers['x-signature-timestamp']]
    if (typeof signature !== 'string' || typeof timestamp !== 'string' || !isSigned({ signature, timestamp, body }))
      return { status: 401, delivered: 'unsigned' }
    const skewMs = clock.now() - Number(timestamp) * 1000
    if (!(Math.abs(skewMs) <= timeWindowMs)) {
      log.warn('an interaction was signed at another time: is the clock of this machine right?', { skewSeconds: Math.round(skewMs / 1000) })
      return { status: 401, delivered: 'stale' }
    }
    const parsed = interactionSchema.safeParse(parseJson(body))
    if (!parsed.success || parsed.data.application_id !== settings.applicationId) return { status: 400, delivered: 'malformed' }
    if (parsed.data.type === InteractionType.Ping) return { status: 200, delivered: 'ping', body: { type: InteractionResponseType.Pong } }
    if (isKnown(parsed.data.id)) return { status: 409, delivered: 'replayed' }
    return { status: 202, delivered: 'accepted', accepted: parsed.data as unknown as APIInteraction }
  }

  function isKnown(id: string): boolean {
    if (seen.has(id)) return true
    seen.add(id)
    if (seen.size > remembered) seen.delete(seen.values().next().value ?? '')
    return false
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    answer(request)
      .then(({ status, delivered, body, accepted }) => {
        observer?.note({ kind: 'interaction came', delivered })
        const type = body === undefined ? {} : { 'content-type': 'application/json' }
        // What was not read to its end is not waited for.
        response
          .writeHead(status, { ...type, ...(status === 405 ? { allow: 'POST' } : {}), ...(status === 413 ? { connection: 'close' } : {}) })
          .end(body === undefined ? undefined : JSON.stringify(body))
        if (accepted !== undefined) receive(accepted)
      })
      .catch((error: unknown) => {
        log.warn('a request for the interactions endpoint could not be answered', { error })
        request.destroy()
      })
  }

  const server = createServer({ requestTimeout: requestMs, headersTimeout: requestMs, connectionsCheckingInterval: 1_000 }, respond)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new StartError(`INTERACTIONS_PORT ${settings.port} cannot be opened on ${settings.host}. Choose another.`, { cause: error }))
    })
    server.listen(settings.port, settings.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    async handOver(afterMs) {
      await new Promise((resolve) => {
        setTimeout(resolve, afterMs)
      })
      stopped = true
    },
    async close() {
      stopped = true
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}

/** The raw bytes, which the signature is about; null where they are too many. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
