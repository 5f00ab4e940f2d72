// What the gateway tells of a change in the world, and which intent it takes. Messages, whose text depends on the session, are
// left to `gateway.ts`.
import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10'
import { guildJson, memberJson, roleJson, type Guild } from './guild.ts'
import { membersJson } from './guild-routes.ts'
import type { Channel, World } from './world.ts'
import type { Change } from './change.ts'

export type MessageChange = Extract<Change, { readonly stored: unknown }>

export interface GatewayEvent {
  readonly t: string
  readonly d: unknown
  readonly intent: number
}

const { Guilds, GuildMembers, GuildMessages, DirectMessages } = GatewayIntentBits

/** A whole server, as it comes after the start and when the bot joins. */
export function guildCreate(guild: Guild, world: World): object {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id)
  return {
    ...guildJson(guild, world.owner.id),
    joined_at: '2026-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: membersJson(guild, world),
    channels: channels.filter(({ type }) => type === ChannelType.GuildText).map((channel) => world.channelJson(channel)),
    threads: channels
      .filter(({ type, archived }) => type === ChannelType.PublicThread && !archived)
      .map((channel) => world.threadJson(channel)),
  }
}

/** Null where the bot hears nothing of it. */
export function eventOf(change: Exclude<Change, MessageChange>, world: World): GatewayEvent | null {
  if (change.type === 'commands' || change.type === 'typing') return null
  if ('guild' in change) return guildEvent(change, world)
  const { channel } = change
  if (!world.botHears(channel)) return null
  const messages = channel.guildId === null ? DirectMessages : GuildMessages
  switch (change.type) {
    case 'message deleted':
      return change.onlyFor === null
        ? { t: 'MESSAGE_DELETE', d: { id: change.messageId, channel_id: channel.id, ...guildOf(channel) }, intent: messages }
        : null
    case 'messages deleted':
      return { t: 'MESSAGE_DELETE_BULK', d: { ids: change.messageIds, channel_id: channel.id, ...guildOf(channel) }, intent: messages }
    case 'channel created':
    case 'channel updated':
    case 'channel deleted': {
      if (channel.type === ChannelType.DM) return null
      const isThread = channel.type === ChannelType.PublicThread
      const verb = { 'channel created': 'CREATE', 'channel updated': 'UPDATE', 'channel deleted': 'DELETE' }[change.type]
      const gone = { id: channel.id, guild_id: channel.guildId, parent_id: channel.parentId, type: channel.type }
      const d =
        isThread && verb === 'DELETE'
          ? gone
          : { ...world.channelJson(channel), ...(isThread && verb === 'CREATE' ? { newly_created: true } : {}) }
      return { t: `${isThread ? 'THREAD' : 'CHANNEL'}_${verb}`, d, intent: Guilds }
    }
  }
}

function guildEvent(change: Extract<Change, { guild: Guild }>, world: World): GatewayEvent | null {
  const { guild } = change
  if (change.type === 'guild deleted')
    return { t: 'GUILD_DELETE', d: { id: guild.id, ...(change.unavailable ? { unavailable: true } : {}) }, intent: Guilds }
  if (!guild.members.has(world.bot.id)) return null
  switch (change.type) {
    case 'guild created':
      return { t: 'GUILD_CREATE', d: guildCreate(guild, world), intent: Guilds }
    case 'guild updated':
      return { t: 'GUILD_UPDATE', d: guildJson(guild, world.owner.id), intent: Guilds }
    case 'role created':
      return { t: 'GUILD_ROLE_CREATE', d: { guild_id: guild.id, role: roleJson(guild, change.role) }, intent: Guilds }
    case 'role updated':
      return { t: 'GUILD_ROLE_UPDATE', d: { guild_id: guild.id, role: roleJson(guild, change.role) }, intent: Guilds }
    case 'role deleted':
      return { t: 'GUILD_ROLE_DELETE', d: { guild_id: guild.id, role_id: change.role.id }, intent: Guilds }
    case 'member changed': {
      const user = world.users.get(change.userId)
      // Of its own roles a bot hears without the intent.
      return user === undefined
        ? null
        : {
            t: 'GUILD_MEMBER_UPDATE',
            d: { guild_id: guild.id, ...memberJson(guild, user) },
            intent: user.id === world.bot.id ? Guilds : GuildMembers,
          }
    }
  }
}

export function guildOf({ guildId }: Channel): { guild_id?: string } {
  return guildId === null ? {} : { guild_id: guildId }
}
