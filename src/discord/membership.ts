// Servers that remove the bot and invite it again: what they follow rests meanwhile, and is there again. What they have stored ends
// by retention, and is left to `core/retain.ts`.
import { Events, ShardClientUtil, type Client } from 'discord.js'
import type { Context } from '#src/core/context.ts'

/** To be called when the client is ready: what happened while no process ran is made good. */
export async function mindServers(client: Client<true>, { feeds, log }: Pick<Context, 'feeds' | 'log'>): Promise<void> {
  const setAway = async (guildId: string, away: boolean): Promise<void> => {
    try {
      await feeds.setAway(guildId, away)
    } catch (error) {
      log.error('it could not be noted that a server has removed or invited the bot', { guildId, away, error })
    }
  }
  client.on(Events.GuildDelete, ({ id }) => { void setAway(id, true) })
  client.on(Events.GuildCreate, ({ id }) => { void setAway(id, false) })
  const shards = client.ws.shards.size
  for (const guildId of await feeds.guilds()) {
    // Servers of another process's shards are not seen from here.
    if (client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, client.options.shardCount ?? shards))) await setAway(guildId, !client.guilds.cache.has(guildId))
  }
}
