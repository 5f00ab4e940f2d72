// Starts the local Discord: one server on loopback with REST, gateway and files, and seats for people.
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve, type HttpBindings } from '@hono/node-server'
import { ComponentType, ButtonStyle, type APIInteraction } from 'discord-api-types/v10'
import { Hono } from 'hono'
import { deniable, type Deniable } from './access.ts'
import { faultAnswer, Faults, type Fault } from './faults.ts'
import { Gateway } from './gateway.ts'
import { InteractionEndpoint } from './interaction-endpoint.ts'
import { roleNamed } from './guild.ts'
import type { Guilds } from './guilds.ts'
import { discordClocks, Interactions } from './interactions.ts'
import { makeSeat } from './person.ts'
import { RateLimits } from './rate-limits.ts'
import { readRequest } from './request.ts'
import { answer } from './rest.ts'
import type { Seat } from './seat.ts'
import type { LocalDiscordSettings } from './settings.ts'
import { noIdentifyLimits, type Identified } from './shards.ts'
import { keepState, readState } from './state.ts'
import { World } from './world.ts'

export interface SeatSettings {
  /** BCP 47, as Discord writes it. Default: `en-GB`. */
  readonly locale: string
  /** Whether they are among the moderators of the first server. */
  readonly moderator: boolean
  /** Names of further roles that they have there. */
  readonly roles: readonly string[]
}

/** One REST request and the status of its answer. */
export interface JournalEntry {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly at: number
}

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
  /** Where interactions go when they go by HTTP. */
  readonly endpoint: InteractionEndpoint
  /** Every attempt to begin a session at the gateway. */
  readonly identified: () => readonly Identified[]
  /** Whether the application may have the MessageContent intent; counts from the next IDENTIFY on. */
  withMessageContent: boolean
  /** Whether heartbeats are answered. */
  heartbeats: boolean
  /** How long a nonce makes a repeated message the first one, in milliseconds; tests shorten it. */
  nonceMs: number
  /** Gives the id of the new channel, in the first server where no other is named. */
  addChannel(name: string, guildId?: string): string
  /** As a moderator does: its threads go with it. */
  removeChannel(id: string): void
  archiveThread(id: string): void
  /** Takes from the bot the permission to open threads in a channel. */
  forbidThreads(channelId: string): void
  /** Takes a permission from the bot in a channel and its threads. */
  forbid(channelId: string, what: Deniable): void
  /** Gives back what was forbidden in a channel. */
  permit(channelId: string): void
  /** A further server with the bot and these people in it; its first channel is `general`. */
  addGuild(name: string, members?: readonly Seat[], locale?: string): { readonly guildId: string; readonly channelId: string }
  /** Servers: roles, members, the bot thrown out and invited again. */
  readonly guilds: Guilds
  /** The id of a role of a server by its name: there are Moderators and Readers from the start. */
  roleId(name: string, guildId?: string): string
  /** The server cannot be reached for a while, as in an outage of Discord's; or can be again. */
  outage(guildId: string, on: boolean): void
  /** Answers requests that fit with a failure; gives the function that ends it. */
  fail(fault: Fault): () => void
  /** Puts a button under a message that its bot never put there. */
  forgeButton(messageId: string, customId: string): void
  dropGateway(how: 'reconnect' | 'invalid session' | 'cut'): void
  /** Sends the bot any gateway event. */
  dispatchRaw(type: string, data: unknown): void
  close(): Promise<void>
}

const discordNonceMs = 5 * 60_000

/** Requests that the journal keeps; older ones leave. */
const journalLimit = 5000

