// A thread of its own for the connections to Discord's gateway: whatever the bot is at, heartbeats go out and people have their first answer at once.
// It knows no command, only the rules by which their first answers are given (`opening.ts`); everything that comes is handed on to the bot, an
// interaction behind its first answer. The other side is `gateway.ts`.
import { once } from 'node:events'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { parentPort } from 'node:worker_threads'
import {
  WebSocketShard,
  WebSocketShardEvents,
  WorkerBootstrapper,
  WorkerContextFetchingStrategy,
  WorkerReceivePayloadOp,
  type SessionInfo,
} from '@discordjs/ws'
import {
  GatewayDispatchEvents,
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIInteraction,
  type GatewayDispatchPayload,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10'
import type { FirstAnswer, FromThread, ThreadRequests, ToThread } from './gateway.ts'
import type { ShardsOfThread } from './gateway-strategy.ts'
import { openingBy, type OpeningRules, type PlainOpening } from './opening.ts'
import { Rates } from './rates.ts'

/** The bot that has not been heard of for so long, in milliseconds, may not come to what is answered here: another process may. */
const patienceMs = 10_000

/** Which session is resumed is known here, so that no event waits for the bot. The bot is told that there is one, and not how far it is: that would be a message more before each event. */
class Sessions extends WorkerContextFetchingStrategy {
  readonly #known = new Map<number, SessionInfo | null>()

  override retrieveSessionInfo(shardId: number): Promise<SessionInfo | null> {
    return Promise.resolve(this.#known.get(shardId) ?? null)
  }

  override updateSessionInfo(shardId: number, session: SessionInfo | null): void {
    const isAnother = this.#known.get(shardId)?.sessionId !== session?.sessionId
    this.#known.set(shardId, session)
    if (isAnother) super.updateSessionInfo(shardId, session)
  }
}

function post(message: FromThread | { readonly op: WorkerReceivePayloadOp; readonly [field: string]: unknown }): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message)
}

/** How long an answer of Discord is waited for, in milliseconds, as discord.js does: one that comes late may have been taken. */
const timeoutMs = 15_000

/** Node's own client: discord.js's would take 15 MB here. What it would repeat is left to the bot. */
class Requests {
  readonly #settings: ThreadRequests
  readonly #request: typeof httpRequest
  readonly #agent: HttpAgent

  constructor(settings: ThreadRequests) {
    this.#settings = settings
    const isSecure = settings.apiUrl.startsWith('https:')
    this.#request = isSecure ? httpsRequest : httpRequest
    this.#agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })
  }

  /** Resolves with the parsed body. */
  async post(route: string, body: object): Promise<unknown> {
    const sent = this.#request(`${this.#settings.apiUrl}${route}`, {
      method: 'POST',
      agent: this.#agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/json', 'user-agent': this.#settings.userAgent },
    }).end(JSON.stringify(body))
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    let text = ''
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
    await once(response, 'end')
    if (response.statusCode !== 200) throw new Error(`Discord answers ${response.statusCode}`)
    return JSON.parse(text)
  }
}

class GatewayThread extends WorkerBootstrapper {
  override readonly data: WorkerBootstrapper['data']
  readonly #sessions: Sessions
  readonly #underWay = new Set<Promise<void>>()
  #answering: { readonly requests: Requests; readonly rules: OpeningRules; readonly rates: Rates } | null = null
  #heardAt = 0

  constructor({ options, shardIds }: ShardsOfThread) {
    super()
    this.data = { ...options, shardIds: [...shardIds] }
    this.#sessions = new Sessions(options)
  }

  override async bootstrap(): Promise<void> {
    for (const shardId of this.data.shardIds) {
      const shard = new WebSocketShard(this.#sessions, shardId)
      for (const event of forwarded)
        shard.on(event, (data: unknown) => {
          this.#hand({ event, data, shardId })
        })
      shard.on(WebSocketShardEvents.Dispatch, ({ data }) => {
        this.#came(data, shardId)
      })
      this.shards.set(shardId, shard)
    }
    this.setupThreadEvents()
    post({ op: WorkerReceivePayloadOp.WorkerReady })
    await Promise.resolve()
  }

  async told(message: ToThread): Promise<void> {
    this.#heardAt = performance.now()
    if (message.kind === 'answer')
      this.#answering = { requests: new Requests(message.requests), rules: message.rules, rates: new Rates(message.rates) }
    if (message.kind === 'let in') await this.#answering?.rates.count(message.who, message.weight)
    if (message.kind !== 'stop') return
    this.#answering = null
    await Promise.all(this.#underWay)
    post({ kind: 'stopped' })
  }

  #came(packet: GatewayDispatchPayload, shardId: number): void {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) {
      this.#hand({ event: WebSocketShardEvents.Dispatch, data: { data: packet }, shardId })
      return
    }
    const answered = this.#firstAnswer(packet.d)
      .catch(unexpected)
      .then((first) => {
        this.#hand({ event: WebSocketShardEvents.Dispatch, data: { data: packet, first }, shardId })
        this.#underWay.delete(answered)
      })
    this.#underWay.add(answered)
  }

  /** Undefined where it is left to the bot. */
  async #firstAnswer(interaction: APIInteraction): Promise<FirstAnswer | undefined> {
    if (this.#answering === null || performance.now() - this.#heardAt > patienceMs) return undefined
    const { requests, rules, rates } = this.#answering
    const ruled = openingBy(rules, interaction)
    if (ruled === null) return undefined
    const who = { userId: (interaction.member?.user ?? interaction.user)?.id ?? '', guildId: interaction.guild_id ?? null }
    const waitMs = await rates.take(who, ruled.weight)
    return waitMs > 0 ? { outcome: 'too much', waitMs } : this.#answer(requests, interaction, ruled.opening)
  }

  /** Never throws. */
  async #answer(requests: Requests, interaction: APIInteraction, opening: PlainOpening): Promise<FirstAnswer> {
    const pressedId = opening === 'update' ? interaction.message?.id : undefined
    const body =
      pressedId === undefined
        ? {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            ...(opening === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}),
          }
        : { type: InteractionResponseType.DeferredMessageUpdate }
    try {
      const response = (await requests.post(
        `${Routes.interactionCallback(interaction.id, interaction.token)}?with_response=true`,
        body,
      )) as RESTPostAPIInteractionCallbackWithResponseResult
      return {
        outcome: 'answered',
        opening,
        messageId: pressedId ?? response.interaction.response_message_id ?? null,
        answeredAt: Date.now(),
      }
    } catch {
      return { outcome: 'not taken' }
    }
  }

  #hand({ event, data, shardId }: { readonly event: WebSocketShardEvents; readonly data: unknown; readonly shardId: number }): void {
    post({ op: WorkerReceivePayloadOp.Event, event, data, shardId })
  }
}

/** `debug` is a sentence for each step, which nobody reads. */
const forwarded = Object.values(WebSocketShardEvents).filter(
  (event) => event !== WebSocketShardEvents.Dispatch && event !== WebSocketShardEvents.Debug,
)

// As in the bot itself: what nobody expected is logged, and the connections go on.
const unexpected = (error: unknown): undefined => {
  post({ kind: 'unexpected', error })
}
process.on('uncaughtException', unexpected)
process.on('unhandledRejection', unexpected)
let gateway: GatewayThread | undefined
parentPort?.on('message', (message: ShardsOfThread | ToThread | { readonly kind?: undefined }) => {
  if (message.kind === 'shards') {
    gateway = new GatewayThread(message)
    void gateway.bootstrap()
    // What has no kind is of the library's words.
  } else if (message.kind !== undefined) void gateway?.told(message)
})
