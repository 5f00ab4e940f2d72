// The gateway of the local Discord: HELLO, IDENTIFY, READY, heartbeats, RESUME with replay, op 7 and op 9, intents honoured.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import {
  ApplicationFlags,
  GatewayIntentBits,
  GatewayOpcodes,
  type APIGuildMember,
  type APIInteraction,
  type APIMessage,
} from 'discord-api-types/v10'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import { eventOf, guildCreate, guildOf } from './gateway-events.ts'
import { memberJson } from './guild.ts'
import { hears, IdentifyPace, type Identified, type IdentifyLimits } from './shards.ts'
import type { Channel, World } from './world.ts'
import type { Change } from './change.ts'

const heartbeatIntervalMs = 41_250
/** Events kept for a session that may resume, and how long a lost one is kept, in milliseconds. */
const replayLimit = 1000
const lostSessionMs = 5 * 60_000
/** What one connection may send within a minute. */
const sendsPerMinute = 120

const packetSchema = z.object({ op: z.number(), d: z.unknown() })
const identifySchema = z.object({ token: z.string(), intents: z.number(), shard: z.tuple([z.number(), z.number()]).optional() })
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() })

interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  sequence: number
  readonly sent: { readonly sequence: number; readonly data: string }[]
  socket: WebSocket | null
  lostAt: number
}

export interface GatewaySettings {
  readonly token: string
  readonly applicationId: string
  /** Whether the application may have the MessageContent intent. */
  readonly messageContent: () => boolean
  /** Address of this gateway. */
  readonly url: () => string
  /** How often a client has to show that it lives, in milliseconds; default: as Discord. */
  readonly heartbeatMs?: number
  readonly identifying: IdentifyLimits
}

export class Gateway {
  readonly #world: World
  readonly #settings: GatewaySettings
  readonly #server: WebSocketServer
  readonly #heartbeatMs: number
  readonly #pace: IdentifyPace
  readonly #sessions = new Map<string, Session>()

