// Messages through the REST API: creating with nonce, reference and files, editing, and whose messages these are.
import { MessageFlags, MessageType, PermissionFlagsBits, type APIAttachment, type APIMessage } from 'discord-api-types/v10'
import type { z } from 'zod'
import { requireAccess, speakingIn } from './access.ts'
import { blankMessage } from './blank-message.ts'
import { bulkSchema, messageSchema, readBody } from './bodies.ts'
import { archivedThread, invalidForm, notAuthor, tooLarge, unknown } from './failures.ts'
import { messageChange } from './message-parts.ts'
import { checkMessage, type SentMessage } from './limits.ts'
import { pinged } from './mentions.ts'
import type { RestRequest } from './request.ts'
import type { Answer, RestParts } from './rest.ts'
import { isLater } from './snowflake.ts'
import type { World } from './world.ts'
import type { StoredMessage } from './change.ts'

/** Discord's limit for one file, in bytes. */
const fileLimit = 10 * 2 ** 20
const sendableFlags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2
/** Flags that an edit may change. */
const changeableFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

export type MessageBody = SentMessage &
  Pick<z.infer<typeof messageSchema>, 'nonce' | 'enforce_nonce' | 'message_reference' | 'attachments' | 'allowed_mentions'>

/** The body of a message as far as the routes look at it. Throws `ApiFailure`. */
export function readMessage(body: unknown): MessageBody {
  return readBody(messageSchema, body) as MessageBody
}

/** POST of a message by the bot: a nonce that was used a short while ago gives the message that it made then. */
export function createMessage(request: RestRequest, [id = '']: readonly string[], parts: RestParts): Answer {
  const { world } = parts
  const channel = world.channel(id)
  requireAccess(channel, [speakingIn(channel), ...(request.files.length > 0 ? [PermissionFlagsBits.AttachFiles] : [])], world)
  const body = readMessage(request.body)
  const nonce = body.nonce?.toString() ?? null
  if (nonce !== null && nonce.length > 25) throw invalidForm('nonce', 'Must be 25 or fewer in length.')
  if (nonce !== null && body.enforce_nonce === true) {
    const since = world.now() - parts.nonceMs()
    for (const stored of world.messages(id)) {
      if (stored.nonce === nonce && stored.message.author.id === world.bot.id && Date.parse(stored.message.timestamp) > since)
        return { status: 200, body: { ...stored.message, nonce } }
    }
  }
  checkMessage(body, request.files.length)
  const { message_reference: reference } = body
  const replied = reference === undefined || reference === null ? undefined : world.find(id, reference.message_id)
  if (reference !== undefined && reference !== null && replied === undefined && reference.fail_if_not_exists !== false)
    throw invalidForm('message_reference', 'Unknown message')
  const message: APIMessage = {
    ...blankMessage(world, channel, world.bot),
    ...messageChange(body, { attachments: storeFiles(request, id, parts) }),
    flags: (body.flags ?? 0) & sendableFlags,
    ...pinged(body, channel, world, replied?.message.author),
    ...(replied === undefined
      ? {}
      : {
          type: MessageType.Reply,
          message_reference: {
            type: 0,
            message_id: replied.message.id,
            channel_id: id,
            ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
          },
          referenced_message: replied.message,
        }),
  }
  world.add(channel, message, { nonce })
  // Whoever fetches the message again does not find the nonce.
  return { status: 200, body: nonce === null ? message : { ...message, nonce } }
}

/** Keeps the files of a request, with the descriptions that its body gives them. Throws `ApiFailure` for one that is too large. */
export function storeFiles({ files, body }: RestRequest, channelId: string, { world, origin }: RestParts): APIAttachment[] {
  if (files.some(({ bytes }) => bytes.length > fileLimit)) throw tooLarge()
  const { data } = (body ?? {}) as { data?: unknown }
  const { attachments } = readMessage(data ?? body ?? {})
  return files.map((file, index) => {
    const attachment = keepFile(file, channelId, world, origin())
    const description = attachments?.find(({ id }) => String(id) === String(index))?.description
    return typeof description === 'string' ? { ...attachment, description } : attachment
  })
}

