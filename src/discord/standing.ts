// What the gateway has told of servers and is not in the events about messages: who may manage one, and where a thread belongs.
import { PermissionFlagsBits, type Client } from 'discord.js'

interface ChannelFacts { readonly id: string; readonly type: number; readonly parent_id?: string | null }

/** Announcement, public and private threads, by Discord's channel types. */
export const threadTypes: ReadonlySet<number> = new Set([10, 11, 12])

/** Threads that are remembered beside those that discord.js keeps. */
const remembered = 10_000

export interface Standing {
  /** Whether somebody with these roles may manage the server. */
  manages(guildId: string | null, userId: string, roleIds: readonly string[]): boolean
  isThread(channelId: string): boolean
  /** Whether it is a thread that the bot opened; false where that is not known. */
  isOurThread(channelId: string): boolean
  /** The locale that a server has chosen at Discord, where it is known. */
  localeOf(guildId: string | null): string
  /** What comes by HTTP may be about a server that another process hears of. */
  learn(channel: ChannelFacts | undefined): void
  /** The channel of a thread; null for what is none, or is not known. */
  parentOf(channelId: string): string | null
}

export function standingBy(client: Client): Standing {
  /** Threads of servers that are not known here, with the channel that each belongs to. */
  const threads = new Map<string, string | null>()
  return {
    isThread: (channelId) => client.channels.cache.get(channelId)?.isThread() ?? threads.has(channelId),
    isOurThread(channelId) {
      const channel = client.channels.cache.get(channelId)
      return channel?.isThread() === true && channel.ownerId === client.user?.id
    },
    localeOf: (guildId) => client.guilds.cache.get(guildId ?? '')?.preferredLocale ?? 'en-US',
    learn(channel) {
      if (channel === undefined || !threadTypes.has(channel.type) || client.channels.cache.has(channel.id)) return
      threads.set(channel.id, channel.parent_id ?? null)
      if (threads.size > remembered) threads.delete(threads.keys().next().value ?? '')
    },
    manages(guildId, userId, roleIds) {
      const guild = client.guilds.cache.get(guildId ?? '')
      if (guild === undefined) return false
      // Everybody's role has the server's own id.
      return guild.ownerId === userId || [guild.id, ...roleIds].some((id) => guild.roles.cache.get(id)?.permissions.has(PermissionFlagsBits.ManageGuild) === true)
    },
    parentOf(channelId) {
      const channel = client.channels.cache.get(channelId)
      return channel?.isThread() === true ? channel.parentId : threads.get(channelId) ?? null
    },
  }
}