  constructor(world: World, server: Server, settings: GatewaySettings) {
    this.#world = world
    this.#settings = settings
    this.#pace = new IdentifyPace(settings.identifying, () => world.now())
    this.#heartbeatMs = settings.heartbeatMs ?? heartbeatIntervalMs
    this.#server = new WebSocketServer({ noServer: true, maxPayload: 1 << 20 })
    server.on('upgrade', (request: IncomingMessage, socket, head) => {
      if (!(request.url ?? '').startsWith('/gateway')) return
      this.#server.handleUpgrade(request, socket, head, (connected) => {
        this.#greet(connected)
      })
    })
    world.onChange((change) => {
      this.#report(change)
    })
  }

  /** Whether somebody would hear an interaction. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null)
  }

  /** Ends every connection as Discord does: asks to reconnect, declares the session invalid, or just goes. */
  drop(how: 'reconnect' | 'invalid session' | 'cut'): void {
    for (const { id, socket } of this.#sessions.values()) {
      if (socket === null) continue
      if (how === 'invalid session') this.#sessions.delete(id)
      if (how === 'reconnect') send(socket, { op: GatewayOpcodes.Reconnect, d: null })
      if (how === 'invalid session') send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      if (how === 'cut') socket.terminate()
    }
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate()
    this.#server.close()
  }

  interaction(interaction: APIInteraction): void {
    for (const session of this.#sessions.values())
      if (hears(session.shard, interaction.guild_id ?? null)) this.#dispatchTo(session, { t: 'INTERACTION_CREATE', d: interaction })
  }

  /** Sends any payload, also one that no Discord would send. */
  dispatchRaw(t: string, d: unknown): void {
    this.#dispatch({ t, d })
  }

  /** Every attempt to begin a session, also those that came too early. */
  get identified(): readonly Identified[] {
    return this.#pace.asked
  }

  /** Whether heartbeats are answered; a client that hears nothing takes its connection for dead. */
  heartbeats = true

  #greet(socket: WebSocket): void {
    let session: Session | undefined
    let window = { startedAt: this.#world.now(), sends: 0 }
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#heartbeatMs } })
    socket.on('message', (data: Buffer) => {
      const packet = packetSchema.safeParse(parseJson(data.toString('utf8')))
      if (!packet.success) {
        socket.close(4002, 'Error while decoding payload.')
        return
      }
      const now = this.#world.now()
      if (now - window.startedAt > 60_000) window = { startedAt: now, sends: 0 }
      window.sends += 1
      if (window.sends > sendsPerMinute) {
        socket.close(4008, 'Rate limited.')
        return
      }
      switch (packet.data.op as GatewayOpcodes) {
        case GatewayOpcodes.Heartbeat:
          if (this.heartbeats) send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null })
          return
        case GatewayOpcodes.Identify:
          if (session === undefined) session = this.#identify(socket, packet.data.d)
          else socket.close(4005, 'Already authenticated.')
          return
        case GatewayOpcodes.Resume:
          session = this.#resume(socket, packet.data.d)
          return
        default:
          if (session === undefined) socket.close(4003, 'Not authenticated.')
      }
    })
    socket.on('close', (code) => {
      if (session?.socket !== socket) return
      session.socket = null
      session.lostAt = this.#world.now()
      // Who leaves with a proper farewell does not come back to this session.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id)
    })
    socket.on('error', () => {
      socket.terminate()
    })
  }

  #identify(socket: WebSocket, d: unknown): Session | undefined {
    const parsed = identifySchema.safeParse(d)
    if (!parsed.success || !this.#knows(parsed.data.token)) {
      socket.close(4004, 'Authentication failed.')
      return undefined
    }
    const { intents, shard = [0, 1] } = parsed.data
    if (shard[0] < 0 || shard[0] >= shard[1]) {
      socket.close(4010, 'Invalid shard.')
      return undefined
    }
    if (!this.#pace.begin(shard[0])) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      return undefined
    }
    if (!this.#settings.messageContent() && (intents & GatewayIntentBits.MessageContent) !== 0) {
      socket.close(4014, 'Disallowed intent(s).')
      return undefined
    }
    const session: Session = { id: randomBytes(8).toString('hex'), intents, shard, sequence: 0, sent: [], socket, lostAt: 0 }
    this.#forgetLost()
    this.#sessions.set(session.id, session)
    const world = this.#world
    const guilds = world.guilds.ofBot().filter(({ id }) => hears(shard, id))
    this.#dispatchTo(session, {
      t: 'READY',
      d: {
        v: 10,
        user: { ...world.bot, verified: true, mfa_enabled: false, flags: 0, email: null },
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.#settings.url(),
        shard,
        application: { id: this.#settings.applicationId, flags: ApplicationFlags.GatewayMessageContentLimited },
      },
    })
    for (const guild of guilds) this.#dispatchTo(session, { t: 'GUILD_CREATE', d: guildCreate(guild, world) })
    return session
  }

  #forgetLost(): void {
    const now = this.#world.now()
    for (const { id, socket, lostAt } of this.#sessions.values())
      if (socket === null && now - lostAt > lostSessionMs) this.#sessions.delete(id)
  }

  #resume(socket: WebSocket, d: unknown): Session | undefined {
    const parsed = resumeSchema.safeParse(d)
    const session = parsed.success ? this.#sessions.get(parsed.data.session_id) : undefined
    if (!parsed.success || !this.#knows(parsed.data.token) || session === undefined) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      return undefined
    }
    // What is no longer kept cannot be replayed: the client starts anew.
    if (parsed.data.seq + 1 < (session.sent[0]?.sequence ?? 0) || parsed.data.seq > session.sequence) {
      this.#sessions.delete(session.id)
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      return undefined
    }
    session.socket?.terminate()
    session.socket = socket
    for (const { sequence, data } of session.sent) if (sequence > parsed.data.seq) socket.send(data)
    this.#dispatchTo(session, { t: 'RESUMED', d: {} })
    return session
  }

  #knows(token: string): boolean {
    return token.replace(/^Bot /, '') === this.#settings.token
  }

  #report(change: Change): void {
    if ('stored' in change) {
      const { channel, stored } = change
      if (stored.onlyFor !== null || !this.#world.botHears(channel)) return
      const created = change.type === 'message created'
      const intent = channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages
      for (const session of this.#sessions.values()) {
        if ((session.intents & intent) === 0 || !hears(session.shard, channel.guildId)) continue
        const message = this.#messageFor(session, channel, stored.message)
        this.#dispatchTo(session, {
          t: created ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
          d: created && stored.nonce !== null ? { ...message, nonce: stored.nonce } : message,
        })
      }
      return
    }
    const event = eventOf(change, this.#world)
    if (event === null) return
    const guildId = 'guild' in change ? change.guild.id : 'channel' in change ? change.channel.guildId : null
    for (const session of this.#sessions.values())
      if ((session.intents & event.intent) === event.intent && hears(session.shard, guildId)) this.#dispatchTo(session, event)
  }

  /** Without MessageContent only direct messages, mentions and the bot's own messages have their text. */
  #messageFor(session: Session, channel: Channel, message: APIMessage): object {
    const { bot } = this.#world
    const full =
      (session.intents & GatewayIntentBits.MessageContent) !== 0 ||
      channel.guildId === null ||
      message.author.id === bot.id ||
      message.mentions.some(({ id }) => id === bot.id)
    const guild = channel.guildId === null ? null : this.#world.guilds.get(channel.guildId)
    const { user: _user, ...member } = guild === null ? ({} as Partial<APIGuildMember>) : memberJson(guild, message.author)
    return {
      ...message,
      channel_type: channel.type,
      ...guildOf(channel),
      ...(channel.guildId === null ? {} : { member }),
      ...(full ? {} : { content: '', embeds: [], attachments: [], components: [] }),
    }
  }

  #dispatch(event: { t: string; d: unknown }): void {
    for (const session of this.#sessions.values()) this.#dispatchTo(session, event)
  }

  #dispatchTo(session: Session, { t, d }: { t: string; d: unknown }): void {
    session.sequence += 1
    const data = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: session.sequence, d })
    session.sent.push({ sequence: session.sequence, data })
    if (session.sent.length > replayLimit) session.sent.shift()
    session.socket?.send(data)
  }
}

function send(socket: WebSocket, payload: { op: GatewayOpcodes; d: unknown }): void {
  socket.send(JSON.stringify({ ...payload, t: null, s: null }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
