// A seat in the local Discord: what one person sees, and the payloads that their doings become.
import {
  ApplicationCommandOptionType, ApplicationCommandType, ChannelType, ComponentType, InteractionType, MessageType,
  type APIApplicationCommand, type APIApplicationCommandBasicOption, type APIApplicationCommandOptionChoice, type APIAttachment, type APIInteraction, type APIMessage,
  type APIUser,
} from 'discord-api-types/v10'
import { ApiFailure } from './failures.ts'
import type { Interactions } from './interactions.ts'
import { mentionedUsers } from './mentions.ts'
import { keepFile } from './messages.ts'
import type { InteractionOutcome, OpenedModal, OptionValue, Seat, SeatEvent, SeenChannel, SentFile } from './seat.ts'
import type { Change, Channel, StoredMessage, World } from './world.ts'

export interface SeatParts {
  readonly world: World
  readonly interactions: Interactions
  readonly origin: () => string
  /** Sends an interaction to the bot. */
  readonly dispatch: (interaction: APIInteraction) => void
}

export interface SeatSettings { readonly locale: string; readonly moderator: boolean }

export function makeSeat(user: APIUser, settings: SeatSettings, parts: SeatParts): Seat {
  const { world } = parts
  const sees = ({ onlyFor }: { onlyFor: string | null }): boolean => onlyFor === null || onlyFor === user.id
  const sitsIn = (channel: Channel): boolean => channel.recipientId === null || channel.recipientId === user.id
  const open = (about: { type: InteractionType; channelId: string; data: unknown; source?: StoredMessage; command?: string; choices?: (choices: readonly APIApplicationCommandOptionChoice[]) => void }): Promise<InteractionOutcome> => {
    const { channelId, ...rest } = about
    const { interaction, outcome } = parts.interactions.open({ ...rest, channel: world.channel(channelId), user, ...settings })
    parts.dispatch(interaction)
    return outcome
  }
  const visible = (channelId: string, messageId: string): StoredMessage => {
    const stored = world.message(channelId, messageId)
    if (!sees(stored)) throw new Error('that message is not for this person')
    return stored
  }
  const pressed = async (channelId: string, messageId: string, customId: string, type: ComponentType, more: object): Promise<InteractionOutcome> => {
    const source = visible(channelId, messageId)
    if (!hasComponent(source.message, customId)) throw new Error(`there is no component ${customId} under this message`)
    return open({ type: InteractionType.MessageComponent, channelId, source, data: { component_type: type, custom_id: customId, id: 1, ...more } })
  }
  return {
    user,
    locale: settings.locale,
    channels: () => [...world.channels.values()].filter(sitsIn).map(seenChannel),
    messages: (channelId) => [...world.messages(channelId)].filter(sees).map(({ message }) => message),
    commands: () => world.commands,
    subscribe: (listener) => world.onChange((change) => {
      const event = eventFor(change, world, sees, sitsIn)
      if (event !== null) listener(event)
    }),
    async say(channelId, content, { replyTo, ping = true } = {}) {
      const channel = world.channel(channelId)
      const replied = replyTo === undefined ? undefined : visible(channelId, replyTo)
      const mentions = mentionedUsers(content, world)
      if (replied !== undefined && ping && !mentions.some(({ id }) => id === replied.message.author.id)) mentions.push(replied.message.author)
      const message: APIMessage = {
        ...world.blankMessage(channel, user), content: content.slice(0, 2000), mentions,
        ...(replied === undefined ? {} : { type: MessageType.Reply, message_reference: { type: 0, message_id: replied.message.id, channel_id: channelId }, referenced_message: replied.message }),
      }
      return world.add(channel, message).message
    },
    async deleteMessage(channelId, messageId) {
      if (visible(channelId, messageId).message.author.id !== user.id && !settings.moderator) throw new Error('only your own messages')
      world.remove(world.channel(channelId), messageId)
    },
    dismiss(channelId, messageId) {
      if (visible(channelId, messageId).onlyFor === user.id) world.remove(world.channel(channelId), messageId)
    },
    async command(channelId, name, options = {}) {
      const { command, declared, inGroup } = findCommand(world.commands, name)
      const { values, resolved } = optionValues(name, declared, options, channelId, parts)
      return open({ type: InteractionType.ApplicationCommand, channelId, command: name, data: { id: command.id, name: command.name, type: command.type, options: inGroup(values), ...resolved } })
    },
    async autocomplete(channelId, name, options, focused) {
      const { command, inGroup } = findCommand(world.commands, name)
      const data = {
        id: command.id, name: command.name, type: command.type,
        options: inGroup(Object.entries({ [focused]: '', ...options }).map(([option, value]) => ({ name: option, type: ApplicationCommandOptionType.String, value, ...(option === focused ? { focused: true } : {}) }))),
      }
      return new Promise((resolve) => {
        void open({ type: InteractionType.ApplicationCommandAutocomplete, channelId, data, choices: resolve }).then((outcome) => { if (outcome.kind === 'failed') resolve([]) })
      })
    },
    async menu(channelId, messageId, name) {
      const command = find(world.commands, name, ApplicationCommandType.Message)
      const { message } = visible(channelId, messageId)
      return open({
        type: InteractionType.ApplicationCommand, channelId, command: name,
        data: { id: command.id, name, type: command.type, target_id: messageId, resolved: { messages: { [messageId]: message } } },
      })
    },
    press: (channelId, messageId, customId) => pressed(channelId, messageId, customId, ComponentType.Button, {}),
    select: (channelId, messageId, customId, values) => pressed(channelId, messageId, customId, ComponentType.StringSelect, { values }),
    async submit(modal: OpenedModal, fields) {
      const source = modal.messageId === null ? undefined : world.find(modal.channelId, modal.messageId)
      const components = Object.entries(fields).map(([customId, value], index) => ({
        id: index * 2 + 1, type: ComponentType.ActionRow, components: [{ id: index * 2 + 2, type: ComponentType.TextInput, custom_id: customId, value }],
      }))
      return open({ type: InteractionType.ModalSubmit, channelId: modal.channelId, data: { custom_id: modal.data.custom_id, components }, ...(source === undefined ? {} : { source }) })
    },
  }
}

