// What discord.js may keep in memory. Servers, their roles and channels are needed; messages are never looked up; threads, people, private
// conversations and requests' queues come with every use, and are let go of again. Where a thread belongs is left to `standing.ts`.
import { Options, type Client } from 'discord.js'
import type { Standing } from './standing.ts'

/** How often what came with use is let go of, in milliseconds. */
export const letGoEveryMs = 60_000

/** Messages are read from the gateway's payloads and never looked up again. */
export const makeCache = Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0 })

/**
 * For the options of requests. Every interaction has a token, and discord.js keeps a queue for each; by itself it looks once an hour for
 * those that are empty. One whose limit is used up stays until that ends.
 */
export const lettingQueuesGo = (everyMs: number = letGoEveryMs): { handlerSweepInterval: number } => ({ handlerSweepInterval: everyMs })

/** What is under way holds what it needs itself. */
export function letGo(client: Client<true>, standing: Standing): void {
  client.sweepers.sweepThreads((thread) => {
    standing.learn({ id: thread.id, type: thread.type, parent_id: thread.parentId, owner_id: thread.ownerId })
    return true
  })
  // The bot's own membership says what it may do in a server.
  client.sweepers.sweepGuildMembers(({ id }) => id !== client.user.id)
  client.sweepers.sweepUsers(({ id }) => id !== client.user.id)
  client.channels.cache.sweep((channel) => channel.isDMBased())
}