export async function startLocalDiscord(settings: LocalDiscordSettings = {}): Promise<LocalDiscord> {
  const now = settings.now ?? ((): number => Date.now())
  const saved = settings.stateFile === undefined ? null : readState(settings.stateFile)
  const world = new World(now, saved?.world ?? null, settings.owner)
  const applicationId = saved?.applicationId ?? world.newId()
  const token = [Buffer.from(world.bot.id), randomBytes(4), randomBytes(28)].map((part) => part.toString('base64url')).join('.')
  const interactions = new Interactions(world, applicationId, settings.clocks ?? discordClocks)
  const limits = settings.rateLimits === false ? null : new RateLimits(now)
  let origin = ''
  const faults = new Faults()
  let nonceMs = settings.nonceMs ?? discordNonceMs
  const identifying = { ...noIdentifyLimits, ...settings.identifying }
  const endpoint = new InteractionEndpoint({ interactions, applicationId, now })
  const parts = {
    world,
    interactions,
    applicationId,
    token,
    endpoint,
    identifying,
    origin: () => origin,
    nonceMs: () => nonceMs,
    messageContent: () => messageContent,
  }

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
    const fault = faults.take(request)
    if (fault !== undefined) {
      if (fault.carriedOut === true) settings.judge?.(request, answer(request, parts))
      requests.push({ method: request.method, path: request.path, status: fault.answer === 'cut' ? 0 : fault.answer.status, at: now() })
      if (fault.answer === 'cut') {
        ;(context.env as HttpBindings).incoming.socket.destroy()
        return context.body(null)
      }
      const { answer: failed, headers } = faultAnswer(fault.answer)
      return new Response(JSON.stringify(failed.body), {
        status: failed.status,
        headers: { ...headers, 'content-type': 'application/json' },
      })
    }
    const limit = limits?.take(request.method, request.path)
    const answered =
      limit?.allowed === false
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
    token,
    applicationId,
    messageContent: () => messageContent,
    url: () => `${origin.replace(/^http/, 'ws')}/gateway`,
    identifying,
    ...(settings.heartbeatMs === undefined ? {} : { heartbeatMs: settings.heartbeatMs }),
  })
  const saving = settings.stateFile === undefined ? null : keepState(settings.stateFile, world, applicationId)

  const dispatch = (interaction: APIInteraction): void => {
    if (endpoint.url === null) gateway.interaction(interaction)
    else void endpoint.deliver(interaction)
  }
  const seats = new Map<string, Seat>()
  return {
    url: `${origin}/api`,
    token,
    applicationId,
    botUserId: world.bot.id,
    guildId: world.guildId,
    channelId: world.textChannels()[0]?.id ?? '',
    seat(name, { locale = 'en-GB', moderator = false, roles = [] } = {}) {
      const key = `${name} ${locale}`
      const user = [...world.users.values()].find((known) => known.global_name === name) ?? world.addUser(name, false)
      world.guilds.join(world.guilds.get(world.guildId), user.id, moderator ? ['Moderators', ...roles] : roles)
      const seat = seats.get(key) ?? makeSeat(user, locale, { world, interactions, origin: () => origin, dispatch })
      seats.set(key, seat)
      return seat
    },
    directChannel: (seat) => world.directChannel(seat.user.id).id,
    requests,
    endpoint,
    identified: () => gateway.identified,
    get withMessageContent() {
      return messageContent
    },
    set withMessageContent(granted) {
      messageContent = granted
    },
    get heartbeats() {
      return gateway.heartbeats
    },
    set heartbeats(answered) {
      gateway.heartbeats = answered
    },
    get nonceMs() {
      return nonceMs
    },
    set nonceMs(remembered) {
      nonceMs = remembered
    },
    guilds: world.guilds,
    roleId(name, guildId = world.guildId) {
      const role = roleNamed(world.guilds.get(guildId), name)
      if (role === undefined) throw new Error(`there is no role ${name}`)
      return role.id
    },
    addGuild(name, members = [], locale = 'en-US') {
      const guild = world.guilds.add(name, { locale })
      const { id: channelId } = world.addChannel('general', guild.id)
      for (const { user } of members) world.guilds.join(guild, user.id)
      return { guildId: guild.id, channelId }
    },
    outage(guildId, on) {
      world.tell({ ...(on ? { type: 'guild deleted', unavailable: true } : { type: 'guild created' }), guild: world.guilds.get(guildId) })
    },
    fail: (fault) => faults.add(fault),
    addChannel: (name, guildId) => world.addChannel(name, guildId).id,
    removeChannel(id) {
      world.removeChannel(world.channel(id))
    },
    archiveThread(id) {
      world.setArchived(world.channel(id), true)
    },
    forbidThreads(id) {
      world.deny(id, deniable.threads)
    },
    forbid(id, what) {
      world.deny(id, deniable[what])
    },
    permit(id) {
      world.deny(id, 0n)
    },
    forgeButton(messageId, customId) {
      for (const channel of world.channels.values()) {
        const stored = world.find(channel.id, messageId)
        const button = { type: ComponentType.Button as const, style: ButtonStyle.Secondary as const, label: 'Old', custom_id: customId }
        if (stored !== undefined)
          world.edit(channel, stored, {
            components: [...(stored.message.components ?? []), { type: ComponentType.ActionRow, components: [button] }],
          })
      }
    },
    dropGateway(how) {
      gateway.drop(how)
    },
    dispatchRaw(type, data) {
      gateway.dispatchRaw(type, data)
    },
    async close() {
      await saving?.stop()
      gateway.close()
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
    },
  }
}

/** Binds to loopback alone. */
function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
      resolve(server as Server)
    })
    server.once('error', reject)
  })
}