function seenChannel(channel: Channel): SeenChannel {
  const kind = channel.type === ChannelType.PublicThread ? 'thread' : channel.type === ChannelType.DM ? 'direct' : 'text'
  return { id: channel.id, kind, name: channel.name, parentId: channel.parentId, archived: channel.archived }
}

function eventFor(change: Change, world: World, sees: (stored: { onlyFor: string | null }) => boolean, sitsIn: (channel: Channel) => boolean): SeatEvent | null {
  if (change.type === 'commands') return { type: 'commands' }
  if (!sitsIn(change.channel)) return null
  switch (change.type) {
    case 'message created':
    case 'message updated':
      return sees(change.stored) ? { type: 'message', channelId: change.channel.id, message: change.stored.message } : null
    case 'message deleted':
      return sees(change) ? { type: 'message deleted', channelId: change.channel.id, messageId: change.messageId } : null
    case 'channel created':
    case 'channel updated':
      return { type: 'channel', channel: seenChannel(change.channel) }
    case 'channel deleted':
      return { type: 'channel deleted', channelId: change.channel.id }
    case 'typing':
      return { type: 'typing', channelId: change.channel.id, name: world.users.get(change.userId)?.username ?? '' }
  }
}

function find(commands: readonly APIApplicationCommand[], name: string, type: ApplicationCommandType): APIApplicationCommand {
  const command = commands.find((known) => known.name === name && (known.type ?? ApplicationCommandType.ChatInput) === type)
  if (command === undefined) throw new ApiFailure(404, 10063, `Unknown application command ${name}`)
  return command
}

/** A slash command by what a person types behind the slash: `summarize`, or `digest preview` for one of a group. */
function findCommand(commands: readonly APIApplicationCommand[], typed: string): { command: APIApplicationCommand; declared: readonly APIApplicationCommandBasicOption[]; inGroup: (values: object[]) => object[] } {
  const [name = '', second] = typed.split(' ')
  const command = find(commands, name, ApplicationCommandType.ChatInput)
  const options = command.options ?? []
  const group = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand)
  if (group.length === 0) return { command, declared: options as APIApplicationCommandBasicOption[], inGroup: (values) => values }
  const member = group.find((option) => option.name === second)
  if (member === undefined) throw new ApiFailure(404, 10063, `Unknown application command ${typed}`)
  return { command, declared: member.options ?? [], inGroup: (values) => [{ name: member.name, type: member.type, options: values }] }
}

function optionValues(
  name: string, declared: readonly APIApplicationCommandBasicOption[], options: Readonly<Record<string, OptionValue | undefined>>, channelId: string, { world, origin }: SeatParts,
): { values: object[]; resolved: { resolved?: object } } {
  const attachments: Record<string, APIAttachment> = {}
  const channels: Record<string, object> = {}
  const roles: Record<string, object> = {}
  const users: Record<string, object> = {}
  const values = Object.entries(options).flatMap(([option, value]) => {
    if (value === undefined) return []
    const type = declared.find((known) => known.name === option)?.type
    if (type === undefined) throw new Error(`/${name} has no option ${option}`)
    if (typeof value === 'object') {
      const attachment = keepFile(namedFile(value), channelId, world, origin())
      attachments[attachment.id] = attachment
      return [{ name: option, type, value: attachment.id }]
    }
    const id = String(value)
    if (type === ApplicationCommandOptionType.Channel) channels[id] = { ...world.channelJson(world.channel(id)), permissions: '2248473465835073' }
    if (type === ApplicationCommandOptionType.User) users[id] = world.users.get(id) ?? {}
    if (type === ApplicationCommandOptionType.Role) roles[id] = { id, name: id, color: 0, hoist: false, position: 1, permissions: '0', managed: false, mentionable: false, flags: 0 }
    return [{ name: option, type, value }]
  })
  for (const option of declared) {
    if (option.required === true && options[option.name] === undefined) throw new Error(`/${name} needs ${option.name}`)
  }
  const given = Object.entries({ attachments, channels, roles, users }).filter(([, entries]) => Object.keys(entries).length > 0)
  return { values, resolved: given.length === 0 ? {} : { resolved: Object.fromEntries(given) } }
}

function namedFile({ name, contentType, bytes }: SentFile): { name: string; contentType: string; bytes: Uint8Array } {
  return { name, contentType: contentType ?? 'application/octet-stream', bytes }
}

function hasComponent(message: APIMessage, customId: string): boolean {
  return (message.components ?? []).some((row) => 'components' in row && row.components.some((component) => 'custom_id' in component && component.custom_id === customId && !('disabled' in component && component.disabled)))
}
