// The beginning of the connection to Discord: the client, its intents and its shards. It waits for the network and not for the bot, so it is begun first, and what the
// bot needs besides is opened meanwhile. A session at the gateway is begun only when the bot says that it can take what comes (`letIdentify`): one that cannot start is
// never seen there, and spends none of the sessions that Discord gives a bot for a day. Events are left to `client.ts`.
import type { Worker } from 'node:worker_threads'
import { DefaultWebSocketManagerOptions, type WebSocketManager } from '@discordjs/ws'
import { Client, DefaultUserAgent, DiscordAPIError, Events, GatewayIntentBits, Partials } from 'discord.js'
import type { Log } from '#src/core/ports.ts'
import { lettingQueuesGo, makeCache } from './caches.ts'
import type { DiscordSettings } from './client.ts'
import { Gateway } from './gateway.ts'
import { beginGatewayThread } from './gateway-beginning.ts'
import { identifyTurns, type Turns } from './identify-turns.ts'
import { StartError } from './start-error.ts'

export const apiVersion = '10'

/** By whom sessions of several processes take turns, and who hears where that fails. */
interface Identifying {
  readonly turns: Turns
  readonly log: Log
}

export class Login {
  readonly client: Client
  /** Null where interactions come by HTTP: the gateway brings none. */
  readonly gateway: Gateway | null
  /** Rejects with a `StartError`. */
  readonly ready: Promise<Client<true>>
  readonly #identifying = Promise.withResolvers<Identifying>()

  /** `thread`: of the gateway, where it was begun before. */
  constructor(settings: DiscordSettings, thread: Worker | null, log: Log) {
    const byHttp = settings.http !== undefined && settings.http !== null
    this.gateway = byHttp
      ? null
      : new Gateway(thread ?? beginGatewayThread(), { apiUrl: `${settings.apiUrl}/v${apiVersion}`, userAgent: DefaultUserAgent }, log)
    this.client = newClient(settings, this.gateway, this.#identifying.promise)
    this.ready = login(this.client, settings, this.gateway)
    // Whoever awaits it may not have come so far.
    this.ready.catch(() => undefined)
  }

  /** From now on events come. */
  letIdentify(by: Identifying): void {
    this.#identifying.resolve(by)
  }

  /** Nothing of it is left when it resolves. */
  async end(): Promise<void> {
    await this.client.destroy()
    await this.gateway?.end()
  }
}

function newClient({ shards = 'auto', ...settings }: DiscordSettings, gateway: Gateway | null, identifying: Promise<Identifying>): Client {
  const ws = {
    ...(gateway === null ? {} : { buildStrategy: gateway.buildStrategy }),
    async buildIdentifyThrottler(manager: WebSocketManager) {
      const { turns, log } = await identifying
      // One process alone waits for nobody: discord.js keeps its own shards apart.
      return shards === 'auto' ? DefaultWebSocketManagerOptions.buildIdentifyThrottler(manager) : identifyTurns(turns, log)(manager)
    },
  }
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(settings.messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    ...(shards === 'auto' ? { shards, ws } : { shards: shards.ids, shardCount: shards.count, ws }),
    makeCache,
    rest: { api: settings.apiUrl, version: apiVersion, ...lettingQueuesGo(settings.letGoEveryMs) },
    allowedMentions: { parse: [], repliedUser: false },
  })
}

async function login(client: Client, settings: DiscordSettings, gateway: Gateway | null): Promise<Client<true>> {
  try {
    const ready = new Promise<Client<true>>((resolve, reject) => {
      client.once(Events.ClientReady, resolve)
      client.once(Events.ShardError, reject)
      void gateway?.lost.then(() => {
        reject(new Error('the thread of the gateway ended before it was connected'))
      })
    })
    ready.catch(() => undefined)
    // What the thread of the gateway fails at is told by its shard; the login would wait on.
    const loggedIn = client.login(settings.token)
    await Promise.race([loggedIn, ready])
    return await ready
  } catch (error) {
    await client.destroy()
    throw new StartError(startFailure(error, settings), { cause: error })
  }
}

function startFailure(error: unknown, settings: DiscordSettings): string {
  const text = error instanceof Error ? error.message : String(error)
  if (
    (error instanceof Error && 'code' in error && error.code === 'TokenInvalid') ||
    (error instanceof DiscordAPIError && error.status === 401)
  ) {
    return 'Discord does not know DISCORD_TOKEN. Copy the bot token anew from the Developer Portal (Bot → Reset Token).'
  }
  if (/disallowed intents/i.test(text)) {
    return 'Discord refuses the MessageContent intent. Switch it on in the Developer Portal (Bot → Privileged Gateway Intents), or set LEDE_MESSAGE_CONTENT=false.'
  }
  return `Discord cannot be reached at ${settings.apiUrl}. Check the network and DISCORD_API_URL.`
}
