// A message as it is at its beginning; whoever makes one fills in what was said.
import { MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10'
import { noFlags, type Channel } from './channel.ts'
import type { World } from './world.ts'

export function blankMessage(world: World, channel: Channel, author: APIUser): APIMessage {
  return {
    id: world.newId(),
    channel_id: channel.id,
    author,
    content: '',
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    components: [],
    flags: noFlags,
  }
}
