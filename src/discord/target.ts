// Where a reply appears: the answer to an interaction, or an ordinary message. Both can be shown and edited; what to
// show and when is left to `publisher.ts`.
import {
  MessageFlags, Routes, type APIMessage, type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10'
import { DiscordAPIError, type REST } from 'discord.js'
import { restRequest, type MessageBody } from './message.ts'

export interface Target {
  readonly channelId: string
  /** Puts the message there or edits it; resolves with its id. */
  show(body: MessageBody): Promise<string>
  /** Adds a further message behind it. */
  add(body: MessageBody): Promise<void>
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

interface InteractionMessage {
  readonly token: string
  readonly channelId: string
  readonly messageId: string | null
  /** Whether it is the interaction's first answer, which goes by a name of its own. */
  readonly isOriginal: boolean
  readonly isPrivate: boolean
}

/** A message that answers an interaction. When the token ends (15 minutes) it goes on as the ordinary message it is. */
export function interactionTarget(connection: Connection, interaction: InteractionMessage): Target {
  const { interactionRest, applicationId } = connection
  const ordinary = interaction.messageId === null || interaction.isPrivate
    ? null : messageTarget(connection, { channelId: interaction.channelId, messageId: interaction.messageId })
  let gone = false
  return {
    channelId: interaction.channelId,
    async show(body) {
      if (gone && ordinary !== null) return ordinary.show(body)
      try {
        const route = Routes.webhookMessage(applicationId, interaction.token, interaction.isOriginal ? '@original' : interaction.messageId ?? '@original')
        const message = await interactionRest.patch(route, { ...restRequest(body), auth: false }) as APIMessage
        return message.id
      } catch (error) {
        if (ordinary === null || !(error instanceof DiscordAPIError) || !tokenGone.has(error.code)) throw error
        gone = true
        return ordinary.show(body)
      }
    },
    async add(body) {
      if (gone && ordinary !== null) return ordinary.add(body)
      await followUp(connection, interaction, body)
    },
  }
}

/** Puts a further message behind an interaction's answer; gives its id. */
export async function followUp(
  { interactionRest, applicationId }: Connection, { token, isPrivate }: Pick<InteractionMessage, 'token' | 'isPrivate'>, body: MessageBody,
): Promise<string> {
  const flags = isPrivate ? { flags: MessageFlags.Ephemeral } : {}
  const message = await interactionRest.post(Routes.webhook(applicationId, token), { ...restRequest({ ...body, ...flags }), auth: false, query: waits }) as APIMessage
  return message.id
}

/** Without it a webhook answers before there is a message. */
const waits = new URLSearchParams({ wait: 'true' })

/** An ordinary message: the one named, or a new one, which may be a reply to a question. */
export function messageTarget(
  { rest }: Connection, place: { channelId: string; messageId?: string; replyTo?: string; nonce?: string; isQuiet?: boolean },
): Target {
  let messageId = place.messageId
  return {
    channelId: place.channelId,
    async show(body) {
      if (messageId === undefined) {
        const created: RESTPostAPIChannelMessageJSONBody & Pick<MessageBody, 'files'> = {
          ...body,
          ...(place.replyTo === undefined ? {} : { message_reference: { message_id: place.replyTo, fail_if_not_exists: false } }),
          ...(place.isQuiet === true ? { flags: MessageFlags.SuppressNotifications } : {}),
          // A create whose answer got lost is repeated by the REST client: the nonce makes it one message all the same.
          ...(place.nonce === undefined ? {} : { nonce: place.nonce, enforce_nonce: true }),
        }
        const message = await rest.post(Routes.channelMessages(place.channelId), restRequest(created)) as APIMessage
        messageId = message.id
      } else {
        const route = Routes.channelMessage(place.channelId, messageId)
        try {
          await rest.patch(route, restRequest(body))
        } catch (error) {
          if (!(error instanceof DiscordAPIError) || error.code !== threadArchived) throw error
          // A reply that a restart cut off may stand in a thread that has gone to sleep since.
          await rest.patch(Routes.channel(place.channelId), { body: { archived: false } })
          await rest.patch(route, restRequest(body))
        }
      }
      return messageId
    },
    async add(body) {
      await rest.post(Routes.channelMessages(place.channelId), restRequest(body))
    },
  }
}
