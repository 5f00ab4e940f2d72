// What the gateway has told of servers and is not in the events about messages: who may manage one, and where a thread belongs.
import { PermissionFlagsBits, type Client } from 'discord.js'

export interface Standing {
  /** Whether somebody with these roles may manage the server. */
  manages(guildId: string | null, userId: string, roleIds: readonly string[]): boolean
  /** The channel of a thread; null for what is none, or is not known. */
  parentOf(channelId: string): string | null
}

export function standingBy(client: Client): Standing {
  return {
    manages(guildId, userId, roleIds) {
      const guild = client.guilds.cache.get(guildId ?? '')
      if (guild === undefined) return false
      // Everybody's role has the server's own id.
      return guild.ownerId === userId || [guild.id, ...roleIds].some((id) => guild.roles.cache.get(id)?.permissions.has(PermissionFlagsBits.ManageGuild) === true)
    },
    parentOf(channelId) {
      const channel = client.channels.cache.get(channelId)
      return channel?.isThread() === true ? channel.parentId : null
    },
  }
}
