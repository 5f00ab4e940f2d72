// Whether a person can open a message of their server: by the roles and channels that discord.js keeps, and by asking for it.
import { DiscordAPIError, PermissionFlagsBits, type Interaction } from 'discord.js'
import { Routes } from 'discord-api-types/v10'
import type { Opens } from '#src/core/earlier.ts'
import type { Standing } from './standing.ts'
import type { Connection } from './target.ts'

/** For whoever interacts; their own channel they see anyway. What cannot be told counts as not seen. */
export function opensFor(
  interaction: Interaction,
  { connection: { rest }, standing }: { readonly connection: Connection; readonly standing: Standing },
): Opens {
  return async ({ channelId, messageId }) => {
    if (channelId !== interaction.channelId && !seesChannel(interaction, channelId, standing)) return false
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

function seesChannel(interaction: Interaction, channelId: string, standing: Standing): boolean {
  if (!interaction.inCachedGuild()) return false
  const thread = standing.threadAt(channelId)
  // Who is in a private thread is not kept; into a public one sees whoever sees its channel.
  const channel = interaction.guild.channels.cache.get(thread === null ? channelId : (thread.parentId ?? ''))
  if (channel === undefined || thread?.isPrivate === true) return false
  return channel.permissionsFor(interaction.member).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
}