/** Keeps a file and gives it as an attachment with an address under the local Discord. */
export function keepFile(
  file: { name: string; contentType: string; bytes: Uint8Array },
  channelId: string,
  world: World,
  origin: string,
): APIAttachment {
  const id = world.newId()
  world.files.set(id, file)
  const url = `${origin}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`
  return { id, filename: file.name, size: file.bytes.length, url, proxy_url: url, content_type: file.contentType }
}

/** GET of messages, the newest first. */
export function listMessages({ query }: RestRequest, [id = '']: readonly string[], { world }: RestParts): Answer {
  const channel = requireAccess(world.channel(id), [], world)
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalidForm('limit', 'int value should be between 1 and 100.')
  // Without the history a channel looks empty.
  const all = world.botMay(channel, PermissionFlagsBits.ReadMessageHistory)
    ? [...world.messages(id)].filter(({ onlyFor }) => onlyFor === null).map(({ message }) => message)
    : []
  const [after, before, around] = [query.get('after'), query.get('before'), query.get('around')]
  if (around !== null) {
    const newer = all.filter((message) => isLater(message.id, around)).slice(0, Math.floor(limit / 2))
    const rest = all.filter((message) => !isLater(message.id, around)).slice(newer.length - limit)
    return { status: 200, body: [...rest, ...newer].toReversed() }
  }
  const fitting = all.filter(
    (message) => (after === null || isLater(message.id, after)) && (before === null || isLater(before, message.id)),
  )
  // After a message Discord gives those nearest to it, still the newest first.
  return { status: 200, body: (after === null ? fitting.slice(-limit) : fitting.slice(0, limit)).toReversed() }
}

/** POST of a purge, which takes more than being the author. */
export function deleteMany({ body }: RestRequest, [id = '']: readonly string[], { world }: RestParts): Answer {
  const channel = requireAccess(world.channel(id), [PermissionFlagsBits.ManageMessages], world)
  world.removeAll(channel, readBody(bulkSchema, body).messages)
  return { status: 204 }
}

/** A message that is nobody's ephemeral one; the channel's routes do not know those. Throws `ApiFailure`. */
export function forEverybody(channelId: string, messageId: string, world: World): StoredMessage {
  const stored = world.message(world.channel(channelId).id, messageId)
  if (stored.onlyFor !== null) throw unknown.message()
  return stored
}

/** A message of the bot. Throws `ApiFailure`. */
export function own(channelId: string, messageId: string, { world }: RestParts): StoredMessage {
  const stored = forEverybody(channelId, messageId, world)
  if (stored.message.author.id !== world.bot.id) throw notAuthor()
  return stored
}

/** Changes a message as the request says and gives it. Throws `ApiFailure`. */
export function edited(request: RestRequest, channelId: string, stored: StoredMessage, parts: RestParts): APIMessage {
  const { world } = parts
  const channel = world.channel(channelId)
  if (channel.archived) throw archivedThread()
  const body = readMessage(request.body ?? {})
  const added = storeFiles(request, channelId, parts)
  // The list of attachments names those that stay; without a list all stay.
  const staying =
    body.attachments === undefined
      ? stored.message.attachments
      : stored.message.attachments.filter(({ id }) => body.attachments?.some((kept) => String(kept.id) === id))
  const flags =
    body.flags === undefined || body.flags === null
      ? {}
      : { flags: ((stored.message.flags ?? 0) & ~changeableFlags) | (body.flags & changeableFlags) }
  const change = {
    ...messageChange(body, { attachments: [...stored.message.attachments, ...added] }),
    ...(body.content === undefined ? {} : pinged(body, channel, world)),
    ...flags,
    attachments: [...staying, ...added],
  }
  const after = { ...stored.message, ...change }
  checkMessage(after, after.attachments.length)
  world.edit(channel, stored, change)
  return stored.message
}
