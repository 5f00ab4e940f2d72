// What one person sees right now, kept from the snapshot and the events after it. Drawing it is left to the views.
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10'
import type { SeenChannel } from '../../seat.ts'
import type { Snapshot } from '../snapshot.ts'
import type { PageEvent } from './connection.ts'
import type { Names } from './markdown-view.ts'

export class State implements Names {
  readonly me: APIUser
  readonly people: Snapshot['people']
  readonly botUserId: string
  readonly firstChannelId: string
  readonly channels = new Map<string, SeenChannel>()
  readonly #messages = new Map<string, Map<string, APIMessage>>()
  readonly #users = new Map<string, APIUser>()
  commands: readonly APIApplicationCommand[]

  constructor(snapshot: Snapshot) {
    this.me = snapshot.user
    this.people = snapshot.people
    this.botUserId = snapshot.botUserId
    this.firstChannelId = snapshot.firstChannelId
    this.commands = snapshot.commands
    this.#users.set(this.me.id, this.me)
    for (const channel of snapshot.channels) this.channels.set(channel.id, channel)
    for (const [channelId, messages] of Object.entries(snapshot.messages)) for (const message of messages) this.#keep(channelId, message)
  }

  apply(event: PageEvent): void {
    switch (event.type) {
      case 'message': this.#keep(event.channelId, event.message); break
      case 'message deleted': for (const id of event.messageIds) this.#messages.get(event.channelId)?.delete(id); break
      case 'channel': this.channels.set(event.channel.id, event.channel); break
      case 'channel deleted': this.channels.delete(event.channelId); break
      case 'commands': this.commands = event.commands; break
      case 'servers':
      case 'typing':
    }
  }

  /** Oldest first. */
  messages(channelId: string): APIMessage[] {
    return [...this.#messages.get(channelId)?.values() ?? []]
  }

  message(channelId: string, messageId: string): APIMessage | undefined {
    return this.#messages.get(channelId)?.get(messageId)
  }

  get moderator(): boolean {
    return this.people.find(({ name }) => name === this.me.global_name)?.moderator === true
  }

  user(id: string): string {
    const user = this.#users.get(id)
    return user === undefined ? 'unknown' : displayName(user)
  }

  channel(id: string): string {
    return this.channels.get(id)?.name ?? 'unknown'
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
