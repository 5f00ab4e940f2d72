// The application's endpoint for interactions, as Discord uses one: entered only where it answers a PING and refuses a wrong signature;
// from then on every interaction goes there, signed, and none by the gateway.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { InteractionType, InteractionResponseType, type APIInteraction } from 'discord-api-types/v10'
import { z } from 'zod'
import type { Interactions } from './interactions.ts'

/** Discord waits for so long, in milliseconds. */
const patienceMs = 3_000

const callbackSchema = z.looseObject({ type: z.number(), data: z.unknown().optional() })

export interface SignedHeaders {
  readonly 'x-signature-ed25519': string
  readonly 'x-signature-timestamp': string
  readonly 'content-type': string
}

export class InteractionEndpoint {
  readonly #keys = generateKeyPairSync('ed25519')
  readonly #parts: { readonly interactions: Interactions; readonly applicationId: string; readonly now: () => number }
  /** Null: interactions go by the gateway. */
  url: string | null = null

  constructor(parts: { readonly interactions: Interactions; readonly applicationId: string; readonly now: () => number }) {
    this.#parts = parts
  }

  /** As the Developer Portal shows it, in hexadecimal. */
  get publicKey(): string {
    const { x } = this.#keys.publicKey.export({ format: 'jwk' })
    return Buffer.from(x ?? '', 'base64url').toString('hex')
  }

  /** `at` in milliseconds since the epoch; default: now. */
  headers(body: string, at: number = this.#parts.now()): SignedHeaders {
    const timestamp = String(Math.floor(at / 1000))
    return {
      'content-type': 'application/json',
      'x-signature-timestamp': timestamp,
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), this.#keys.privateKey).toString('hex'),
    }
  }

  /** Rejects an address that does not behave as Discord asks for. */
  async enter(url: string): Promise<void> {
    const body = JSON.stringify({
      id: '1',
      application_id: this.#parts.applicationId,
      type: InteractionType.Ping,
      token: 'ping',
      version: 1,
    })
    const right = await post(url, body, this.headers(body))
    const pong = right.status === 200 ? callbackSchema.safeParse(await right.json()) : undefined
    const wrong = await post(url, body, { ...this.headers(body), 'x-signature-ed25519': randomBytes(64).toString('hex') })
    if (pong?.data?.type !== Number(InteractionResponseType.Pong) || wrong.status !== 401)
      throw new Error('The specified interactions endpoint url could not be verified.')
    this.url = url
  }

  /** What comes back with 200 is the first answer; after 202 that comes by the callback. */
  async deliver(interaction: APIInteraction): Promise<void> {
    if (this.url === null) return
    const body = JSON.stringify(interaction)
    try {
      const response = await post(this.url, body, this.headers(body))
      const answer = response.status === 200 ? callbackSchema.safeParse(await response.json()) : undefined
      if (answer?.success === true)
        this.#parts.interactions.acknowledge(interaction.id, interaction.token, answer.data, { attachments: [] })
    } catch {
      // The person is told that the application did not respond.
    }
  }
}

function post(url: string, body: string, headers: SignedHeaders): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { ...headers }, signal: AbortSignal.timeout(patienceMs) })
}
