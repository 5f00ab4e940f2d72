// What a window is told when it connects: everything that one person sees. Changes after that are the seat's events.
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10'
import type { LocalDiscord } from '../discord.ts'
import type { Seat, SeenChannel, SeenServer } from '../seat.ts'

export interface Person {
  readonly name: string
  /** BCP 47, as Discord writes it. Default: `en-GB`. */
  readonly locale?: string
  /** Whether they are among the moderators of the first server. Default: false. */
  readonly moderator?: boolean
  /** Names of further roles that they have there. */
  readonly roles?: readonly string[]
}

/** The servers of a person, and the commands that they are offered in each of them, by its id, and in direct messages. */
export interface Offer {
  readonly servers: readonly SeenServer[]
  readonly commands: Readonly<Record<string, readonly APIApplicationCommand[]>>
  /** Commands that the bot has and that are not for this person there: moderators' ones for others, servers' ones in direct messages. */
  readonly withheld: Readonly<Record<string, readonly APIApplicationCommand[]>>
}

export interface Snapshot extends Offer {
  readonly user: APIUser
  readonly locale: string
  readonly people: readonly Person[]
  readonly botUserId: string
  readonly firstChannelId: string
  readonly channels: readonly SeenChannel[]
  readonly messages: Readonly<Record<string, readonly APIMessage[]>>
}

/** More than anybody scrolls back in a playground, and still a quick start. */
const messagesEach = 200

/** Every channel of a server is offered the same. */
export function offer(seat: Seat): Offer {
  const places = new Map(seat.channels().map(({ id, serverId }) => [serverId ?? 'direct', id]))
  const commands = Object.fromEntries([...places].map(([place, channelId]) => [place, seat.commands(channelId)]))
  const withheld = Object.fromEntries(
    Object.entries(commands).map(([place, offered]) => [place, seat.commands().filter((command) => !offered.includes(command))]),
  )
  return { servers: seat.servers(), commands, withheld }
}

export function snapshot(local: LocalDiscord, seat: Seat, people: readonly Person[]): Snapshot {
  local.directChannel(seat)
  const channels = seat.channels()
  return {
    ...offer(seat),
    user: seat.user,
    locale: seat.locale,
    people,
    botUserId: local.botUserId,
    firstChannelId: local.channelId,
    channels,
    messages: Object.fromEntries(channels.map(({ id }) => [id, seat.messages(id).slice(-messagesEach)])),
  }
}
