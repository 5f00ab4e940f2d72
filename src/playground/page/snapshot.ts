// What a window is told when it connects: everything that one person sees. Changes after that are the seat's events.
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10'
import type { LocalDiscord } from '../discord.ts'
import type { Seat, SeenChannel } from '../seat.ts'

export interface Person {
  readonly name: string
  /** BCP 47, as Discord writes it. Default: `en-GB`. */
  readonly locale?: string
  /** Whether they may manage messages. Default: false. */
  readonly moderator?: boolean
}

export interface Snapshot {
  readonly user: APIUser
  readonly people: readonly Person[]
  readonly botUserId: string
  readonly firstChannelId: string
  readonly channels: readonly SeenChannel[]
  readonly commands: readonly APIApplicationCommand[]
  readonly messages: Readonly<Record<string, readonly APIMessage[]>>
}

/** More than anybody scrolls back in a playground, and still a quick start. */
const messagesEach = 200

export function snapshot(local: LocalDiscord, seat: Seat, people: readonly Person[]): Snapshot {
  local.directChannel(seat)
  const channels = seat.channels()
  return {
    user: seat.user,
    people,
    botUserId: local.botUserId,
    firstChannelId: local.channelId,
    channels,
    commands: seat.commands(),
    messages: Object.fromEntries(channels.map(({ id }) => [id, seat.messages(id).slice(-messagesEach)])),
  }
}
