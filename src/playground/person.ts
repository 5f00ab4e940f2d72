// A seat in the local Discord: what one person sees, and the payloads that their doings become.
import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10'
import { blankMessage } from './blank-message.ts'
import { choose, filledIn, usable } from './forms.ts'
import type { Interactions } from './interactions.ts'
import { mentionedRoles, mentionedUsers } from './mentions.ts'
import { findCommand, findSlash, optionValues, typedOptions } from './options.ts'
import { Resolved } from './resolved.ts'
import type { InteractionOutcome, OpenedModal, Seat, SeatEvent, SeenChannel, SeenServer } from './seat.ts'
import type { Channel, World } from './world.ts'
import type { Change, StoredMessage } from './change.ts'

export interface SeatParts {
  readonly world: World
  readonly interactions: Interactions
  readonly origin: () => string
  /** Sends an interaction to the bot. */
  readonly dispatch: (interaction: APIInteraction) => void
}

export function makeSeat(user: APIUser, locale: string, parts: SeatParts): Seat {
  const { world } = parts
  const sees = ({ onlyFor }: { onlyFor: string | null }): boolean => onlyFor === null || onlyFor === user.id
  const sitsIn = (channel: Channel): boolean => world.sitsIn(user.id, channel)
  const open = (about: {
    type: InteractionType
    channelId: string
    data: unknown
    source?: StoredMessage
    command?: string
    choices?: (choices: readonly APIApplicationCommandOptionChoice[]) => void
  }): Promise<InteractionOutcome> => {
    const { channelId, ...rest } = about
    const { interaction, outcome } = parts.interactions.open({ ...rest, channel: channelOf(channelId), user, locale })
    parts.dispatch(interaction)
    return outcome
  }
  const channelOf = (channelId: string): Channel => {
    const channel = world.channel(channelId)
    if (!sitsIn(channel)) throw new Error(`${user.global_name ?? ''} is not in that channel`)
    return channel
  }
  const resolvedIn = (channelId: string): Resolved => {
    const { guildId } = channelOf(channelId)
    return new Resolved(world, guildId === null ? null : world.guilds.get(guildId), user.id)
  }
  const visible = (channelId: string, messageId: string): StoredMessage => {
    const stored = world.message(channelOf(channelId).id, messageId)
    if (!sees(stored)) throw new Error('that message is not for this person')
    return stored
  }
  const may = ({ guildId }: Channel, permissions: bigint): boolean =>
    guildId !== null && (world.guilds.permissions(guildId, user.id) & permissions) === permissions
  // Nobody's permissions are for administrators alone; here the owner is the only one.
  const isOffered = ({ default_member_permissions: needed }: APIApplicationCommand, channel: Channel): boolean =>
    needed === '0' ? user.id === world.owner.id : may(channel, BigInt(needed ?? '0'))
  const requireFit = (command: APIApplicationCommand, channelId: string): void => {
    if (!fitsIn(command, channelOf(channelId), world)) throw new Error(`/${command.name} is not offered in this place`)
  }
  return {
    user,
    locale,
    servers: () =>
      world.guilds
        .all()
        .filter(({ members }) => members.has(user.id))
        .map((guild) => seenServer(guild, world)),
    channels: () => [...world.channels.values()].filter(sitsIn).map(seenChannel),
    messages: (channelId) => [...world.messages(channelId)].filter(sees).map(({ message }) => message),
    commands: (channelId) => {
      if (channelId === undefined) return world.commands
      const channel = channelOf(channelId)
      return world.commands.filter(
        (command) => fitsIn(command, channel, world) && (channel.guildId === null || isOffered(command, channel)),
      )
    },
    subscribe: (listener) =>
      world.onChange((change) => {
        const event = eventFor(change, world, sees, sitsIn)
        if (event !== null) listener(event)
      }),
    async say(channelId, content, { replyTo, ping = true } = {}) {
      const channel = channelOf(channelId)
      const replied = replyTo === undefined ? undefined : visible(channelId, replyTo)
      const mentions = mentionedUsers(content, world)
      if (replied !== undefined && ping && !mentions.some(({ id }) => id === replied.message.author.id))
        mentions.push(replied.message.author)
      const message: APIMessage = {
        ...blankMessage(world, channel, user),
        content: content.slice(0, 2000),
        mentions,
        mention_roles: mentionedRoles(content, channel, world, user.id),
        ...(replied === undefined
          ? {}
          : {
              type: MessageType.Reply,
              message_reference: { type: 0, message_id: replied.message.id, channel_id: channelId },
              referenced_message: replied.message,
            }),
      }
      return world.add(channel, message).message
    },
    async deleteMessage(channelId, messageId) {
      const { message } = visible(channelId, messageId)
      if (message.author.id !== user.id && !may(channelOf(channelId), PermissionFlagsBits.ManageMessages))
        throw new Error('only your own messages')
      world.remove(world.channel(channelId), messageId)
    },
    async purge(channelId, messageIds) {
      if (!may(channelOf(channelId), PermissionFlagsBits.ManageMessages)) throw new Error('only moderators delete many messages')
      world.removeAll(world.channel(channelId), messageIds)
    },
    dismiss(channelId, messageId) {
      if (visible(channelId, messageId).onlyFor === user.id) world.remove(world.channel(channelId), messageId)
    },
    async command(channelId, name, options = {}) {
      const { command, declared, inGroup } = findSlash(world.commands, name)
      requireFit(command, channelId)
      const resolved = resolvedIn(channelId)
      const values = optionValues({ name, options, channelId }, declared, resolved, parts)
      return open({
        type: InteractionType.ApplicationCommand,
        channelId,
        command: name,
        data: { id: command.id, name: command.name, type: command.type, options: inGroup(values), ...resolved.field() },
      })
    },
    async autocomplete(channelId, name, options, focused) {
      const { command, declared, inGroup } = findSlash(world.commands, name)
      const data = { id: command.id, name: command.name, type: command.type, options: inGroup(typedOptions(declared, options, focused)) }
      return new Promise((resolve) => {
        void open({ type: InteractionType.ApplicationCommandAutocomplete, channelId, data, choices: resolve }).then((outcome) => {
          if (outcome.kind === 'failed') resolve([])
        })
      })
    },
    async menu(channelId, messageId, name) {
      const command = findCommand(world.commands, name, ApplicationCommandType.Message)
      requireFit(command, channelId)
      const { message } = visible(channelId, messageId)
      return open({
        type: InteractionType.ApplicationCommand,
        channelId,
        command: name,
        data: { id: command.id, name, type: command.type, target_id: messageId, resolved: { messages: { [messageId]: message } } },
      })
    },
    async press(channelId, messageId, customId) {
      const source = visible(channelId, messageId)
      usable(source.message, customId)
      return open({
        type: InteractionType.MessageComponent,
        channelId,
        source,
        data: { component_type: ComponentType.Button, custom_id: customId, id: 1 },
      })
    },
    async select(channelId, messageId, customId, values) {
      const source = visible(channelId, messageId)
      const component = usable(source.message, customId)
      const resolved = resolvedIn(channelId)
      choose(component, values, resolved)
      return open({
        type: InteractionType.MessageComponent,
        channelId,
        source,
        data: { component_type: component.type, custom_id: customId, id: 1, values, ...resolved.field() },
      })
    },
    async submit(modal: OpenedModal, fields) {
      const source = modal.messageId === null ? undefined : world.find(modal.channelId, modal.messageId)
      const resolved = resolvedIn(modal.channelId)
      const components = filledIn(modal.data, fields, resolved)
      return open({
        type: InteractionType.ModalSubmit,
        channelId: modal.channelId,
        data: { custom_id: modal.data.custom_id, components, ...resolved.field() },
        ...(source === undefined ? {} : { source }),
      })
    },
  }
}

