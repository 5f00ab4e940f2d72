// Composes the rooms into a running bot. `main.ts` gives it the real settings, end-to-end tests their own.
import { repertoire } from '#commands'
import { loadPrompts } from '#prompts'
import type { Config } from './config.ts'
import type { Context } from './core/context.ts'
import type { Clock, Log } from './core/ports.ts'
import { RunningReplies } from './core/running.ts'
import { openAnnouncer } from './discord/announcer.ts'
import { connect, type Bot, type DiscordSettings } from './discord/client.ts'
import { jobs, startJobs } from './jobs.ts'
import { openStore } from './store/index.ts'
import { openReader } from './web/index.ts'

export interface RunningBot extends Bot {
  readonly context: Context
}

/** Throws `StartError` and the rooms' own errors for what the person who starts it can mend. */
export async function startBot(
  config: Omit<Config, 'discord' | 'localPort' | 'logLevel' | 'databaseUrl'> & Partial<Pick<Config, 'databaseUrl'>> & { readonly discord: DiscordSettings }, { clock, log }: { clock: Clock; log: Log },
): Promise<RunningBot> {
  const prompts = await loadPrompts()
  const store = await openStore({ folder: config.dataFolder, databaseUrl: config.databaseUrl }, clock, log)
  const reader = openReader({
    allow: config.fetch.allow,
    respectRobots: config.fetch.respectRobots,
    ...(config.fetch.spacingMs === undefined ? {} : { spacingMs: config.fetch.spacingMs }),
    userAgent: userAgent(config.fetch.contactUrl ?? botPage(config.discord.token)),
    onDropped: ({ url, dropped }) => { if (Object.keys(dropped).length > 0) log.info('left out of an article', { url, dropped }) },
  })
  // The tokenizer's tables alone take 50 MB and a seventh of a second: without a model the room stays shut.
  const model = config.model === null ? null : await (await import('./llm/index.ts')).openModel({ ...config.model, treasury: { ...store, limits: config.limits, clock }, cache: store.cache, cacheUses: store.cacheUses, clock, log })
  const announcer = openAnnouncer(config.discord, repertoire.postingControls, log)
  const context: Context = {
    ...store, announcer, reader, feedReader: reader, model, limits: config.limits, readsMessages: config.discord.messageContent, prompts, running: new RunningReplies(),
    keepPagesDays: config.keepPagesDays ?? null, clock, log,
  }
  try {
    const bot = await connect({ ...config.discord, rates: config.rates }, repertoire, context)
    const running = startJobs(jobs, store, context)
    return {
      ...bot,
      context,
      async close(graceMs) {
        await running.close()
        await bot.close(graceMs)
        await reader.close()
        await store.close()
      },
    }
  } catch (error) {
    await reader.close()
    await store.close()
    throw error
  }
}

function userAgent(url: string | null): string {
  return url === null ? 'Lede/0.1 (Discord bot)' : `Lede/0.1 (Discord bot; +${url})`
}

/**
 * Where a site's owner can see which bot it is: its page at Discord. A bot token begins with the bot's id in base64; one that
 * does not belongs to no bot of Discord's.
 */
function botPage(token: string): string | null {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('latin1')
  return /^\d{17,20}$/.test(id) ? `https://discord.com/oauth2/authorize?client_id=${id}` : null
}
