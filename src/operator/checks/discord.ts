// Discord: the token, the intents, the clock by Discord's own, the starts that are left today, and the commands that it has registered.
import {
  ApplicationFlags,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetAPIGatewayBotResult,
  type RESTGetCurrentApplicationResult,
} from 'discord-api-types/v10'
import { repertoire } from '#commands'
import { commandJson, menuJson } from '#src/discord/registration.ts'
import type { Config } from '../../config.ts'
import { fail, guarded, ok, warn, type Finding } from '../finding.ts'

const withinMs = 10_000

/** A clock that is off by this much makes times wrong that people see; and this much makes Discord refuse answers as too late. In seconds. */
const clockWarns = 5
const clockFails = 60

/** Starts of a session that Discord allows a bot in a day, when few are left. */
const fewStarts = 20

interface Answer<T> {
  readonly status: number
  readonly body: T | null
  readonly skewSeconds: number | null
}

async function ask<T>(path: string, { token, apiUrl }: NonNullable<Config['discord']>): Promise<Answer<T>> {
  const sentAt = Date.now()
  const response = await fetch(`${apiUrl}/v10${path}`, {
    headers: { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (Lede doctor, 1)' },
    signal: AbortSignal.timeout(withinMs),
  })
  const body = (await response.json().catch(() => null)) as T | null
  const date = Date.parse(response.headers.get('date') ?? '')
  // The header has whole seconds: half of one is what it is off by on average. The answer was made somewhere between sending and now.
  const skewSeconds = Number.isNaN(date) ? null : Math.round(((sentAt + Date.now()) / 2 - date - 500) / 1000)
  return { status: response.status, body, skewSeconds }
}

export async function checkDiscord({ discord }: Pick<Config, 'discord'>): Promise<readonly Finding[]> {
  if (discord === null) return [ok('Discord', 'no token is set: a local Discord is started')]
  return guarded('Discord', async () => {
    let me: Answer<{ id: string; username: string }>
    try {
      me = await ask('/users/@me', discord)
    } catch {
      return [
        fail(
          'Discord',
          `cannot be reached at ${new URL(discord.apiUrl).host}.`,
          'Check the network, a proxy between, and DISCORD_API_URL.',
        ),
      ]
    }
    const clock = me.skewSeconds === null ? [] : [clockFinding(me.skewSeconds)]
    if (me.status === 401)
      return [
        fail(
          'Discord token',
          'Discord does not know DISCORD_TOKEN.',
          'Copy the bot token anew from the Developer Portal (Bot → Reset Token).',
        ),
        ...clock,
      ]
    if (me.status !== 200 || me.body === null)
      return [
        fail(
          'Discord',
          `answers with ${me.status}.`,
          me.status === 429 ? 'This address asks too often: wait some minutes.' : 'Look at https://discordstatus.com, and try again.',
        ),
        ...clock,
      ]
    const [intents, starts, commands] = await Promise.all([
      guarded('intents', () => checkIntents(discord)),
      guarded('gateway', () => checkGateway(discord)),
      guarded('commands', () => checkCommands(discord)),
    ])
    return [ok('Discord token', `of ${me.body.username}`), ...intents, ...starts, ...commands, ...clock]
  })
}

async function checkIntents(discord: NonNullable<Config['discord']>): Promise<readonly Finding[]> {
  const { body, status } = await ask<RESTGetCurrentApplicationResult>('/applications/@me', discord)
  if (status !== 200 || body === null) return [warn('intents', `Discord does not tell them (${status}).`, 'Try again.')]
  const isGranted =
    (Number(body.flags ?? 0) & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0
  if (isGranted)
    return [
      ok(
        'intents',
        discord.messageContent ? 'MessageContent is granted and used' : 'MessageContent is granted, and not used (LEDE_MESSAGE_CONTENT)',
      ),
    ]
  if (!discord.messageContent) return [ok('intents', 'MessageContent is neither granted nor used')]
  return [
    fail(
      'intents',
      'MessageContent is not granted, so that Discord refuses the bot.',
      'Switch it on in the Developer Portal (Bot → Privileged Gateway Intents), or set LEDE_MESSAGE_CONTENT=false.',
    ),
  ]
}

async function checkGateway(discord: NonNullable<Config['discord']>): Promise<readonly Finding[]> {
  const { body, status } = await ask<RESTGetAPIGatewayBotResult>('/gateway/bot', discord)
  if (status !== 200 || body === null) return [warn('gateway', `Discord does not tell its address (${status}).`, 'Try again.')]
  const { remaining, total, reset_after: resetMs } = body.session_start_limit
  const says = `${remaining} of ${total} starts are left today, ${body.shards} ${body.shards === 1 ? 'shard is' : 'shards are'} recommended`
  return [
    remaining >= fewStarts
      ? ok('gateway', says)
      : warn(
          'gateway',
          says,
          `Start the bot less often: there are more in ${Math.ceil(resetMs / 3_600_000)} hours, and without one it does not connect.`,
        ),
  ]
}

/** What Discord shows people: with names of ours that it lacks, or others' in their place, the bot was not started since an update. */
async function checkCommands(discord: NonNullable<Config['discord']>): Promise<readonly Finding[]> {
  const { body: application } = await ask<RESTGetCurrentApplicationResult>('/applications/@me', discord)
  const { body, status } = await ask<RESTGetAPIApplicationCommandsResult>(`/applications/${application?.id ?? ''}/commands`, discord)
  if (status !== 200 || body === null) return [warn('commands', `Discord does not tell them (${status}).`, 'Try again.')]
  const key = ({ type, name, description = '' }: { type?: number | undefined; name: string; description?: string | undefined }): string =>
    `${type ?? 1} ${name} ${description}`
  const theirs = new Set(body.map(key))
  const ours = [...repertoire.commands.map(commandJson), ...repertoire.menus.map(menuJson)]
  const lacking = ours.filter((one) => !theirs.has(key(one)))
  const names = new Set(ours.map(({ name }) => name))
  const strange = body.filter(({ name }) => !names.has(name))
  if (lacking.length + strange.length === 0) return [ok('commands', `all ${ours.length} are registered`)]
  const list = (some: readonly { name: string }[]): string =>
    some
      .slice(0, 5)
      .map(({ name }) => name)
      .join(', ')
  return [
    warn(
      'commands',
      [
        ...(lacking.length === 0 ? [] : [`not registered as they are now: ${list(lacking)}`]),
        ...(strange.length === 0 ? [] : [`registered and not ours: ${list(strange)}`]),
      ].join('; '),
      'Start the bot once: it registers what has changed.',
    ),
  ]
}

function clockFinding(skewSeconds: number): Finding {
  const off = Math.abs(skewSeconds)
  if (off < clockWarns) return ok('clock', 'agrees with Discord’s')
  const says = `is ${off.toLocaleString('en')} s ${skewSeconds > 0 ? 'ahead of' : 'behind'} Discord’s`
  const mend = 'Let the system set its clock by the network (timedatectl set-ntp true).'
  return off < clockFails ? warn('clock', says, mend) : fail('clock', says, mend)
}
