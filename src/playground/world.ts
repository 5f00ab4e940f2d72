// The state of the local Discord: people, channels, threads, messages, files, registered commands; and word of every change.
import {
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type APIMessage,
  type APIThreadChannel,
  type APIUser,
} from 'discord-api-types/v10'
import type { Change, StoredFile, StoredMessage } from './change.ts'
import { channelJson, noFlags, threadJson, type Channel } from './channel.ts'
import { unknown } from './failures.ts'
import { Guilds } from './guilds.ts'
import { Snowflakes } from './snowflake.ts'
import type { SavedWorld } from './state.ts'

export type { Channel } from './channel.ts'

/** Messages kept per channel; older ones leave. */
const messageLimit = 2000

export class World {
  /** The server there is from the start. */
  readonly guildId: string
  readonly guilds: Guilds
  readonly bot: APIUser
  /** Whose application the bot is. */
  readonly owner: APIUser
  readonly users = new Map<string, APIUser>()
  readonly channels = new Map<string, Channel>()
  readonly files = new Map<string, StoredFile>()
  /** What the bot is denied, by channel; a thread's is its channel's. */
  readonly #denied = new Map<string, bigint>()
  commands: APIApplicationCommand[] = []
  readonly #messages = new Map<string, Map<string, StoredMessage>>()
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #now: () => number
  readonly #ids = new Snowflakes()

  constructor(now: () => number, saved: SavedWorld | null = null, ownerName = 'Olga') {
    this.#now = now
    this.guildId = saved?.guildId ?? this.newId()
    const botId = saved?.botId ?? this.newId()
    for (const user of saved?.users ?? []) this.users.set(user.id, user)
    this.bot = this.users.get(botId) ?? this.addUser('Lede', true, botId)
    this.owner = [...this.users.values()].find(({ global_name }) => global_name === ownerName) ?? this.addUser(ownerName, false)
    this.guilds = new Guilds({
      nextId: () => this.newId(),
      tell: (change) => {
        this.tell(change)
      },
      bot: () => this.bot,
    })
    for (const guild of saved?.guilds ?? []) this.guilds.restore(guild)
    if (this.guilds.all().length === 0) {
      const guild = this.guilds.add('The reading room', { id: this.guildId })
      for (const { id } of saved?.users ?? []) if (id !== botId) this.guilds.join(guild, id)
    }
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
      guildId: this.guildId,
      botId: this.bot.id,
      guilds: this.guilds.save(),
      users: [...this.users.values()],
      channels: [...this.channels.values()],
      commands: this.commands,
      messages: Object.fromEntries(
        [...this.#messages].map(([id, messages]) => [id, [...messages.values()].filter(({ onlyFor }) => onlyFor === null)]),
      ),
    }
  }

  now(): number {
    return this.#now()
  }
  newId(): string {
    return this.#ids.next(this.#now())
  }
  timestamp(): string {
    return new Date(this.#now()).toISOString()
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }

  addUser(name: string, bot: boolean, id: string = this.newId()): APIUser {
    const username = name.toLowerCase().replace(/[^a-z0-9_.]/g, '_')
    const user: APIUser = {
      id,
      username,
      global_name: bot ? null : name,
      discriminator: '0',
      avatar: null,
      bot,
      public_flags: noFlags,
      flags: noFlags,
      primary_guild: null,
    }
    if (bot) user.username = name
    this.users.set(id, user)
    return user
  }

  textChannels(guildId = this.guildId): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.type === ChannelType.GuildText && channel.guildId === guildId)
  }

  /** Whether somebody belongs where the channel is. */
  sitsIn(userId: string, { guildId, recipientId }: Channel): boolean {
    return guildId === null ? recipientId === userId || userId === this.bot.id : this.guilds.get(guildId).members.has(userId)
  }

  /** Whether the gateway tells the bot of what happens in a channel. */
  botHears(channel: Channel): boolean {
    return channel.guildId === null || this.botMay(channel, PermissionFlagsBits.ViewChannel)
  }

  /** Whether the bot has all of these permissions in a channel. */
  botMay(channel: Channel, permissions: bigint): boolean {
    return channel.guildId === null || (this.botPermissions(channel) & permissions) === permissions
  }

  botPermissions({ id, parentId, guildId }: Channel): bigint {
    return guildId === null ? 0n : this.guilds.permissions(guildId, this.bot.id) & ~this.#deniedIn(parentId ?? id)
  }

  /** Takes permissions from the bot in a channel; none gives back what was taken. */
  deny(channelId: string, permissions: bigint): void {
    this.#denied.set(channelId, permissions === 0n ? 0n : this.#deniedIn(channelId) | permissions)
    this.tell({ type: 'channel updated', channel: this.channel(channelId) })
  }

  #deniedIn(channelId: string): bigint {
    return this.#denied.get(channelId) ?? 0n
  }

  addChannel(name: string, guildId = this.guildId): Channel {
    return this.#addChannel({
      id: this.newId(),
      type: ChannelType.GuildText,
      guildId,
      parentId: null,
      ownerId: null,
      recipientId: null,
      name,
      archived: false,
      autoArchiveMinutes: 1440,
    })
  }

  addThread(parent: Channel, name: string, ownerId: string, autoArchiveMinutes: number, id: string = this.newId()): Channel {
    return this.#addChannel({
      id,
      type: ChannelType.PublicThread,
      guildId: parent.guildId,
      parentId: parent.id,
      ownerId,
      recipientId: null,
      name,
      archived: false,
      autoArchiveMinutes,
    })
  }

  directChannel(userId: string): Channel {
    const known = [...this.channels.values()].find(({ recipientId }) => recipientId === userId)
    return (
      known ??
      this.#addChannel({
        id: this.newId(),
        type: ChannelType.DM,
        guildId: null,
        parentId: null,
        ownerId: null,
        recipientId: userId,
        name: 'Lede',
        archived: false,
        autoArchiveMinutes: 0,
      })
    )
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

  /** Its threads go with it. */
  removeChannel(channel: Channel): void {
    for (const { id, parentId } of this.channels.values()) if (parentId === channel.id) this.#forget(id)
    this.#forget(channel.id)
    this.tell({ type: 'channel deleted', channel })
  }

  #forget(channelId: string): void {
    this.channels.delete(channelId)
    this.#messages.delete(channelId)
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

  add(
    channel: Channel,
    message: APIMessage,
    { onlyFor = null, nonce = null }: { onlyFor?: string | null; nonce?: string | null } = {},
  ): StoredMessage {
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

  /** Many at once, as a moderator purges; those that are not there are passed over. */
  removeAll(channel: Channel, messageIds: readonly string[]): void {
    const there = messageIds.filter((id) => this.#messages.get(channel.id)?.delete(id) === true)
    this.tell({ type: 'messages deleted', channel, messageIds: there })
  }

  threadJson(channel: Channel): APIThreadChannel {
    return threadJson(channel, this.timestamp())
  }

  channelJson(channel: Channel): object {
    return channelJson(channel, {
      user: (id) => this.users.get(id),
      now: this.timestamp(),
      botId: this.bot.id,
      botDenied: this.#deniedIn(channel.id),
    })
  }
}
