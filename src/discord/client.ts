// The connection to Discord: its events, what is registered there, and what it tells whoever starts it. How it begins is left to `login.ts`.
import { Events, PermissionFlagsBits, REST, type Client } from 'discord.js'
import type { Context } from '#src/core/context.ts'
import type { LoopTurns } from '#src/core/loop-turns.ts'
import type { ShardState } from '#src/core/observer.ts'
import { ShutdownError } from '#src/core/running.ts'
import { letGo, letGoEveryMs, lettingQueuesGo } from './caches.ts'
import type { Action, Command, CommandGroup, MessageMenu } from './command.ts'
import type { Dispatch } from './dispatch.ts'
import type { Remedies } from './failure.ts'
import { takeByHttp, type HttpSettings } from './http-interactions.ts'
import type { Turns } from './identify-turns.ts'
import { handleInteraction } from './interactions.ts'
import { resumeInterrupted } from './interrupted.ts'
import { apiVersion, type Login } from './login.ts'
import { mindServers } from './membership.ts'
import { rulesOf } from './opening.ts'
import { registerInServer } from './operator-commands.ts'
import { Pace } from './pace.ts'
import type { PostingControls } from './postings.ts'
import { Rates, type RateSettings } from './rates.ts'
import { register } from './registration.ts'
import type { Desk } from './replying.ts'
import type { Shards } from './shard-range.ts'
import { watchShards } from './shard-states.ts'
import { standingBy } from './standing.ts'
import type { Connection } from './target.ts'
import { handlePacket } from './threads.ts'

export interface DiscordSettings {
  readonly token: string
  /** Base of Discord's API, without the version; another one for the local Discord. */
  readonly apiUrl: string
  /** Whether the privileged MessageContent intent is granted, so that plain messages in threads have their text. */
  readonly messageContent: boolean
  /** Default: `auto`. */
  readonly shards?: Shards
  /** Null: interactions come by the gateway. */
  readonly http?: HttpSettings | null
  /** How often what came with use is let go of, in milliseconds; default: every minute. */
  readonly letGoEveryMs?: number
}

/** What the bot answers with: the written lists of `commands/`. */
export interface Repertoire {
  readonly commands: readonly (Command | CommandGroup)[]
  readonly menus: readonly MessageMenu[]
  readonly actions: readonly Action[]
  readonly remedies: Remedies
  readonly desk: Desk
  readonly postingControls: PostingControls
}

export interface Bot {
  readonly userTag: string
  readonly inviteUrl: string
  readonly commands: 'registered' | 'unchanged'
  /** Replies that an earlier process had left unfinished and this one took up. */
  readonly resumed: Promise<number>
  /** This process's connections to the gateway. */
  shards(): readonly ShardState[]
  /** Where interactions come by HTTP; null where they come by the gateway. */
  readonly interactionsPort: number | null
  /** How many servers this process serves. */
  servers(): number
  /** Resolves when nothing comes from Discord any more, though nobody stopped the bot: the process is to be started anew. */
  readonly lost: Promise<void>
  /** Stops taking work, gives what is under way a while to finish, then leaves the rest to the next start. */
  close(graceMs?: number): Promise<void>
}

/** Interaction endpoints are exempt from Discord's global limit of 50 requests a second, which discord.js does not know. */
const noGlobalLimit = 100_000

/** For so long interactions are still taken by HTTP after the process is told to stop, in milliseconds: whoever distributes them has to learn of it. */
const handOverMs = 2_000

const neededPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads

/** How often replies of other processes that are gone are looked for, in milliseconds: those of this one's forerunner are taken up at once. */
const sweepEveryMs = 10_000

