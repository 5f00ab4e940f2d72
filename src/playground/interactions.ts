// Interactions of the local Discord: opened by a seat, acknowledged within three seconds, alive for fifteen minutes.
import { randomBytes } from 'node:crypto'
import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIUser,
} from 'discord-api-types/v10'
import { blankMessage } from './blank-message.ts'
import { choicesSchema, messageSchema, modalSchema, readBody } from './bodies.ts'
import { alreadyAcknowledged, invalidForm, invalidWebhookToken, unknown } from './failures.ts'
import { memberJson, permissionsOf } from './guild.ts'
import { checkMessage, type SentMessage } from './limits.ts'
import { pinged } from './mentions.ts'
import { messageChange, metadata } from './message-parts.ts'
import type { InteractionOutcome } from './seat.ts'
import type { Channel, World } from './world.ts'
import type { StoredMessage } from './change.ts'

/** Discord's clocks, in milliseconds; tests shorten them. */
export interface Clocks {
  readonly acknowledgeMs: number
  readonly tokenMs: number
}
export const discordClocks: Clocks = { acknowledgeMs: 3000, tokenMs: 15 * 60_000 }

/** In a direct message nobody is kept from anything. */
const everything = 2_248_473_465_835_073n

export interface Opened {
  readonly id: string
  readonly token: string
  readonly kind: InteractionType
  readonly channel: Channel
  readonly user: APIUser
  readonly openedAt: number
  /** The message whose component it comes from. */
  readonly source: StoredMessage | null
  readonly command: string | null
  acknowledged: boolean
  original: StoredMessage | null
  choices: ((choices: readonly APIApplicationCommandOptionChoice[]) => void) | null
  settle: ((outcome: InteractionOutcome) => void) | null
}

export interface Callback {
  readonly type: InteractionResponseType
  readonly data?: unknown
}

export class Interactions {
  readonly #world: World
  readonly #applicationId: string
  readonly #clocks: Clocks
  readonly #byToken = new Map<string, Opened>()

  constructor(world: World, applicationId: string, clocks: Clocks) {
    this.#world = world
    this.#applicationId = applicationId
    this.#clocks = clocks
  }

