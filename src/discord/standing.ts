// What the gateway has told of servers and is not in the events about messages: who may manage one, and where a thread belongs.
import { ChannelType, PermissionFlagsBits, type Client } from 'discord.js'

interface ChannelFacts {
  readonly id: string
  readonly type: number
  readonly parent_id?: string | null
  readonly owner_id?: string | null
}

/** Announcement, public and private threads, by Discord's channel types. */
export const threadTypes: ReadonlySet<number> = new Set([10, 11, 12])

/** Threads that are remembered beside those that discord.js keeps: some 10 MB. */
const remembered = 50_000

interface Thread {
  /** The channel it belongs to; null where that is not known. */
  readonly parentId: string | null
  readonly isPrivate: boolean
  /** Whether the bot opened it. */
  readonly isOurs: boolean
}

export interface Standing {
  /** Whether somebody with these roles may manage the server. */
  manages(guildId: string | null, userId: string, roleIds: readonly string[]): boolean
  isThread(channelId: string): boolean
  /** Whether it is a thread that the bot opened; false where that is not known. */
  isOurThread(channelId: string): boolean
  /** The locale that a server has chosen at Discord, where it is known. */
  localeOf(guildId: string | null): string
  /** What comes by HTTP may be about a server that another process hears of; what discord.js lets go of is still to be known. Only threads are remembered. */
  learn(channel: ChannelFacts | undefined): void
  /** Null for what is none, or is not known. */
  threadAt(channelId: string): Thread | null
  /** The channel of a thread; null for what is none, or is not known. */
  parentOf(channelId: string): string | null
}

export function standingBy(client: Client): Standing {
  const threads = new Map<string, Thread>()
  const described = ({ type, parent_id: parentId, owner_id: ownerId }: Omit<ChannelFacts, 'id'>): Thread => ({
    parentId: parentId ?? null,
    isPrivate: type === ChannelType.PrivateThread,
    isOurs: ownerId === client.user?.id,
  })
  const threadAt = (channelId: string): Thread | null => {
    const channel = client.channels.cache.get(channelId)
    if (channel === undefined) return threads.get(channelId) ?? null
    return channel.isThread() ? described({ type: channel.type, parent_id: channel.parentId, owner_id: channel.ownerId }) : null
  }
  return {
    threadAt,
    isThread: (channelId) => threadAt(channelId) !== null,
    isOurThread: (channelId) => threadAt(channelId)?.isOurs === true,
    parentOf: (channelId) => threadAt(channelId)?.parentId ?? null,
    localeOf: (guildId) => client.guilds.cache.get(guildId ?? '')?.preferredLocale ?? 'en-US',
    learn(channel) {
      if (channel === undefined || !threadTypes.has(channel.type)) return
      // Deleting and setting again keeps the map in order of use, so that the first is the one to forget.
      threads.delete(channel.id)
      threads.set(channel.id, described(channel))
      if (threads.size > remembered) threads.delete(threads.keys().next().value ?? '')
    },
    manages(guildId, userId, roleIds) {
      const guild = client.guilds.cache.get(guildId ?? '')
      if (guild === undefined) return false
      // Everybody's role has the server's own id.
      return (
        guild.ownerId === userId ||
        [guild.id, ...roleIds].some((id) => guild.roles.cache.get(id)?.permissions.has(PermissionFlagsBits.ManageGuild) === true)
      )
    },
  }
}
