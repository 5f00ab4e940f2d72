// The REST API of the local Discord: a table of routes over the world. Limits and clocks are in files of their own.
import { ChannelType, InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import { requireAccess } from './access.ts'
import { applicationJson } from './application.ts'
import { callbackSchema, channelChangeSchema, readBody, recipientSchema, threadSchema } from './bodies.ts'
import { commandsOf, removeCommand, replaceCommands, upsertCommand } from './commands.ts'
import { ApiFailure, archivedThread, invalidJson, missingPermissions, threadExists, unauthorized, unknown } from './failures.ts'
import { guildJson } from './guild.ts'
import { activeThreads, guildOfBot, guildsOfBot, membersJson, oneMember, rolesJson } from './guild-routes.ts'
import type { InteractionEndpoint } from './interaction-endpoint.ts'
import type { Callback, Interactions } from './interactions.ts'
import { createMessage, deleteMany, edited, forEverybody, listMessages, own, readMessage, storeFiles } from './messages.ts'
import type { RestRequest } from './request.ts'
import type { IdentifyLimits } from './shards.ts'
import type { World } from './world.ts'
import type { StoredMessage } from './change.ts'

export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export interface RestParts {
  readonly endpoint: InteractionEndpoint
  readonly identifying: IdentifyLimits
  readonly world: World
  readonly interactions: Interactions
  readonly applicationId: string
  readonly token: string
  /** Base of the addresses of files. */
  readonly origin: () => string
  /** How long a nonce is remembered, in milliseconds. */
  readonly nonceMs: () => number
  /** Whether the application may have the MessageContent intent. */
  readonly messageContent: () => boolean
}

type Route = (request: RestRequest, parameters: readonly string[], parts: RestParts) => Answer
interface Entry {
  readonly method: string
  readonly path: RegExp
  readonly open: boolean
  readonly run: Route
}

/** `:name` stands for one segment; `open` routes are for holders of an interaction's token. */
function route(method: string, path: string, run: Route, open = false): Entry {
  return { method, path: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`), open, run }
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const nothing: Answer = { status: 204 }

const routes: readonly Entry[] = [
  route('GET', '/gateway/bot', (_request, _parameters, { origin, identifying: { shards, maxConcurrency } }) =>
    ok({
      url: `${origin().replace(/^http/, 'ws')}/gateway`,
      shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: maxConcurrency },
    }),
  ),
  route('GET', '/users/@me', (_request, _parameters, { world }) => ok({ ...world.bot, mfa_enabled: true, locale: 'en-US' })),
  route('GET', '/users/:id', (_request, [id = ''], { world }) => {
    const user = world.users.get(id)
    if (user === undefined) throw unknown.user()
    return ok(user)
  }),
  route('POST', '/users/@me/channels', ({ body }, _parameters, { world }) => {
    const { recipient_id: id } = readBody(recipientSchema, body)
    if (!world.users.has(id)) throw unknown.user()
    return ok(world.channelJson(world.directChannel(id)))
  }),
  route('GET', '/applications/@me', (_request, _parameters, parts) => ok(applicationJson(parts))),
  route('GET', '/oauth2/applications/@me', (_request, _parameters, parts) => ok(applicationJson(parts))),
  route('GET', '/applications/:id/commands', (_request, _parameters, { world }) => ok(commandsOf(world, null))),
  route('GET', '/applications/:id/guilds/:guild/commands', (_request, [, guild = ''], { world }) => ok(commandsOf(world, guild))),
  route('PUT', '/applications/:id/commands', ({ body }, _parameters, { world, applicationId }) =>
    ok(replaceCommands(body, null, world, applicationId)),
  ),
  route('PUT', '/applications/:id/guilds/:guild/commands', ({ body }, [, guild = ''], { world, applicationId }) =>
    ok(replaceCommands(body, guild, world, applicationId)),
  ),
  route('POST', '/applications/:id/commands', ({ body }, _parameters, parts) => addCommand(body, null, parts)),
  route('POST', '/applications/:id/guilds/:guild/commands', ({ body }, [, guild = ''], parts) => addCommand(body, guild, parts)),
  route('DELETE', '/applications/:id/commands/:command', (_request, [, id = ''], { world }) => {
    removeCommand(id, world)
    return nothing
  }),
  route('GET', '/users/@me/guilds', guildsOfBot),
  route('GET', '/guilds/:id', (_request, [id = ''], { world }) => ok(guildJson(guildOfBot(id, world), world.bot.id))),
  route('GET', '/guilds/:id/roles', (_request, [id = ''], { world }) => ok(rolesJson(guildOfBot(id, world)))),
  route('GET', '/guilds/:id/channels', (_request, [id = ''], { world }) =>
    ok(world.textChannels(guildOfBot(id, world).id).map((channel) => world.channelJson(channel))),
  ),
  route('GET', '/guilds/:id/threads/active', activeThreads),
  route('GET', '/guilds/:id/members', (_request, [id = ''], { world }) => ok(membersJson(guildOfBot(id, world), world))),
  route('GET', '/guilds/:id/members/:user', (_request, [id = '', user = ''], { world }) =>
    ok(oneMember(guildOfBot(id, world), user, world)),
  ),
  route('DELETE', '/users/@me/guilds/:id', (_request, [id = ''], { world }) => {
    world.guilds.kickBot(guildOfBot(id, world))
    return nothing
  }),
  route('GET', '/channels/:id', (_request, [id = ''], { world }) => ok(world.channelJson(requireAccess(world.channel(id), [], world)))),
  route('PATCH', '/channels/:id', ({ body }, [id = ''], { world }) => {
    const channel = requireAccess(world.channel(id), [], world)
    const change = readBody(channelChangeSchema, body)
    world.changeChannel(channel, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.archived === undefined ? {} : { archived: change.archived }),
      ...(change.auto_archive_duration === undefined ? {} : { autoArchiveMinutes: change.auto_archive_duration }),
    })
    return ok(world.channelJson(channel))
  }),
  route('DELETE', '/channels/:id', (_request, [id = ''], { world }) => {
    const channel = requireAccess(world.channel(id), [], world)
    const json = world.channelJson(channel)
    world.removeChannel(channel)
    return ok(json)
  }),
  route('POST', '/channels/:id/typing', (_request, [id = ''], { world }) => {
    world.tell({ type: 'typing', channel: world.channel(id), userId: world.bot.id })
    return nothing
  }),
  route('GET', '/channels/:id/messages', listMessages),
  route('POST', '/channels/:id/messages', createMessage),
  route('POST', '/channels/:id/messages/bulk-delete', deleteMany),
  route('GET', '/channels/:id/messages/:message', (_request, [id = '', messageId = ''], { world }) => {
    requireAccess(world.channel(id), [PermissionFlagsBits.ReadMessageHistory], world)
    return ok(forEverybody(id, messageId, world).message)
  }),
  route('PATCH', '/channels/:id/messages/:message', (request, [id = '', messageId = ''], parts) => {
    const stored = own(id, messageId, parts)
    return ok(edited(request, id, stored, parts))
  }),
  route('DELETE', '/channels/:id/messages/:message', (_request, [id = '', messageId = ''], { world }) => {
    // The bot does not ask for the permission to manage messages.
    if (forEverybody(id, messageId, world).message.author.id !== world.bot.id) throw missingPermissions()
    world.remove(world.channel(id), messageId)
    return nothing
  }),
  route('POST', '/channels/:id/messages/:message/threads', ({ body }, [id = '', messageId = ''], { world }) => {
    const parent = requireAccess(world.channel(id), [PermissionFlagsBits.CreatePublicThreads], world)
    const { message } = forEverybody(id, messageId, world)
    const { name, auto_archive_duration: minutes } = readBody(threadSchema, body)
    if (parent.type !== ChannelType.GuildText) throw new ApiFailure(400, 50024, 'Cannot execute action on this channel type')
    if (world.channels.has(message.id)) throw threadExists()
    const thread = world.addThread(parent, name, world.bot.id, minutes ?? 1440, message.id)
    const stored = world.message(id, messageId)
    world.edit(parent, stored, { thread: world.threadJson(thread), flags: (stored.message.flags ?? 0) | MessageFlags.HasThread })
    return { status: 201, body: world.threadJson(thread) }
  }),
  route('POST', '/channels/:id/threads', ({ body }, [id = ''], { world }) => {
    const { name, auto_archive_duration: minutes } = readBody(threadSchema, body)
    const parent = requireAccess(world.channel(id), [PermissionFlagsBits.CreatePublicThreads], world)
    if (parent.type !== ChannelType.GuildText) throw new ApiFailure(400, 50024, 'Cannot execute action on this channel type')
    return { status: 201, body: world.threadJson(world.addThread(parent, name, world.bot.id, minutes ?? 1440)) }
  }),
  route('PUT', '/channels/:id/thread-members/:user', threadMember),
  route('DELETE', '/channels/:id/thread-members/:user', threadMember),
  route('POST', '/interactions/:id/:token/callback', callback, true),
  route(
    'GET',
    '/webhooks/:application/:token/messages/:message',
    (_request, parameters, parts) => ok(webhookMessage(parameters, parts).message),
    true,
  ),
  route(
    'PATCH',
    '/webhooks/:application/:token/messages/:message',
    (request, parameters, parts) => {
      const stored = webhookMessage(parameters, parts)
      return ok(edited(request, stored.message.channel_id, stored, parts))
    },
    true,
  ),
  route(
    'DELETE',
    '/webhooks/:application/:token/messages/:message',
    (_request, parameters, parts) => {
      const { message } = webhookMessage(parameters, parts)
      parts.world.remove(parts.world.channel(message.channel_id), message.id)
      return nothing
    },
    true,
  ),
  route(
    'POST',
    '/webhooks/:application/:token',
    (request, [, token = ''], parts) => {
      const opened = parts.interactions.alive(token)
      const attachments = storeFiles(request, opened.channel.id, parts)
      return ok(parts.interactions.follow(token, readMessage(request.body), { attachments }).message)
    },
    true,
  ),
]

/** Answers a request; failures are answers, too. */
export function answer(request: RestRequest, parts: RestParts): Answer {
  try {
    if (request.malformed) throw invalidJson()
    const path = decodedPath(request.path)
    for (const entry of routes) {
      const match = entry.method === request.method ? entry.path.exec(path) : null
      if (match === null) continue
      if (!entry.open && request.authorization !== `Bot ${parts.token}`) throw unauthorized()
      return entry.run(request, match.slice(1), parts)
    }
    throw unknown.route()
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    return {
      status: error.status,
      body: { message: error.message, code: error.code, ...(error.errors === undefined ? {} : { errors: error.errors }) },
    }
  }
}

function addCommand(body: unknown, guildId: string | null, { world, applicationId }: RestParts): Answer {
  const { command, created } = upsertCommand(body, guildId, world, applicationId)
  return { status: created ? 201 : 200, body: command }
}

function threadMember(_request: RestRequest, [id = '']: readonly string[], { world }: RestParts): Answer {
  const channel = world.channel(id)
  if (channel.type !== ChannelType.PublicThread) throw new ApiFailure(400, 50024, 'Cannot execute action on this channel type')
  if (channel.archived) throw archivedThread()
  return nothing
}

/** `@original` comes as `%40original`. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw unknown.route()
  }
}

function callback(request: RestRequest, [id = '', token = '']: readonly string[], { interactions, world, ...parts }: RestParts): Answer {
  const given = readBody(callbackSchema, request.body) as Callback
  const attachments = storeFiles(request, '0', { interactions, world, ...parts })
  const { opened, message } = interactions.acknowledge(id, token, given, { attachments })
  if (request.query.get('with_response') !== 'true') return nothing
  const flags = message?.message.flags ?? 0
  // A deferred answer has a message, which is named, but not shown.
  const showsMessage =
    given.type === InteractionResponseType.ChannelMessageWithSource || given.type === InteractionResponseType.UpdateMessage
  return ok({
    interaction: {
      id: opened.id,
      type: opened.kind,
      ...(message === null
        ? {}
        : {
            response_message_id: message.message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: message.onlyFor !== null,
          }),
    },
    ...(message !== null && showsMessage ? { resource: { type: given.type, message: message.message } } : {}),
  })
}

function webhookMessage([, token = '', messageId = '']: readonly string[], { interactions, world }: RestParts): StoredMessage {
  const opened = interactions.alive(token)
  if (messageId !== '@original') return world.message(opened.channel.id, messageId)
  if (opened.original === null) throw unknown.message()
  if (world.find(opened.channel.id, opened.original.message.id) === undefined) throw unknown.message()
  return opened.original
}
