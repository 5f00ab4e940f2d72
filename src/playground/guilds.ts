// The servers of the local Discord and what changes in them: roles, members, the bot coming and going. Word of it goes to the world.
import type { Guild, Role, SavedGuild } from './guild.ts'
import { newGuild, permissionsOf, restoredGuild, roleNamed, savedGuild } from './guild.ts'
import { unknown } from './failures.ts'
import type { Change } from './change.ts'

interface Parts {
  readonly nextId: () => string
  readonly tell: (change: Change) => void
  readonly bot: () => { readonly id: string; readonly username: string }
}

export class Guilds {
  readonly #guilds = new Map<string, Guild>()
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  all(): Guild[] {
    return [...this.#guilds.values()]
  }
  /** Those that the bot is in. */
  ofBot(): Guild[] {
    return this.all().filter((guild) => guild.members.has(this.#parts.bot().id))
  }
  save(): SavedGuild[] {
    return this.all().map(savedGuild)
  }

  /** Throws `ApiFailure`. */
  get(id: string): Guild {
    const guild = this.#guilds.get(id)
    if (guild === undefined) throw unknown.guild()
    return guild
  }

  restore(saved: SavedGuild): void {
    this.#guilds.set(saved.id, restoredGuild(saved))
  }

  /** The bot is in it from the start. */
  add(name: string, { locale = 'en-US', id = this.#parts.nextId() }: { locale?: string; id?: string } = {}): Guild {
    const guild = newGuild({ name, locale, botName: this.#parts.bot().username, id }, this.#parts.nextId)
    this.#guilds.set(id, guild)
    this.inviteBot(guild)
    return guild
  }

  inviteBot(guild: Guild): void {
    const { bot, tell } = this.#parts
    const brought = [...guild.roles.values()].find(({ managed }) => managed)
    guild.members.set(bot().id, new Set(brought === undefined ? [] : [brought.id]))
    tell({ type: 'guild created', guild })
  }

  kickBot(guild: Guild): void {
    guild.members.delete(this.#parts.bot().id)
    this.#parts.tell({ type: 'guild deleted', guild, unavailable: false })
  }

  change(guild: Guild, change: { readonly name?: string; readonly locale?: string }): void {
    Object.assign(guild, change)
    this.#parts.tell({ type: 'guild updated', guild })
  }

  /** Makes somebody a member, with further roles by their names. Throws where there is no such role. */
  join(guild: Guild, userId: string, roles: readonly string[] = []): void {
    const held = guild.members.get(userId) ?? new Set<string>()
    const before = held.size
    for (const name of roles) {
      const role = roleNamed(guild, name)
      if (role === undefined) throw new Error(`${guild.name} has no role ${name}`)
      held.add(role.id)
    }
    if (guild.members.has(userId) && held.size === before) return
    guild.members.set(userId, held)
    this.#parts.tell({ type: 'member changed', guild, userId })
  }

  takeRole(guild: Guild, userId: string, roleId: string): void {
    if (guild.members.get(userId)?.delete(roleId) === true) this.#parts.tell({ type: 'member changed', guild, userId })
  }

  addRole(guild: Guild, about: Partial<Role> & { readonly name: string }): Role {
    const role: Role = { color: 0, permissions: 0n, mentionable: false, managed: false, ...about, id: this.#parts.nextId() }
    guild.roles.set(role.id, role)
    this.#parts.tell({ type: 'role created', guild, role })
    return role
  }

  changeRole(guild: Guild, roleId: string, change: Partial<Omit<Role, 'id' | 'managed'>>): void {
    const role = guild.roles.get(roleId)
    if (role === undefined) throw unknown.role()
    Object.assign(role, change)
    this.#parts.tell({ type: 'role updated', guild, role })
  }

  removeRole(guild: Guild, roleId: string): void {
    const role = guild.roles.get(roleId)
    if (role === undefined) throw unknown.role()
    guild.roles.delete(roleId)
    for (const held of guild.members.values()) held.delete(roleId)
    this.#parts.tell({ type: 'role deleted', guild, role })
  }

  /** What somebody may do in a server; nothing who is no member. */
  permissions(guildId: string, userId: string): bigint {
    const guild = this.get(guildId)
    return guild.members.has(userId) ? permissionsOf(guild, userId) : 0n
  }
}
