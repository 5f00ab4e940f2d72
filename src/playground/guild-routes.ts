// What the REST API tells of servers: their roles, members and threads. A bot that is no member hears nothing of them.
import { ChannelType, type APIGuildMember, type APIRole } from 'discord-api-types/v10'
import { missingAccess, unknown } from './failures.ts'
import { memberJson, roleJson, type Guild } from './guild.ts'
import type { RestRequest } from './request.ts'
import type { Answer, RestParts } from './rest.ts'
import type { World } from './world.ts'

/** Throws `ApiFailure` where there is no such server, or the bot is not in it. */
export function guildOfBot(id: string, world: World): Guild {
  const guild = world.guilds.get(id)
  if (!guild.members.has(world.bot.id)) throw missingAccess()
  return guild
}

export function guildsOfBot(_request: RestRequest, _parameters: readonly string[], { world }: RestParts): Answer {
  const body = world.guilds.ofBot().map(({ id, name }) => ({
    id,
    name,
    icon: null,
    banner: null,
    owner: false,
    permissions: String(world.guilds.permissions(id, world.bot.id)),
    features: [],
  }))
  return { status: 200, body }
}

export function rolesJson(guild: Guild): APIRole[] {
  return [...guild.roles.values()].map((role) => roleJson(guild, role))
}

export function membersJson(guild: Guild, world: World): APIGuildMember[] {
  return [...guild.members.keys()].flatMap((id) => {
    const user = world.users.get(id)
    return user === undefined ? [] : [memberJson(guild, user)]
  })
}

/** Throws `ApiFailure` for somebody who is not there. */
export function oneMember(guild: Guild, userId: string, world: World): APIGuildMember {
  const user = world.users.get(userId)
  if (user === undefined) throw unknown.user()
  if (!guild.members.has(userId)) throw unknown.member()
  return memberJson(guild, user)
}

export function activeThreads(_request: RestRequest, [id = '']: readonly string[], { world }: RestParts): Answer {
  const guild = guildOfBot(id, world)
  const threads = [...world.channels.values()].filter(
    (channel) => channel.type === ChannelType.PublicThread && channel.guildId === guild.id && !channel.archived,
  )
  return { status: 200, body: { threads: threads.map((thread) => world.threadJson(thread)), members: [], has_more: false } }
}
