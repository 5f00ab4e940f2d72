// A whole running town for end-to-end tests: the local Discord, a newspaper on loopback, optionally a model server, and the
// real bot between them. Every REST request is judged by Discord's own API description where that is at hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noOperatorLimits, type OperatorLimits } from '#src/core/budget.ts'
import { startBot, type RunningBot } from '#src/bot.ts'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import type { Log } from '#src/core/ports.ts'
import type { Seat } from '#src/playground/seat.ts'
import { patientClocks } from './clocks.ts'
import { createJudge } from './judge.ts'
import { startModelServer, type ModelServer } from './model-server.ts'

export interface Town {
  readonly discord: LocalDiscord
  readonly ana: Seat
  readonly ben: Seat
  readonly model: ModelServer | null
  readonly judge: ReturnType<typeof createJudge>
  readonly folder: string
  /** What those who read the newspaper call themselves. */
  readonly userAgents: Set<string>
  /** What was asked of the newspaper, in order: `200 /path`. */
  readonly read: string[]
  bot: RunningBot
  /** Address of a page of the newspaper. */
  page(path: string): string
  /** Puts a page into the newspaper, or takes it out. */
  print(path: string, page: Printed | null): void
  /** Stops the bot and starts another on the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** With an `etag` the paper answers 304 to who has it. */
export interface Printed {
  readonly status?: number
  readonly type?: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface TownOptions {
  /** Takes what the bot logs; without one the town fails where an error was logged. */
  readonly log?: Log
  readonly model?: boolean
  readonly messageContent?: boolean
  readonly fallbackModel?: string
  readonly embeddingModel?: string
  /** Dollars for a million tokens in and out; without it the model costs nothing. */
  readonly price?: readonly [number, number]
  readonly limits?: Partial<OperatorLimits>
  /** Tokens that the model takes in; default: the usual number. */
  readonly inputTokens?: number
  /** Who may use /admin; without it whoever owns the application. */
  readonly owners?: readonly string[]
  readonly adminServer?: string
  readonly rates?: { readonly person: number; readonly server: number }
  /** Whether there is a port for whoever looks after the bot. */
  readonly health?: boolean
  /** Whether there is a port for interactions by HTTP; the local Discord sends them there once it is entered. */
  readonly http?: boolean
  /** How often the bot lets go of what came with use. */
  readonly letGoEveryMs?: number
  /** The bot's clock and Discord's; default: the real one. */
  readonly now?: () => number
  /** A PostgreSQL, and a Redis; default: the file in the data folder. */
  readonly databaseUrl?: string | null
  readonly redisUrl?: string | null
  /** Where the data folder is made; default: among the temporary files. */
  readonly parentFolder?: string
  /** What happens before the bot is started: it finds it, and nothing of it is done while its clock runs. */
  readonly before?: (town: Pick<Town, 'discord' | 'folder' | 'page'>) => Promise<void>
}

export async function startTown(options: TownOptions = {}): Promise<Town> {
  const judge = createJudge()
  const now = options.now ?? ((): number => Date.now())
  const discord = await startLocalDiscord({
    now,
    rateLimits: false,
    clocks: patientClocks,
    messageContent: options.messageContent ?? true,
    judge: (request, answered) => {
      judge.judge(request, answered)
    },
  })
  const folder = mkdtempSync(join(options.parentFolder ?? tmpdir(), 'lede-town-'))
  const model = options.model === true ? await startModelServer({}) : null
  const pages = new Map<string, Printed>()
  const userAgents = new Set<string>()
  const read: string[] = []
  const paper = createServer((request, response) => {
    userAgents.add(request.headers['user-agent'] ?? '')
    const page = pages.get(request.url ?? '')
    const etag = page?.headers?.['etag']
    const status =
      etag !== undefined && request.headers['if-none-match'] === etag ? 304 : (page?.status ?? (page === undefined ? 404 : 200))
    read.push(`${status} ${request.url ?? ''}`)
    response.writeHead(status, { 'content-type': page?.type ?? 'text/html; charset=utf-8', ...page?.headers })
    response.end(status === 304 ? '' : (page?.body ?? 'no such page'))
  })
  await new Promise<void>((resolve) => {
    paper.listen(0, '127.0.0.1', resolve)
  })
  const paperHost = `127.0.0.1:${(paper.address() as AddressInfo).port}`
  const start = (): Promise<RunningBot> =>
    startBot(
      {
        discord: {
          token: discord.token,
          apiUrl: discord.url,
          messageContent: options.messageContent ?? true,
          http: options.http === true ? { port: 0, host: '127.0.0.1', publicKey: null } : null,
          ...(options.letGoEveryMs === undefined ? {} : { letGoEveryMs: options.letGoEveryMs }),
        },
        model:
          model === null
            ? null
            : {
                apiKey: undefined,
                baseUrl: model.url,
                model: 'test-model',
                fallbackModel: options.fallbackModel,
                embeddingModel: options.embeddingModel,
                limits: { idleMs: 1000, ...(options.inputTokens === undefined ? {} : { inputTokens: options.inputTokens }) },
                price: options.price,
              },
        limits: { ...noOperatorLimits, ...options.limits },
        rates: options.rates ?? { person: 100_000, server: 1_000_000 },
        owners: options.owners ?? null,
        adminServer: options.adminServer ?? null,
        dataFolder: folder,
        databaseUrl: options.databaseUrl ?? null,
        redisUrl: options.redisUrl ?? null,
        keepPagesDays: null,
        health: options.health === true ? { port: 0, host: '127.0.0.1' } : null,
        fetch: { allow: [paperHost, new URL(discord.url).host], respectRobots: true, contactUrl: undefined, spacingMs: 0 },
      },
      {
        clock: { now },
        log: options.log ?? {
          info() {},
          warn() {},
          error(message, fields) {
            errors.push(`${message} ${String(fields?.['error'])}`)
          },
        },
      },
    )
  const errors: string[] = []
  const page = (path: string): string => `http://${paperHost}${path}`
  await options.before?.({ discord, folder, page })
  const town: Town = {
    discord,
    ana: discord.seat('Ana'),
    ben: discord.seat('Ben'),
    model,
    judge,
    folder,
    userAgents,
    read,
    bot: await start(),
    page,
    print(path, page) {
      if (page === null) pages.delete(path)
      else pages.set(path, page)
    },
    async restart() {
      await town.bot.close(100)
      town.bot = await start()
    },
    async close() {
      await town.bot.close(100)
      await discord.close()
      await model?.close()
      await new Promise((resolve) => {
        paper.close(resolve)
      })
      rmSync(folder, { recursive: true, force: true })
      if (errors.length > 0) throw new Error(`the bot logged errors:\n${errors.join('\n')}`)
      const { violations } = judge.report()
      if (violations.length > 0) throw new Error(`requests that Discord would refuse:\n${violations.join('\n')}`)
    },
  }
  return town
}
