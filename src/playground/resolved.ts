// What Discord sends along with ids that somebody chose: the channels, roles, users, members and files that they stand for.
import { ComponentType, type APIAttachment } from 'discord-api-types/v10'
import { memberJson, permissionsOf, roleJson, type Guild } from './guild.ts'
import type { World } from './world.ts'

export type Chosen = 'channel' | 'role' | 'user' | 'mentionable'

/** Selects whose values are ids, by what they are ids of. */
export const chosenBySelect: Partial<Record<number, Chosen>> = {
  [ComponentType.ChannelSelect]: 'channel',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.UserSelect]: 'user',
  [ComponentType.MentionableSelect]: 'mentionable',
}

/** Collects what ids stand for within one interaction of a person in a server; `guild` null is a direct message. */
export class Resolved {
  readonly #world: World
  readonly #guild: Guild | null
  readonly #userId: string
  readonly #found: Record<'attachments' | 'channels' | 'roles' | 'users' | 'members', Record<string, object>> = {
    attachments: {},
    channels: {},
    roles: {},
    users: {},
    members: {},
  }

  constructor(world: World, guild: Guild | null, userId: string) {
    this.#world = world
    this.#guild = guild
    this.#userId = userId
  }

  addFile(file: APIAttachment): void {
    this.#found.attachments[file.id] = file
  }

  /** Throws for an id that stands for nothing here: Discord's client offers no such choice. */
  add(kind: Chosen, id: string): void {
    const role = this.#guild?.roles.get(id)
    if (kind === 'channel') this.#addChannel(id)
    else if (kind === 'role' || (kind === 'mentionable' && role !== undefined)) {
      if (this.#guild === null || role === undefined) throw new Error(`there is no role ${id} here`)
      this.#found.roles[id] = roleJson(this.#guild, role)
    } else this.#addUser(id)
  }

  #addChannel(id: string): void {
    const channel = this.#world.channel(id)
    if (this.#guild === null || channel.guildId !== this.#guild.id) throw new Error(`there is no channel ${id} here`)
    this.#found.channels[id] = { ...this.#world.channelJson(channel), permissions: String(permissionsOf(this.#guild, this.#userId)) }
  }

  #addUser(id: string): void {
    const user = this.#world.users.get(id)
    if (user === undefined) throw new Error(`there is nobody ${id}`)
    this.#found.users[id] = user
    if (this.#guild?.members.has(id) !== true) return
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberJson(this.#guild, user)
    this.#found.members[id] = { ...member, permissions: String(permissionsOf(this.#guild, id)) }
  }

  /** As the field of an interaction's data; nothing where nothing was chosen. */
  field(): { resolved?: object } {
    const given = Object.entries(this.#found).filter(([, entries]) => Object.keys(entries).length > 0)
    return given.length === 0 ? {} : { resolved: Object.fromEntries(given) }
  }
}