/** Whether a command may be used in a place at all: its contexts, and the server that it is registered for. */
function fitsIn(command: APIApplicationCommand, channel: Channel, world: World): boolean {
  if (command.guild_id !== undefined && command.guild_id !== channel.guildId) return false
  const contexts = command.contexts ?? [InteractionContextType.Guild, InteractionContextType.BotDM]
  if (channel.guildId === null) return contexts.includes(InteractionContextType.BotDM)
  return contexts.includes(InteractionContextType.Guild) && world.guilds.get(channel.guildId).members.has(world.bot.id)
}

function seenChannel(channel: Channel): SeenChannel {
  const kind = channel.type === ChannelType.PublicThread ? 'thread' : channel.type === ChannelType.DM ? 'direct' : 'text'
  return { id: channel.id, kind, name: channel.name, parentId: channel.parentId, serverId: channel.guildId, archived: channel.archived }
}

function seenServer(guild: ReturnType<World['guilds']['get']>, world: World): SeenServer {
  return {
    id: guild.id,
    name: guild.name,
    roles: [...guild.roles.values()]
      .filter(({ id }) => id !== guild.id)
      .toReversed()
      .map(({ id, name, color, mentionable }) => ({ id, name, color, mentionable })),
    members: [...guild.members].flatMap(([id, held]) => {
      const member = world.users.get(id)
      return member === undefined ? [] : [{ id, name: member.global_name ?? member.username, bot: member.bot === true, roleIds: [...held] }]
    }),
  }
}

function eventFor(
  change: Change,
  world: World,
  sees: (stored: { onlyFor: string | null }) => boolean,
  sitsIn: (channel: Channel) => boolean,
): SeatEvent | null {
  if (change.type === 'commands') return { type: 'commands' }
  if ('guild' in change) return { type: 'servers' }
  const { channel } = change
  if (!sitsIn(channel)) return null
  switch (change.type) {
    case 'message created':
    case 'message updated':
      return sees(change.stored) ? { type: 'message', channelId: channel.id, message: change.stored.message } : null
    case 'message deleted':
      return sees(change) ? { type: 'message deleted', channelId: channel.id, messageIds: [change.messageId] } : null
    case 'messages deleted':
      return { type: 'message deleted', channelId: channel.id, messageIds: change.messageIds }
    case 'channel created':
    case 'channel updated':
      return { type: 'channel', channel: seenChannel(channel) }
    case 'channel deleted':
      return { type: 'channel deleted', channelId: channel.id }
    case 'typing':
      return { type: 'typing', channelId: channel.id, name: world.users.get(change.userId)?.username ?? '' }
  }
}
