// A local Discord, a real discord.js client on it and a judge of all that they say, closed after each test.
import { Client, Events, GatewayIntentBits, REST, type ClientOptions } from 'discord.js'
import { afterEach, expect } from 'vitest'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import type { LocalDiscordSettings } from '#src/playground/settings.ts'
import { patientClocks } from '../support/clocks.ts'
import { createJudge } from '../support/judge.ts'

const judge = createJudge()
const open: (() => Promise<void>)[] = []
/** Violations that an earlier test answers for. */
let reported = 0
/** What went wrong inside a bot of a test. */
export const failures: unknown[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
  const { violations } = judge.report()
  const fresh = violations.slice(reported)
  reported = violations.length
  expect(fresh).toEqual([])
  expect(failures.splice(0)).toEqual([])
})

/** Runs at the end of the test, the last one first. */
export function atEnd(close: () => Promise<void>): void {
  open.push(close)
}

export async function start(settings: LocalDiscordSettings = {}): Promise<LocalDiscord> {
  const local = await startLocalDiscord({
    rateLimits: false,
    clocks: patientClocks,
    judge: (request, answered) => {
      judge.judge(request, answered)
    },
    ...settings,
  })
  open.push(() => local.close())
  return local
}

/** A client that the test closes itself. */
export async function connectTo(local: LocalDiscord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.DirectMessages,
    ],
    ...options,
    rest: { api: local.url, globalRequestsPerSecond: 100_000, ...options.rest },
  })
  client.on(Events.Error, () => undefined)
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve)
  })
  await client.login(local.token)
  return ready
}

export async function connect(local: LocalDiscord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = await connectTo(local, options)
  open.push(async () => {
    await client.destroy()
  })
  return client
}

export const restOf = (local: LocalDiscord): REST =>
  new REST({ api: local.url, globalRequestsPerSecond: 100_000, retries: 0 }).setToken(local.token)

/** For a local Discord that is sent what no bot may send. */
export const unjudged = { judge: () => undefined }
