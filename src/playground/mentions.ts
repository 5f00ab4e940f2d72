// Who is mentioned in a text, and of a bot's message only those whom it allows to be pinged.
import { PermissionFlagsBits, type APIMessage, type APIUser } from 'discord-api-types/v10'
import type { Channel } from './channel.ts'
import type { World } from './world.ts'

/** What a bot says about whom its message may ping; without it everybody in the text. */
export interface AllowedMentions {
  readonly parse?: readonly string[] | null | undefined
  readonly users?: readonly string[] | null | undefined
  readonly roles?: readonly string[] | null | undefined
  readonly replied_user?: boolean | null | undefined
}

type Sent = { readonly content?: string | null | undefined; readonly allowed_mentions?: AllowedMentions | null | undefined }

/** Whom a message of the bot pings; `repliedTo` wrote what it replies to. */
export function pinged(
  { content, allowed_mentions: allowed = null }: Sent,
  channel: Channel,
  world: World,
  repliedTo?: APIUser,
): Pick<APIMessage, 'mentions' | 'mention_roles'> {
  const mentions = mentionedUsers(content ?? '', world, allowed)
  const repliedPings = allowed === null || allowed.replied_user === true
  if (repliedTo !== undefined && repliedPings && !mentions.some(({ id }) => id === repliedTo.id)) mentions.push(repliedTo)
  return { mentions, mention_roles: mentionedRoles(content ?? '', channel, world, world.bot.id, allowed) }
}

export function mentionedUsers(content: string, world: World, allowed: AllowedMentions | null = null): APIUser[] {
  return idsIn(content, /<@!?(\d+)>/g)
    .filter((id) => allows(allowed, 'users', id))
    .flatMap((id) => world.users.get(id) ?? [])
}

/** Roles that are pinged: those open to everybody, or any by somebody who may mention everyone. */
export function mentionedRoles(
  content: string,
  { guildId }: Channel,
  world: World,
  authorId: string,
  allowed: AllowedMentions | null = null,
): string[] {
  if (guildId === null) return []
  const { roles } = world.guilds.get(guildId)
  const mayAll = (world.guilds.permissions(guildId, authorId) & PermissionFlagsBits.MentionEveryone) !== 0n
  return idsIn(content, /<@&(\d+)>/g).filter(
    (id) => (mayAll || roles.get(id)?.mentionable === true) && roles.has(id) && allows(allowed, 'roles', id),
  )
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

function allows(allowed: AllowedMentions | null, kind: 'users' | 'roles', id: string): boolean {
  return allowed === null || allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true
}
