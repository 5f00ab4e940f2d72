// Servers that remove the bot and invite it again: what is theirs rests meanwhile, and is there again. What becomes of it where nobody
// does is left to `core/retain.ts`.
import { Events, ShardClientUtil, type Client } from 'discord.js'
import type { Context } from '#src/core/context.ts'

/** To be called when the client is ready: what happened while no process ran is made good. */
export async function mindServers(
  client: Client<true>,
  { servers, clock, log }: Pick<Context, 'servers' | 'clock' | 'log'>,
): Promise<void> {
  const note = async (guildId: string, isThere: boolean): Promise<void> => {
    try {
      await (isThere ? servers.comeBack(guildId) : servers.leave(guildId, clock.now()))
    } catch (error) {
      log.error('it could not be noted that a server has removed or invited the bot', { guildId, isThere, error })
    }
  }
  client.on(Events.GuildDelete, ({ id }) => {
    void note(id, false)
  })
  client.on(Events.GuildCreate, ({ id }) => {
    void note(id, true)
  })
  const shards = client.ws.shards.size
  for (const guildId of await servers.known()) {
    // Servers of another process's shards are not seen from here.
    if (client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, client.options.shardCount ?? shards)))
      await note(guildId, client.guilds.cache.has(guildId))
  }
}
