// Where a reply appears: the answer to an interaction, or an ordinary message. Both can be shown and edited; what to
// show and when is left to `publisher.ts`.
import { MessageFlags, Routes, type APIMessage, type RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import { DiscordAPIError, type REST } from 'discord.js'
import { restRequest, type MessageBody } from './message.ts'

export interface Target {
  readonly channelId: string
  /** Puts the message there or edits it; resolves with its id. An edit is given up, and not repeated, when the signal aborts. */
  show(body: MessageBody, signal?: AbortSignal): Promise<string>
  /** Messages that carried on what stood here before, in their order. */
  readonly continuedBy: readonly string[]
  /** Adds a further message behind it; resolves with its id. */
  add(body: MessageBody): Promise<string>
  /** Edits a further message; false where it is not there any more. */
  change(messageId: string, body: MessageBody): Promise<boolean>
  /** Takes a further message away; one that is not there any more is as good. */
  remove(messageId: string): Promise<void>
}

export interface Connection {
  readonly applicationId: string
  readonly botUserId: string
  /** For everything that the bot's token and the global limit of 50 requests a second apply to. */
  readonly rest: REST
  /** For interaction callbacks and their messages, which are exempt from the global limit. */
  readonly interactionRest: REST
}

/** Errors after which an interaction's token is of no use: unknown webhook, unknown interaction, token expired. */
const tokenGone = new Set<number | string>([10015, 10062, 50027])

/** Editing in a thread that is archived. */
const threadArchived = 50083
const unknownMessage = 10008

interface InteractionMessage {
  readonly token: string
  readonly channelId: string
  readonly messageId: string | null
  /** Whether it is the interaction's first answer, which goes by a name of its own. */
  readonly isOriginal: boolean
  readonly isPrivate: boolean
  readonly continuedBy?: readonly string[]
}

/** A message that answers an interaction. When the token ends (15 minutes) it goes on as the ordinary message it is. */
export function interactionTarget(connection: Connection, interaction: InteractionMessage): Target {
  const { interactionRest, applicationId } = connection
  const { channelId, messageId, isPrivate, token, continuedBy = [] } = interaction
  const ordinary = messageId === null || isPrivate ? null : messageTarget(connection, { channelId, messageId, continuedBy })
  let gone = false
  return {
    channelId,
    continuedBy,
    async show(body, signal) {
      if (gone && ordinary !== null) return ordinary.show(body, signal)
      try {
        const route = Routes.webhookMessage(applicationId, token, interaction.isOriginal ? '@original' : (messageId ?? '@original'))
        const message = (await interactionRest.patch(route, {
          ...restRequest(body),
          auth: false,
          ...(signal === undefined ? {} : { signal }),
        })) as APIMessage
        return message.id
      } catch (error) {
        if (ordinary === null || !(error instanceof DiscordAPIError) || !tokenGone.has(error.code)) throw error
        gone = true
        return ordinary.show(body, signal)
      }
    },
    async add(body) {
      if (gone && ordinary !== null) return ordinary.add(body)
      return followUp(connection, interaction, body)
    },
    change: (id, body) =>
      ordinary === null
        ? whereThere(interactionRest.patch(Routes.webhookMessage(applicationId, token, id), { ...restRequest(body), auth: false }))
        : ordinary.change(id, body),
    async remove(id) {
      if (ordinary === null) await whereThere(interactionRest.delete(Routes.webhookMessage(applicationId, token, id), { auth: false }))
      else await ordinary.remove(id)
    },
  }
}

/** Whether a message that may have been deleted in the meantime was still there. */
async function whereThere(request: Promise<unknown>): Promise<boolean> {
  try {
    await request
    return true
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === unknownMessage) return false
    throw error
  }
}

/** Puts a further message behind an interaction's answer; gives its id. */
export async function followUp(
  { interactionRest, applicationId }: Connection,
  { token, isPrivate }: Pick<InteractionMessage, 'token' | 'isPrivate'>,
  body: MessageBody,
): Promise<string> {
  const flags = isPrivate ? { flags: MessageFlags.Ephemeral } : {}
  const message = (await interactionRest.post(Routes.webhook(applicationId, token), {
    ...restRequest({ ...body, ...flags }),
    auth: false,
    query: waits,
  })) as APIMessage
  return message.id
}

/** Without it a webhook answers before there is a message. */
const waits = new URLSearchParams({ wait: 'true' })

/** An ordinary message: the one named, or a new one, which may be a reply to a question. */
export function messageTarget(
  { rest }: Connection,
  place: { channelId: string; messageId?: string; replyTo?: string; nonce?: string; isQuiet?: boolean; continuedBy?: readonly string[] },
): Target {
  let messageId = place.messageId
  const edit = async (id: string, body: MessageBody, signal?: AbortSignal): Promise<void> => {
    const route = Routes.channelMessage(place.channelId, id)
    const request = { ...restRequest(body), ...(signal === undefined ? {} : { signal }) }
    try {
      await rest.patch(route, request)
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== threadArchived) throw error
      // What is changed may stand in a thread that has gone to sleep since.
      await rest.patch(Routes.channel(place.channelId), { body: { archived: false } })
      await rest.patch(route, request)
    }
  }
  return {
    channelId: place.channelId,
    continuedBy: place.continuedBy ?? [],
    async show(body, signal) {
      if (messageId === undefined) {
        const created: RESTPostAPIChannelMessageJSONBody & Pick<MessageBody, 'files'> = {
          ...body,
          ...(place.replyTo === undefined ? {} : { message_reference: { message_id: place.replyTo, fail_if_not_exists: false } }),
          ...(place.isQuiet === true ? { flags: MessageFlags.SuppressNotifications } : {}),
          // A create whose answer got lost is repeated by the REST client: the nonce makes it one message all the same.
          ...(place.nonce === undefined ? {} : { nonce: place.nonce, enforce_nonce: true }),
        }
        const message = (await rest.post(Routes.channelMessages(place.channelId), restRequest(created))) as APIMessage
        messageId = message.id
      } else {
        await edit(messageId, body, signal)
      }
      return messageId
    },
    async add(body) {
      const { id } = (await rest.post(Routes.channelMessages(place.channelId), restRequest(body))) as APIMessage
      return id
    },
    change: (id, body) => whereThere(edit(id, body)),
    async remove(id) {
      await whereThere(rest.delete(Routes.channelMessage(place.channelId, id)))
    },
  }
}
