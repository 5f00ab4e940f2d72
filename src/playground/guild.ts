// A server of the local Discord: its roles, who is a member with which of them, what that permits, and how the API shows it.
// Its channels and messages are the world's.
import { GuildMemberFlags, PermissionFlagsBits, type APIGuildMember, type APIRole, type APIUser } from 'discord-api-types/v10'

export interface Role {
  readonly id: string
  name: string
  /** 0xRRGGBB; 0 is none. */
  color: number
  permissions: bigint
  /** Whether everybody may ping it. */
  mentionable: boolean
  /** The role that a bot brings along. */
  readonly managed: boolean
}

export interface Guild {
  readonly id: string
  name: string
  /** What its people have set, as Discord writes it: `en-US`. */
  locale: string
  /** The lowest first, which is everybody's, under the server's own id. */
  readonly roles: Map<string, Role>
  /** Role ids by member; everybody's role is not among them. */
  readonly members: Map<string, Set<string>>
}

export interface SavedGuild {
  id: string
  name: string
  locale: string
  roles: (Omit<Role, 'permissions'> & { permissions: string })[]
  members: [string, string[]][]
}

/** What Discord gives everybody in a new server. */
const everybodyMay = 2_248_473_465_835_073n
const { ManageGuild, ManageMessages, ManageThreads, ManageChannels, ManageRoles, ModerateMembers } = PermissionFlagsBits
const moderatorsMay = ManageGuild | ManageMessages | ManageThreads | ManageChannels | ManageRoles | ModerateMembers

/** With the roles that most servers have; `nextId` gives one id after another. */
export function newGuild(about: { name: string; locale: string; botName: string; id: string }, nextId: () => string): Guild {
  const role = (id: string, name: string, more: Partial<Role> = {}): [string, Role] => [
    id,
    { id, name, color: 0, permissions: 0n, mentionable: false, managed: false, ...more },
  ]
  return {
    id: about.id,
    name: about.name,
    locale: about.locale,
    members: new Map(),
    roles: new Map([
      role(about.id, '@everyone', { permissions: everybodyMay }),
      role(nextId(), 'Readers', { mentionable: true, color: 0x2d7d46 }),
      role(nextId(), 'Moderators', { permissions: moderatorsMay, color: 0xd08700 }),
      role(nextId(), about.botName, { managed: true }),
    ]),
  }
}

export function savedGuild({ id, name, locale, roles, members }: Guild): SavedGuild {
  return {
    id,
    name,
    locale,
    members: [...members].map(([user, held]) => [user, [...held]]),
    roles: [...roles.values()].map((role) => ({ ...role, permissions: String(role.permissions) })),
  }
}

export function restoredGuild({ id, name, locale, roles, members }: SavedGuild): Guild {
  return {
    id,
    name,
    locale,
    members: new Map(members.map(([user, held]) => [user, new Set(held)])),
    roles: new Map(roles.map((role) => [role.id, { ...role, permissions: BigInt(role.permissions) }])),
  }
}

export function roleNamed(guild: Guild, name: string): Role | undefined {
  return [...guild.roles.values()].find((role) => role.name === name)
}

/** What somebody may do by their roles. */
export function permissionsOf(guild: Guild, userId: string): bigint {
  const held = [guild.id, ...(guild.members.get(userId) ?? [])]
  return held.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n)
}

export function roleJson(guild: Guild, role: Role): APIRole {
  const position = [...guild.roles.keys()].indexOf(role.id)
  return {
    id: role.id,
    name: role.name,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: String(role.permissions),
    managed: role.managed,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0 as APIRole['flags'],
  }
}

export function memberJson(guild: Guild, user: APIUser): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...(guild.members.get(user.id) ?? [])],
    joined_at: '2026-01-01T00:00:00.000Z',
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
  }
}

/** A server by itself, as GET and the gateway give it. */
export function guildJson(guild: Guild, ownerId: string): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: ownerId,
    application_id: null,
    region: 'us-west',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()].map((role) => roleJson(guild, role)),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  }
}