  /** Opens an interaction and gives the payload for the gateway, and the outcome once the bot acknowledges. */
  open(about: {
    type: InteractionType
    channel: Channel
    user: APIUser
    locale: string
    data: unknown
    source?: StoredMessage | undefined
    command?: string
    choices?: (choices: readonly APIApplicationCommandOptionChoice[]) => void
  }): { interaction: APIInteraction; outcome: Promise<InteractionOutcome> } {
    const world = this.#world
    const { channel, user } = about
    const opened: Opened = {
      id: world.newId(),
      token: randomBytes(48).toString('base64url'),
      kind: about.type,
      channel,
      user,
      openedAt: world.now(),
      source: about.source ?? null,
      command: about.command ?? null,
      acknowledged: false,
      original: null,
      choices: about.choices ?? null,
      settle: null,
    }
    this.#byToken.set(opened.token, opened)
    const outcome = new Promise<InteractionOutcome>((resolve) => {
      const timer = setTimeout(() => {
        resolve({ kind: 'failed', reason: 'The application did not respond' })
      }, this.#clocks.acknowledgeMs)
      opened.settle = (settled) => {
        clearTimeout(timer)
        opened.settle = null
        resolve(settled)
      }
    })
    setTimeout(() => {
      this.#byToken.delete(opened.token)
    }, this.#clocks.tokenMs * 2).unref()
    const guild = channel.guildId === null ? null : world.guilds.get(channel.guildId)
    const permissions = String(guild === null ? everything : permissionsOf(guild, user.id))
    const interaction = {
      id: opened.id,
      application_id: this.#applicationId,
      type: about.type,
      token: opened.token,
      version: 1,
      channel_id: channel.id,
      channel: { ...world.channelJson(channel), permissions },
      locale: about.locale,
      app_permissions: String(guild === null ? everything : world.botPermissions(channel)),
      entitlements: [],
      authorizing_integration_owners: channel.guildId === null ? { 1: user.id } : { 0: channel.guildId },
      context: channel.guildId === null ? 1 : 0,
      attachment_size_limit: 10_485_760,
      data: about.data,
      ...(guild === null
        ? { user }
        : {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            guild_locale: guild.locale,
            member: { ...memberJson(guild, user), permissions },
          }),
      ...(about.source === undefined ? {} : { message: about.source.message }),
    } as unknown as APIInteraction
    return { interaction, outcome }
  }

  /** Takes the bot's first answer. Throws `ApiFailure`; gives the message that it makes or is about, if any. */
  acknowledge(
    id: string,
    token: string,
    { type, data }: Callback,
    files: Pick<APIMessage, 'attachments'>,
  ): { opened: Opened; message: StoredMessage | null } {
    const opened = this.#byToken.get(token)
    if (opened === undefined || opened.id !== id) throw unknown.interaction()
    if (opened.acknowledged) throw alreadyAcknowledged()
    if (this.#world.now() - opened.openedAt > this.#clocks.acknowledgeMs) throw unknown.interaction()
    const message = this.#apply(opened, type, data, files)
    opened.acknowledged = true
    opened.original = message
    if (opened.settle !== null && type !== InteractionResponseType.Modal) {
      const ephemeral = message !== null && message.onlyFor !== null
      opened.settle({
        kind: 'acknowledged',
        interactionId: id,
        afterMs: this.#world.now() - opened.openedAt,
        messageId: message?.message.id ?? null,
        ephemeral,
      })
    }
    return { opened, message }
  }

  #apply(opened: Opened, type: InteractionResponseType, data: unknown, files: Pick<APIMessage, 'attachments'>): StoredMessage | null {
    if (
      opened.kind === InteractionType.ApplicationCommandAutocomplete &&
      type !== InteractionResponseType.ApplicationCommandAutocompleteResult
    ) {
      throw invalidForm('type', 'An autocomplete is answered by choices alone.')
    }
    const body = readBody(messageSchema, type === InteractionResponseType.Modal ? {} : (data ?? {})) as SentMessage
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        checkMessage(body, files.attachments.length)
        return this.#create(opened, body, files, 0)
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return this.#create(opened, { flags: body.flags ?? 0 }, files, MessageFlags.Loading)
      case InteractionResponseType.DeferredMessageUpdate:
        return opened.source
      case InteractionResponseType.UpdateMessage:
        if (opened.source === null) throw invalidForm('type', 'There is no message to update.')
        checkMessage(
          { ...opened.source.message, ...messageChange(body, files) },
          files.attachments.length + opened.source.message.attachments.length,
        )
        this.#world.edit(opened.channel, opened.source, messageChange(body, files))
        return opened.source
      case InteractionResponseType.ApplicationCommandAutocompleteResult: {
        if (opened.kind !== InteractionType.ApplicationCommandAutocomplete)
          throw invalidForm('type', 'Choices answer an autocomplete alone.')
        const choices = (readBody(choicesSchema, data).choices ?? []) as APIApplicationCommandOptionChoice[]
        if (choices.length > 25) throw invalidForm('data.choices', 'Must be 25 or fewer in length.')
        for (const [index, { name, value }] of choices.entries()) {
          if (name.length < 1 || name.length > 100) throw invalidForm(`data.choices.${index}.name`, 'Must be between 1 and 100 in length.')
          if (typeof value === 'string' && value.length > 100)
            throw invalidForm(`data.choices.${index}.value`, 'Must be 100 or fewer in length.')
        }
        opened.choices?.(choices)
        return null
      }
      case InteractionResponseType.Modal: {
        if (opened.kind === InteractionType.ModalSubmit) throw invalidForm('type', 'A modal cannot follow a modal.')
        const modal = readBody(modalSchema, data) as unknown as APIModalInteractionResponseCallbackData
        if (modal.title.length < 1 || modal.title.length > 45) throw invalidForm('data.title', 'Must be between 1 and 45 in length.')
        if (modal.custom_id.length < 1 || modal.custom_id.length > 100)
          throw invalidForm('data.custom_id', 'Must be between 1 and 100 in length.')
        if (modal.components.length < 1 || modal.components.length > 5)
          throw invalidForm('data.components', 'Must be between 1 and 5 in length.')
        opened.settle?.({
          kind: 'modal',
          afterMs: this.#world.now() - opened.openedAt,
          modal: { interactionId: opened.id, channelId: opened.channel.id, messageId: opened.source?.message.id ?? null, data: modal },
        })
        return null
      }
      default:
        throw invalidForm('type', 'Value is not one of the known response types.')
    }
  }

  #create(opened: Opened, body: SentMessage, files: Pick<APIMessage, 'attachments'>, flags: number): StoredMessage {
    const world = this.#world
    const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0
    const message: APIMessage = {
      ...blankMessage(world, opened.channel, world.bot),
      ...messageChange(body, files),
      ...pinged(body, opened.channel, world),
      application_id: this.#applicationId,
      webhook_id: this.#applicationId,
      flags: flags | ((body.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)),
      type: opened.command === null ? MessageType.Default : MessageType.ChatInputCommand,
      interaction_metadata: metadata(opened),
      ...(opened.command === null ? {} : { interaction: { id: opened.id, type: opened.kind, name: opened.command, user: opened.user } }),
    }
    return world.add(opened.channel, message, { onlyFor: ephemeral ? opened.user.id : null })
  }

  /** A further message behind the first answer. */
  follow(token: string, body: SentMessage, files: Pick<APIMessage, 'attachments'>): StoredMessage {
    const opened = this.alive(token)
    checkMessage(body, files.attachments.length)
    return this.#create(opened, body, files, 0)
  }

  /** The interaction of a token that still lives and was acknowledged. Throws `ApiFailure`. */
  alive(token: string): Opened {
    const opened = this.#byToken.get(token)
    if (opened === undefined || !opened.acknowledged) throw unknown.webhook()
    if (this.#world.now() - opened.openedAt > this.#clocks.tokenMs) throw invalidWebhookToken()
    return opened
  }
}
