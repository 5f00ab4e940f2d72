// Composes the rooms into a running bot. `program.ts` gives it the real settings, end-to-end tests their own.
import type { Worker } from 'node:worker_threads'
import { repertoire } from '#commands'
import { openPrompts } from '#prompts'
import type { Config } from './config.ts'
import type { Context } from './core/context.ts'
import { Judgements } from './core/judgements.ts'
import { counted } from './core/observer.ts'
import type { Clock, Log } from './core/ports.ts'
import { LoopTurns } from './core/loop-turns.ts'
import { RunningReplies } from './core/running.ts'
import { openAnnouncer } from './discord/announcer.ts'
import { connect, type Bot, type DiscordSettings } from './discord/client.ts'
import { Login } from './discord/login.ts'
import { openOwners } from './discord/owners.ts'
import { recorded } from './failures.ts'
import type { Health } from './health/index.ts'
import { jobs, startJobs } from './jobs.ts'
import { openCharts } from './pictures/index.ts'
import { openProcessState } from './process-state.ts'
import { openStore } from './store/index.ts'
import { openReader } from './web/index.ts'

export interface RunningBot extends Bot {
  readonly context: Context
  /** Null: none was wanted. */
  readonly healthPort: number | null
}

/** What a bot can do without. */
type Optional = 'databaseUrl' | 'redisUrl' | 'health' | 'owners' | 'adminServer'

export interface Surroundings {
  readonly clock: Clock
  readonly log: Log
  /** Begun before (`discord/gateway-beginning.ts`); without it one is begun with the connection. */
  readonly gatewayThread?: Worker | null
}

/** Throws `StartError` and the rooms' own errors for what the person who starts it can mend. */
export async function startBot(
  config: Omit<Config, 'discord' | 'localPort' | 'logLevel' | Optional> &
    Partial<Pick<Config, Optional>> & { readonly discord: DiscordSettings },
  surroundings: Surroundings,
): Promise<RunningBot> {
  if (!config.health) return compose(config, { ...surroundings, health: null })
  const { clock, log } = surroundings
  const health = await (await import('./health/index.ts')).openHealth(config.health, clock)
  try {
    return await compose(config, { ...surroundings, log: counted(log, health.observer), health })
  } catch (error) {
    await health.close()
    throw error
  }
}

type Composing = Surroundings & { readonly health: Health | null }

/** The connection is begun before all that it needs not wait for. */
async function compose(config: Parameters<typeof startBot>[0], surroundings: Composing): Promise<RunningBot> {
  const login = new Login(config.discord, surroundings.gatewayThread ?? null, surroundings.log)
  try {
    return await composeBehind(login, config, surroundings)
  } catch (error) {
    await login.end()
    throw error
  }
}

async function composeBehind(
  login: Login,
  config: Parameters<typeof startBot>[0],
  { clock, log: given, health }: Composing,
): Promise<RunningBot> {
  const observer = health?.observer
  const { prompts, templates } = await openPrompts()
  const loopTurns = new LoopTurns()
  const store = await openStore(
    { folder: config.dataFolder, databaseUrl: config.databaseUrl, redisUrl: config.redisUrl },
    clock,
    given,
    loopTurns,
  )
  const log = recorded(given, store.failures, clock)
  const reader = openReader({
    isCold: true,
    allow: config.fetch.allow,
    respectRobots: config.fetch.respectRobots,
    ...(config.fetch.spacingMs === undefined ? {} : { spacingMs: config.fetch.spacingMs }),
    userAgent: userAgent(config.fetch.contactUrl ?? botPage(config.discord.token)),
    onDropped: ({ url, dropped }) => {
      if (Object.keys(dropped).length > 0) log.info('left out of an article', { url, dropped })
    },
  })
  // The tokenizer's tables alone take 50 MB and a seventh of a second: without a model the room stays shut.
  const room =
    config.model === null
      ? null
      : {
          llm: await import('./llm/index.ts'),
          ...config.model,
          treasury: { ...store, limits: config.limits, clock },
          cache: store.cache,
          clock,
          log,
        }
  const model =
    room === null
      ? null
      : await room.llm.openModel({
          ...room,
          cacheUses: store.cacheUses,
          answerClaims: store.engine.name === 'PostgreSQL' ? store.leases : null,
          observer,
        })
  const embedder = room?.embeddingModel === undefined ? undefined : room.llm.openEmbedder({ ...room, model: room.embeddingModel })
  const announcer = openAnnouncer(config.discord, repertoire.postingControls, { clock, log })
  const processState = openProcessState({
    now: clock.now(),
    engine: store.engine.name,
    schema: store.engine.schema,
    breakers: () => model?.breakers() ?? [],
  })
  const judgements = new Judgements()
  const context: Context = {
    ...store,
    announcer,
    reader,
    feedReader: reader,
    charts: openCharts(log),
    model,
    embedder,
    limits: config.limits,
    readsMessages: config.discord.messageContent,
    prompts,
    templates,
    running: new RunningReplies(store.stopWishes),
    keepPagesDays: config.keepPagesDays ?? null,
    clock,
    log,
    observer,
    judgements,
    memory: {
      ...store.memory,
      async scrub() {
        judgements.clear()
        await store.memory.scrub()
      },
    },
    operators: openOwners(config.discord, config.owners ?? null, clock),
    processState,
  }
  try {
    const bot = await connect(
      login,
      { ...config.discord, rates: config.rates, turns: store.leases, loopTurns, adminServer: config.adminServer },
      repertoire,
      context,
    )
    // Behind the line that says that it is connected.
    setImmediate(() => {
      reader.warm()
    })
    processState.connected(bot)
    let damage: string | null = null
    void store.damage.then((found) => {
      damage = found
      if (found !== null) log.error(found)
    })
    const running = startJobs(jobs, store, context)
    health?.running({ ...bot, ...context, backlog: store.backlog, damage: () => damage })
    let closed: Promise<void> | undefined
    const close = async (graceMs: number | undefined): Promise<void> => {
      health?.stopping()
      // Jobs end at their next step, while what people wait for has its grace.
      await Promise.all([running.close(), bot.close(graceMs)])
      await reader.close()
      processState.close()
      await store.close()
      await health?.close()
    }
    return {
      ...bot,
      context,
      healthPort: health?.port ?? null,
      close: (graceMs) => (closed ??= close(graceMs)),
    }
  } catch (error) {
    processState.close()
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
