// The composition root: reads the environment and the clock, starts the bot on Discord, or on the local one where there
// is no account, says in a few lines how it stands, and stops it cleanly. Imported by `main.ts` alone.
import { constants, getPriority, setPriority } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { startBot, type RunningBot } from './bot.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import type { Log } from './core/ports.ts'
import type { DiscordSettings } from './discord/client.ts'
import { interactionsPath } from './discord/endpoint.ts'
import { StartError } from './discord/start-error.ts'
import { HealthStartError } from './health/start-error.ts'
import { ModelStartError } from './llm/start-error.ts'
import { openLog, redact } from './log.ts'
import type { Playground } from './playground/index.ts'
import { PageStartError } from './playground/start-error.ts'
import { printedError, secretsOf } from './secrets.ts'
import { giveBackWhenIdle } from './spare-memory.ts'
import { StoreStartError } from './store/index.ts'

/** How long work under way may take to finish when the process is told to stop, in milliseconds; what is left is for another process. */
const graceMs = 15_000
/** After so long it ends whatever is still open, in milliseconds: who stops it waits no longer before they kill it. */
const deadlineMs = 20_000

/** By so much the bot's own work stands behind the thread that gives first answers, in steps of `nice`: 2 helped half as much, 10 no more (`evals/SPEED.md`). */
const behind = 5

/** Failures that whoever starts the program can mend: one clear line, no stack. */
const startErrors = [ConfigError, StartError, StoreStartError, ModelStartError, HealthStartError, PageStartError]

/** Ends the process where the bot cannot start. `gatewayThread`: begun before; null where interactions come by HTTP. */
export async function run(gatewayThread: Worker | null): Promise<void> {
  try {
    requireNode24(process.versions.node)
    await start(readConfig(process.env), gatewayThread)
  } catch (error) {
    const isExpected = error instanceof Error && startErrors.some((known) => error instanceof known)
    say(isExpected ? redact(error.message, secretsOf(process.env)) : printedError(error, process.env))
    process.exit(1)
  }
}

/** `npm start` brings Node 24; somebody may call an older one by hand. */
function requireNode24(version: string): void {
  if (Number(version.split('.')[0]) < 24)
    throw new StartError(`Lede needs Node 24 or later, and this is ${version}. Start it with "npm start", which brings its own.`)
}

async function start(config: Config, gatewayThread: Worker | null): Promise<void> {
  const log = openLog(config.logLevel, { known: secretsOf(process.env) })
  const clock = { now: () => Date.now() }
  const playground = config.discord === null ? await startLocally(config) : null
  const bot = await startBot(
    { ...config, discord: discordSettings(config, playground), fetch: withAllowed(config, playground) },
    { clock, log, gatewayThread },
  )
  await playground?.welcome(bot.context)
  if (bot.interactionsPort === null) giveWay(log)

  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error })
  })
  process.on('unhandledRejection', (error) => {
    log.error('unhandled rejection', { error })
  })
  let stopping = false
  const stop = async (code: number): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), deadlineMs).unref()
    await bot.close(graceMs)
    await playground?.close()
    process.exit(code)
  }
  void bot.lost.then(() => {
    log.error('the thread of the gateway has ended: nothing comes from Discord any more, so the process ends, to be started anew')
    return stop(1)
  })
  process.on('SIGINT', () => {
    void stop(0)
  })
  process.on('SIGTERM', () => {
    void stop(0)
  })
  // Who reads that it runs may stop it at once: by now it stops cleanly.
  for (const line of report(config, bot, playground)) say(line)
  giveBackWhenIdle()
}

/**
 * To the thread that gives first answers, which has begun: where cores are few it has one as soon as it needs one. On Linux a priority is that of the thread
 * which sets it, and whatever this thread starts from now on (what parses, what writes back the store's log) begins with it; elsewhere it would be the whole process's.
 */
function giveWay(log: Log): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Math.min(getPriority() + behind, constants.priority.PRIORITY_LOW))
  } catch (error) {
    log.info('the system lets no thread give way to another', { error })
  }
}

/** Loaded only where it is wanted: a bot with an account needs neither local Discord nor page. */
async function startLocally({ localPort, dataFolder }: Config): Promise<Playground> {
  const { startPlayground } = await import('./playground/index.ts')
  return startPlayground({ port: localPort, dataFolder })
}

function discordSettings({ discord }: Config, playground: Playground | null): DiscordSettings {
  if (discord !== null) return discord
  if (playground === null) throw new Error('without an account there is the local Discord')
  return playground.discord
}

function withAllowed({ fetch }: Config, playground: Playground | null): Config['fetch'] {
  return { ...fetch, allow: [...fetch.allow, ...(playground?.allow ?? [])] }
}

/** What whoever starts the program should know. */
function report(config: Config, bot: RunningBot, playground: Playground | null): string[] {
  const model =
    bot.context.model === null
      ? 'No model is set: summaries and answers are the articles’ own sentences. Set OPENAI_API_KEY or OPENAI_BASE_URL for a model that writes.'
      : `The model ${bot.context.model.name} writes; every sentence is checked against the article.`
  if (playground !== null) {
    return [
      `Lede runs on a local Discord: open ${playground.pageUrl}`,
      model,
      'To connect it to Discord set DISCORD_TOKEN (see .env.example).',
    ]
  }
  return [
    `Lede is connected as ${bot.userTag}. Commands: ${bot.commands}.`,
    `Invite it to a server: ${bot.inviteUrl}`,
    config.discord?.messageContent === true
      ? 'It uses the MessageContent intent, so that questions in threads need no mention.'
      : 'It runs without the MessageContent intent: questions come by mention, reply, the Ask button or /ask.',
    ...(bot.interactionsPort === null
      ? []
      : [
          `Interactions come by HTTP, to port ${bot.interactionsPort}, path ${interactionsPath}. Its public https address belongs into the Developer Portal (General Information → Interactions Endpoint URL).`,
        ]),
    model,
  ]
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
