// What is kept of a message and of a file, and word of whatever changes in the local Discord.
import type { APIMessage } from 'discord-api-types/v10'
import type { Channel } from './channel.ts'
import type { Guild, Role } from './guild.ts'

export interface StoredMessage {
  message: APIMessage
  /** Who alone sees it; null for everybody. */
  readonly onlyFor: string | null
  readonly nonce: string | null
}

export interface StoredFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

export type Change =
  | { readonly type: 'message created' | 'message updated'; readonly channel: Channel; readonly stored: StoredMessage }
  | { readonly type: 'message deleted'; readonly channel: Channel; readonly messageId: string; readonly onlyFor: string | null }
  | { readonly type: 'messages deleted'; readonly channel: Channel; readonly messageIds: readonly string[] }
  | { readonly type: 'channel created' | 'channel updated' | 'channel deleted'; readonly channel: Channel }
  | { readonly type: 'typing'; readonly channel: Channel; readonly userId: string }
  | { readonly type: 'guild created' | 'guild updated'; readonly guild: Guild }
  | { readonly type: 'guild deleted'; readonly guild: Guild; readonly unavailable: boolean }
  | { readonly type: 'member changed'; readonly guild: Guild; readonly userId: string }
  | { readonly type: 'role created' | 'role updated' | 'role deleted'; readonly guild: Guild; readonly role: Role }
  | { readonly type: 'commands' }
