// A channel, a thread or a direct message of the local Discord, and how the API shows it.
import { ChannelType, type APIThreadChannel, type APIUser } from 'discord-api-types/v10'

export interface Channel {
  readonly id: string
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM
  readonly guildId: string | null
  readonly parentId: string | null
  readonly ownerId: string | null
  /** Of a direct message: the person. */
  readonly recipientId: string | null
  name: string
  archived: boolean
  autoArchiveMinutes: number
}

/** What the API needs to know around a channel: who is who, and what the bot is denied there. */
export interface ChannelSurroundings {
  readonly user: (id: string) => APIUser | undefined
  readonly now: string
  readonly botId: string
  readonly botDenied: bigint
}

/** The enums of flags have no word for none. */
export const noFlags: number = 0

export function threadJson(channel: Channel, now: string): APIThreadChannel {
  return {
    id: channel.id,
    type: ChannelType.PublicThread,
    guild_id: channel.guildId ?? '',
    parent_id: channel.parentId ?? '',
    owner_id: channel.ownerId ?? '',
    name: channel.name,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: noFlags,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: channel.archived,
      auto_archive_duration: channel.autoArchiveMinutes,
      locked: false,
      archive_timestamp: now,
      create_timestamp: '2026-01-01T00:00:00.000Z',
    },
  }
}

export function channelJson(channel: Channel, { user, now, botId, botDenied }: ChannelSurroundings): object {
  if (channel.type === ChannelType.PublicThread) return threadJson(channel, now)
  if (channel.type === ChannelType.DM) {
    return { id: channel.id, type: channel.type, last_message_id: null, recipients: [user(channel.recipientId ?? '')], flags: 0 }
  }
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
    permission_overwrites: botDenied === 0n ? [] : [{ id: botId, type: 1, allow: '0', deny: String(botDenied) }],
  }
}
