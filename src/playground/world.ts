// The state of the local Discord: people, channels, threads, messages, files, registered commands; and word of every change.
import {
  ChannelType, GuildMemberFlags, MessageFlags, MessageType,
  type APIApplicationCommand, type APIGuildMember, type APIMessage, type APIThreadChannel, type APIUser,
} from 'discord-api-types/v10'
import { unknown } from './failures.ts'
import { newSnowflake } from './snowflake.ts'

export interface Channel {
  readonly id: string
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM
  readonly guildId: string | null
  readonly parentId: string | null
  readonly ownerId: string | null
  /** Of a direct message: the person. */
  readonly recipientId: string | null
  name: string
  archived: boolean
  autoArchiveMinutes: number
}

export interface StoredMessage {
  message: APIMessage
  /** Who alone sees it; null for everybody. */
  readonly onlyFor: string | null
  readonly nonce: string | null
}

export interface StoredFile { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }

export type Change =
  | { readonly type: 'message created' | 'message updated'; readonly channel: Channel; readonly stored: StoredMessage }
  | { readonly type: 'message deleted'; readonly channel: Channel; readonly messageId: string; readonly onlyFor: string | null }
  | { readonly type: 'channel created' | 'channel updated' | 'channel deleted'; readonly channel: Channel }
  | { readonly type: 'typing'; readonly channel: Channel; readonly userId: string }
  | { readonly type: 'commands' }

/** What of the world is kept in a file between two starts. */
export interface SavedWorld {
  guildId: string
  botId: string
  users: APIUser[]
  channels: Channel[]
  messages: Record<string, StoredMessage[]>
  commands: APIApplicationCommand[]
}

/** The enums of flags have no word for none. */
const noFlags: number = 0

/** Messages kept per channel; older ones leave. */
const messageLimit = 2000

export class World {
  readonly guildId: string
  readonly guildName = 'The Newsroom'
  readonly bot: APIUser
  readonly users = new Map<string, APIUser>()
  readonly moderators = new Set<string>()
  readonly channels = new Map<string, Channel>()
  readonly files = new Map<string, StoredFile>()
  /** Channels in which the bot may not open threads. */
  readonly threadless = new Set<string>()
  commands: APIApplicationCommand[] = []
  readonly #messages = new Map<string, Map<string, StoredMessage>>()
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #now: () => number

  constructor(now: () => number, saved: SavedWorld | null = null) {
    this.#now = now
    this.guildId = saved?.guildId ?? newSnowflake(now())
    const botId = saved?.botId ?? newSnowflake(now())
    for (const user of saved?.users ?? []) this.users.set(user.id, user)
    this.bot = this.users.get(botId) ?? this.addUser('Lede', true, botId)
    for (const channel of saved?.channels ?? []) this.channels.set(channel.id, channel)
    for (const [id, messages] of Object.entries(saved?.messages ?? {})) {
      this.#messages.set(id, new Map(messages.map((stored) => [stored.message.id, stored])))
    }
    this.commands = saved?.commands ?? []
    if (this.textChannels().length === 0) this.addChannel('news')
  }

  /** Ephemeral messages are not kept, as Discord does not keep them. */
  save(): SavedWorld {
    return {
      guildId: this.guildId, botId: this.bot.id, users: [...this.users.values()], channels: [...this.channels.values()], commands: this.commands,
      messages: Object.fromEntries([...this.#messages].map(([id, messages]) => [id, [...messages.values()].filter(({ onlyFor }) => onlyFor === null)])),
    }
  }

  now(): number { return this.#now() }
  newId(): string { return newSnowflake(this.#now()) }
  timestamp(): string { return new Date(this.#now()).toISOString() }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }

  addUser(name: string, bot: boolean, id: string = this.newId()): APIUser {
    const username = name.toLowerCase().replace(/[^a-z0-9_.]/g, '_')
    const user: APIUser = { id, username, global_name: bot ? null : name, discriminator: '0', avatar: null, bot, public_flags: noFlags, flags: noFlags, primary_guild: null }
    if (bot) user.username = name
    this.users.set(id, user)
    return user
  }

  member(user: APIUser): APIGuildMember {
    return {
      user, nick: null, avatar: null, roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: GuildMemberFlags.CompletedOnboarding,
    }
  }

  textChannels(): Channel[] {
    return [...this.channels.values()].filter(({ type }) => type === ChannelType.GuildText)
  }

  addChannel(name: string): Channel {
    return this.#addChannel({
      id: this.newId(), type: ChannelType.GuildText, guildId: this.guildId, parentId: null, ownerId: null, recipientId: null, name, archived: false, autoArchiveMinutes: 1440,
    })
  }

  addThread(parent: Channel, name: string, ownerId: string, autoArchiveMinutes: number, id: string = this.newId()): Channel {
    return this.#addChannel({
      id, type: ChannelType.PublicThread, guildId: parent.guildId, parentId: parent.id, ownerId, recipientId: null, name, archived: false, autoArchiveMinutes,
    })
  }

  directChannel(userId: string): Channel {
    const known = [...this.channels.values()].find(({ recipientId }) => recipientId === userId)
    return known ?? this.#addChannel({
      id: this.newId(), type: ChannelType.DM, guildId: null, parentId: null, ownerId: null, recipientId: userId, name: 'Lede', archived: false, autoArchiveMinutes: 0,
    })
  }

  #addChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel)
    this.tell({ type: 'channel created', channel })
    return channel
  }