/** Registers the commands when they changed, and answers until closed. What was begun (`login`) is ended by whoever began it where this throws. Throws `StartError`. */
export async function connect(
  login: Login,
  settings: DiscordSettings & {
    readonly rates: RateSettings
    readonly turns: Turns
    readonly loopTurns: LoopTurns
    readonly adminServer?: string | null | undefined
  },
  repertoire: Repertoire,
  context: Context,
): Promise<Bot> {
  const { client, gateway } = login
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  const track = (work: Promise<void>): void => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
  }
  client.on(Events.Error, (error) => {
    context.log.error('the Discord client reports an error', { error })
  })
  const shards = watchShards(client, context)

  const startedAt = context.clock.now()
  login.letIdentify({ turns: settings.turns, log: context.log })
  const ready = await login.ready
  const connection: Connection = {
    applicationId: ready.application.id,
    botUserId: ready.user.id,
    rest: client.rest,
    interactionRest: new REST({
      api: settings.apiUrl,
      version: apiVersion,
      globalRequestsPerSecond: noGlobalLimit,
      ...lettingQueuesGo(settings.letGoEveryMs),
    }),
  }
  const dispatch: Dispatch = {
    ...repertoire,
    context,
    connection,
    gateway,
    pace: new Pace(),
    turns: settings.loopTurns,
    rates: new Rates(settings.rates),
    standing: standingBy(client),
    readsMessages: settings.messageContent,
    signal: stopping.signal,
  }
  client.on(Events.InteractionCreate, (interaction) => {
    track(handleInteraction(interaction, dispatch))
  })
  client.on(Events.Raw, (packet: { t?: string | null; d?: unknown }) => {
    track(handlePacket(packet, dispatch))
  })

  gateway?.answerBy(rulesOf(repertoire), settings.rates)

  const endpoint = await takeByHttp(settings.http ?? null, { client, connection, standing: dispatch.standing, context })
  retryWhereMended(client, context)
  await mindServers(ready, context)

  const forOperators = repertoire.commands.filter((command) => command.for === 'operators')
  const adminServer = settings.adminServer ?? null
  const everywhere = adminServer === null ? repertoire.commands : repertoire.commands.filter((command) => command.for !== 'operators')
  const commands = await register({ ...repertoire, commands: everywhere }, connection.applicationId, client.rest, context.facts)
  await registerInServer(forOperators, adminServer, connection.applicationId, { ...context, rest: client.rest })
  const resumed = resumeInterrupted(startedAt, dispatch)
  track(
    resumed.then(
      () => undefined,
      (error: unknown) => {
        context.log.error('unfinished replies could not be taken up', { error })
      },
    ),
  )
  const sweep = setInterval(() => {
    track(
      resumeInterrupted(context.clock.now(), dispatch).then(
        () => undefined,
        (error: unknown) => {
          context.log.warn('unfinished replies could not be looked for', { error })
        },
      ),
    )
  }, sweepEveryMs)
  const lettingGo = setInterval(() => {
    letGo(ready, dispatch.standing)
  }, settings.letGoEveryMs ?? letGoEveryMs)
  return {
    userTag: ready.user.tag,
    inviteUrl: `https://discord.com/oauth2/authorize?client_id=${connection.applicationId}&scope=bot+applications.commands&permissions=${neededPermissions}`,
    commands,
    resumed,
    shards,
    interactionsPort: endpoint?.port ?? null,
    servers: () => ready.guilds.cache.size,
    lost: gateway?.lost ?? new Promise(() => undefined),
    async close(graceMs = 10_000) {
      clearInterval(sweep)
      clearInterval(lettingGo)
      await endpoint?.handOver(Math.min(graceMs, handOverMs))
      await gateway?.stop()
      client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.Raw)
      const grace = setTimeout(() => {
        stopping.abort(new ShutdownError())
      }, graceMs)
      await Promise.allSettled(underWay)
      clearTimeout(grace)
      await endpoint?.close()
      await login.end()
    },
  }
}

/** Channels that could not be posted to are tried again as soon as something about them changes. */
function retryWhereMended(client: Client, { outbox, log }: Context): void {
  const retry = (where: Parameters<Context['outbox']['tryAgain']>[0]): void => {
    outbox.tryAgain(where).catch((error: unknown) => {
      log.error('channels could not be tried again', { error })
    })
  }
  client.on(Events.ChannelUpdate, ({ id }) => {
    retry({ channelId: id })
  })
  // discord.js tells of changed threads only where it has kept them.
  client.on(Events.Raw, ({ t, d }: { t?: string | null; d?: { readonly id?: string } }) => {
    if (t === 'THREAD_UPDATE' && d?.id !== undefined) retry({ channelId: d.id })
  })
  client.on(Events.GuildRoleUpdate, ({ guild }) => {
    retry({ guildId: guild.id })
  })
  client.on(Events.GuildCreate, ({ id }) => {
    retry({ guildId: id })
  })
}
