// Whether a person can open a message of their server: by the roles and channels that discord.js keeps, and by asking for it.
import { ChannelType, DiscordAPIError, PermissionFlagsBits, type Interaction } from 'discord.js'
import { Routes } from 'discord-api-types/v10'
import type { Opens } from '#src/core/earlier.ts'
import type { Connection } from './target.ts'

/** For whoever interacts; their own channel they see anyway. What cannot be told counts as not seen. */
export function opensFor(interaction: Interaction, { rest }: Connection): Opens {
  return async ({ channelId, messageId }) => {
    if (channelId !== interaction.channelId && !seesChannel(interaction, channelId)) return false
    try {
      await rest.get(Routes.channelMessage(channelId, messageId))
      return true
    } catch (error) {
      // Deleted, or out of the bot's own sight since.
      if (error instanceof DiscordAPIError) return false
      throw error
    }
  }
}

function seesChannel(interaction: Interaction, channelId: string): boolean {
  if (!interaction.inCachedGuild()) return false
  const channel = interaction.guild.channels.cache.get(channelId)
  // Who is in a private thread is not kept.
  if (channel === undefined || channel.type === ChannelType.PrivateThread) return false
  return channel.permissionsFor(interaction.member).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
}
