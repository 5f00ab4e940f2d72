// What one person sees right now, kept from the snapshot and the events after it. Drawing it is left to the views.
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10'
import type { SeenChannel, SeenServer } from '../../seat.ts'
import type { Snapshot } from '../snapshot.ts'
import type { PageEvent } from './connection.ts'
import type { Names } from './markdown-view.ts'

export class State implements Names {
  readonly me: APIUser
  /** BCP 47, as Discord writes it. */
  readonly locale: string
  readonly people: Snapshot['people']
  readonly botUserId: string
  readonly firstChannelId: string
  readonly channels = new Map<string, SeenChannel>()
  servers: readonly SeenServer[]
  readonly #messages = new Map<string, Map<string, APIMessage>>()
  readonly #users = new Map<string, APIUser>()
  #commands: Snapshot['commands']
  #withheld: Snapshot['withheld']

  constructor(snapshot: Snapshot) {
    this.me = snapshot.user
    this.locale = snapshot.locale
    this.people = snapshot.people
    this.botUserId = snapshot.botUserId
    this.firstChannelId = snapshot.firstChannelId
    this.servers = snapshot.servers
    this.#commands = snapshot.commands
    this.#withheld = snapshot.withheld
    this.#users.set(this.me.id, this.me)
    for (const channel of snapshot.channels) this.channels.set(channel.id, channel)
    for (const [channelId, messages] of Object.entries(snapshot.messages)) for (const message of messages) this.#keep(channelId, message)
  }

  apply(event: PageEvent): void {
    switch (event.type) {
      case 'message':
        this.#keep(event.channelId, event.message)
        break
      case 'message deleted':
        for (const id of event.messageIds) this.#messages.get(event.channelId)?.delete(id)
        break
      case 'channel':
        this.channels.set(event.channel.id, event.channel)
        break
      case 'channel deleted':
        for (const { id, parentId } of this.channels.values()) if (parentId === event.channelId) this.channels.delete(id)
        this.channels.delete(event.channelId)
        break
      case 'offer':
        this.servers = event.servers
        this.#commands = event.commands
        this.#withheld = event.withheld
        break
      case 'typing':
    }
  }

  /** What this person is offered in a channel. */
  commands(channelId: string): readonly APIApplicationCommand[] {
    return this.#commands[this.channels.get(channelId)?.serverId ?? 'direct'] ?? []
  }

  /** What the bot has and this person may not use there. */
  withheld(channelId: string): readonly APIApplicationCommand[] {
    return this.#withheld[this.channels.get(channelId)?.serverId ?? 'direct'] ?? []
  }

  /** The server that a channel belongs to; undefined for direct messages. */
  server(channelId: string): SeenServer | undefined {
    const id = this.channels.get(channelId)?.serverId
    return this.servers.find((server) => server.id === id)
  }

  /** Oldest first. */
  messages(channelId: string): APIMessage[] {
    return [...(this.#messages.get(channelId)?.values() ?? [])]
  }

  message(channelId: string, messageId: string): APIMessage | undefined {
    return this.#messages.get(channelId)?.get(messageId)
  }

  /** Names of the roles that a person has in a server, the highest first. */
  roles(serverId: string, userId: string): SeenServer['roles'] {
    const server = this.servers.find(({ id }) => id === serverId)
    const held = server?.members.find(({ id }) => id === userId)?.roleIds ?? []
    return server?.roles.filter(({ id }) => held.includes(id)) ?? []
  }

  /** Whether a message calls this person, by name or by one of their roles. */
  pings(message: APIMessage): boolean {
    if (message.author.id === this.me.id) return false
    const held = this.servers.flatMap(({ members }) => members.find(({ id }) => id === this.me.id)?.roleIds ?? [])
    return message.mentions.some(({ id }) => id === this.me.id) || message.mention_roles.some((id) => held.includes(id))
  }

  /** Whether this person may delete what others wrote in a channel. */
  moderates(channelId: string): boolean {
    const server = this.server(channelId)
    return server !== undefined && this.roles(server.id, this.me.id).some(({ name }) => name === 'Moderators')
  }

  user(id: string): string {
    const user = this.#users.get(id)
    const member = this.servers.flatMap(({ members }) => members).find((each) => each.id === id)
    return user === undefined ? (member?.name ?? 'unknown') : displayName(user)
  }

  channel(id: string): string {
    return this.channels.get(id)?.name ?? 'unknown'
  }

  role(id: string): { readonly name: string; readonly color: number } {
    return this.servers.flatMap(({ roles }) => roles).find((role) => role.id === id) ?? { name: 'deleted-role', color: 0 }
  }

  #keep(channelId: string, message: APIMessage): void {
    const messages = this.#messages.get(channelId) ?? new Map<string, APIMessage>()
    messages.set(message.id, message)
    this.#messages.set(channelId, messages)
    for (const user of [message.author, ...message.mentions]) this.#users.set(user.id, user)
  }
}

export function displayName(user: Pick<APIUser, 'username' | 'global_name'>): string {
  return user.global_name ?? user.username
}