  setArchived(channel: Channel, archived: boolean): void {
    if (channel.archived !== archived) this.changeChannel(channel, { archived })
  }

  changeChannel(channel: Channel, change: Partial<Pick<Channel, 'name' | 'archived' | 'autoArchiveMinutes'>>): void {
    Object.assign(channel, change)
    this.tell({ type: 'channel updated', channel })
  }

  removeChannel(channel: Channel): void {
    this.channels.delete(channel.id)
    this.#messages.delete(channel.id)
    this.tell({ type: 'channel deleted', channel })
  }

  /** Throws `ApiFailure`. */
  channel(id: string): Channel {
    const channel = this.channels.get(id)
    if (channel === undefined) throw unknown.channel()
    return channel
  }

  messages(channelId: string): Iterable<StoredMessage> {
    return this.#messages.get(channelId)?.values() ?? []
  }

  find(channelId: string, messageId: string): StoredMessage | undefined {
    return this.#messages.get(channelId)?.get(messageId)
  }

  /** Throws `ApiFailure`. */
  message(channelId: string, messageId: string): StoredMessage {
    const stored = this.find(channelId, messageId)
    if (stored === undefined) throw unknown.message()
    return stored
  }

  /** A message as it is at its beginning; the caller fills in what was said. */
  blankMessage(channel: Channel, author: APIUser): APIMessage {
    return {
      id: this.newId(), channel_id: channel.id, author, content: '', timestamp: this.timestamp(), edited_timestamp: null, tts: false, mention_everyone: false,
      mentions: [], mention_roles: [], attachments: [], embeds: [], pinned: false, type: MessageType.Default, components: [], flags: noFlags,
    }
  }

  add(channel: Channel, message: APIMessage, { onlyFor = null, nonce = null }: { onlyFor?: string | null; nonce?: string | null } = {}): StoredMessage {
    // Speaking in an archived thread wakes it; Discord tells so before the message.
    if (channel.archived) this.setArchived(channel, false)
    const stored = { message, onlyFor, nonce }
    const messages = this.#messages.get(channel.id) ?? new Map<string, StoredMessage>()
    this.#messages.set(channel.id, messages)
    messages.set(message.id, stored)
    if (messages.size > messageLimit) messages.delete(messages.keys().next().value ?? '')
    this.tell({ type: 'message created', channel, stored })
    return stored
  }

  /** Changes what is given and nothing else. */
  edit(channel: Channel, stored: StoredMessage, change: Partial<APIMessage>): void {
    const flags = (change.flags ?? stored.message.flags ?? 0) & ~MessageFlags.Loading
    stored.message = { ...stored.message, ...change, flags, edited_timestamp: this.timestamp() }
    this.tell({ type: 'message updated', channel, stored })
  }

  remove(channel: Channel, messageId: string): void {
    const { onlyFor } = this.message(channel.id, messageId)
    this.#messages.get(channel.id)?.delete(messageId)
    this.tell({ type: 'message deleted', channel, messageId, onlyFor })
  }

  /** A thread as the API shows it. */
  threadJson(channel: Channel): APIThreadChannel {
    return {
      id: channel.id, type: ChannelType.PublicThread, guild_id: channel.guildId ?? '', parent_id: channel.parentId ?? '', owner_id: channel.ownerId ?? '', name: channel.name,
      last_message_id: null, rate_limit_per_user: 0, flags: noFlags, message_count: 0, member_count: 1, total_message_sent: 0,
      thread_metadata: {
        archived: channel.archived, auto_archive_duration: channel.autoArchiveMinutes, locked: false, archive_timestamp: this.timestamp(),
        create_timestamp: '2026-01-01T00:00:00.000Z',
      },
    }
  }

  channelJson(channel: Channel): object {
    if (channel.type === ChannelType.PublicThread) return this.threadJson(channel)
    if (channel.type === ChannelType.DM) {
      return { id: channel.id, type: channel.type, last_message_id: null, recipients: [this.users.get(channel.recipientId ?? '')], flags: 0 }
    }
    return {
      id: channel.id, type: channel.type, guild_id: channel.guildId, name: channel.name, position: 0, permission_overwrites: [], parent_id: null, topic: null, nsfw: false,
      last_message_id: null, rate_limit_per_user: 0, flags: 0,
    }
  }
}
