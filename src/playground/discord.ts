// Starts the local Discord: one server on loopback with REST, gateway and files, and seats for people.
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { ComponentType, ButtonStyle } from 'discord-api-types/v10'
import { Hono } from 'hono'
import { Gateway } from './gateway.ts'
import { discordClocks, Interactions, type Clocks } from './interactions.ts'
import { makeSeat, type SeatSettings } from './person.ts'
import { RateLimits } from './rate-limits.ts'
import { readRequest, type RestRequest } from './request.ts'
import { answer, type Answer } from './rest.ts'
import type { Seat } from './seat.ts'
import { newSnowflake } from './snowflake.ts'
import { keepState, readState } from './state.ts'
import { World } from './world.ts'

export interface LocalDiscordSettings {
  readonly port?: number
  /** Whether the application may have the MessageContent intent. Default: true. */
  readonly messageContent?: boolean
  /** Whether requests are limited as Discord limits them. Default: true. */
  readonly rateLimits?: boolean
  readonly clocks?: Clocks
  readonly now?: () => number
  /** Sees every request and what was answered. */
  readonly judge?: (request: RestRequest, answered: Answer) => void
  /** Keeps channels and messages between two starts. */
  readonly stateFile?: string
  /** How often the bot has to send heartbeats, in milliseconds. Default: as Discord. */
  readonly heartbeatMs?: number
}

/** One REST request and the status of its answer. */
export interface JournalEntry { readonly method: string; readonly path: string; readonly status: number; readonly at: number }

export interface LocalDiscord {
  /** Base of the API, for `DISCORD_API_URL`. */
  readonly url: string
  readonly token: string
  readonly applicationId: string
  readonly botUserId: string
  readonly guildId: string
  /** The channel there is from the start. */
  readonly channelId: string
  /** The person of this name; there is one for each name. */
  seat(name: string, settings?: Partial<SeatSettings>): Seat
  /** The direct message channel of a person with the bot. */
  directChannel(seat: Seat): string
  /** The newest REST requests, oldest first. */
  readonly requests: readonly JournalEntry[]
  /** Whether the application may have the MessageContent intent; counts from the next IDENTIFY on. */
  withMessageContent: boolean
  /** Whether heartbeats are answered. */
  heartbeats: boolean
  /** Gives the id of the new channel. */
  addChannel(name: string): string
  archiveThread(id: string): void
  /** Takes from the bot the permission to open threads in a channel. */
  forbidThreads(channelId: string): void
  /** Puts a button under a message that its bot never put there. */
  forgeButton(messageId: string, customId: string): void
  dropGateway(how: 'reconnect' | 'invalid session' | 'cut'): void
  /** Sends the bot any gateway event. */
  dispatchRaw(type: string, data: unknown): void
  close(): Promise<void>
}

/** Requests that the journal keeps; older ones leave. */
const journalLimit = 5000

export async function startLocalDiscord(settings: LocalDiscordSettings = {}): Promise<LocalDiscord> {
  const now = settings.now ?? ((): number => Date.now())
  const saved = settings.stateFile === undefined ? null : readState(settings.stateFile)
  const world = new World(now, saved?.world ?? null)
  const applicationId = saved?.applicationId ?? newSnowflake(now())
  const token = [Buffer.from(world.bot.id), randomBytes(4), randomBytes(28)].map((part) => part.toString('base64url')).join('.')
  const interactions = new Interactions(world, applicationId, settings.clocks ?? discordClocks)
  const limits = settings.rateLimits === false ? null : new RateLimits(now)
  let origin = ''
  const parts = { world, interactions, applicationId, token, origin: () => origin }

  const requests: JournalEntry[] = []
  let messageContent = settings.messageContent ?? true

  const app = new Hono()
  app.get('/attachments/:channel/:id/:name', (context) => {
    const file = world.files.get(context.req.param('id'))
    if (file === undefined) return context.notFound()
    return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.contentType } })
  })
  app.all('/api/*', async (context) => {
    const request = await readRequest(context.req.raw)
    const limit = limits?.take(request.method, request.path)
    const answered = limit?.allowed === false
      ? { status: 429, body: { message: 'You are being rate limited.', retry_after: limit.retryAfterSeconds, global: limit.global } }
      : answer(request, parts)
    settings.judge?.(request, answered)
    requests.push({ method: request.method, path: request.path, status: answered.status, at: now() })
    if (requests.length > journalLimit * 2) requests.splice(0, journalLimit)
    const headers = { ...limit?.headers, ...(answered.body === undefined ? {} : { 'content-type': 'application/json' }) }
    return new Response(answered.body === undefined ? null : JSON.stringify(answered.body), { status: answered.status, headers })
  })
  const server = await listen(app, settings.port ?? 0)
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const gateway = new Gateway(world, server, {
    token, applicationId, messageContent: () => messageContent, url: () => `${origin.replace(/^http/, 'ws')}/gateway`,
    ...(settings.heartbeatMs === undefined ? {} : { heartbeatMs: settings.heartbeatMs }),
  })
  const saving = settings.stateFile === undefined ? null : keepState(settings.stateFile, world, applicationId)

  const seats = new Map<string, Seat>()
  return {
    url: `${origin}/api`,
    token,
    applicationId,
    botUserId: world.bot.id,
    guildId: world.guildId,
    channelId: world.textChannels()[0]?.id ?? '',
    seat(name, { locale = 'en-GB', moderator = false } = {}) {
      const key = `${name} ${locale} ${moderator}`
      const user = [...world.users.values()].find((known) => known.global_name === name) ?? world.addUser(name, false)
      const seat = seats.get(key) ?? makeSeat(user, { locale, moderator }, { world, interactions, origin: () => origin, dispatch: (interaction) => { gateway.interaction(interaction) } })
      seats.set(key, seat)
      return seat
    },
    directChannel: (seat) => world.directChannel(seat.user.id).id,
    requests,
    get withMessageContent() { return messageContent },
    set withMessageContent(granted) { messageContent = granted },
    get heartbeats() { return gateway.heartbeats },
    set heartbeats(answered) { gateway.heartbeats = answered },
    addChannel: (name) => world.addChannel(name).id,
    archiveThread(id) { world.setArchived(world.channel(id), true) },
    forbidThreads(id) { world.threadless.add(id) },
    forgeButton(messageId, customId) {
      for (const channel of world.channels.values()) {
        const stored = world.find(channel.id, messageId)
        const button = { type: ComponentType.Button as const, style: ButtonStyle.Secondary as const, label: 'Old', custom_id: customId }
        if (stored !== undefined) world.edit(channel, stored, { components: [...stored.message.components ?? [], { type: ComponentType.ActionRow, components: [button] }] })
      }
    },
    dropGateway(how) { gateway.drop(how) },
    dispatchRaw(type, data) { gateway.dispatchRaw(type, data) },
    async close() {
      await saving?.stop()
      gateway.close()
      await new Promise<void>((resolve) => {
        server.close(() => { resolve() })
        server.closeAllConnections()
      })
    },
  }
}

/** Binds to loopback alone. */
function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => { resolve(server as Server) })
    server.once('error', reject)
  })
}
