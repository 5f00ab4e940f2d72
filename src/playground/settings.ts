// How a local Discord is to behave; what isn't said is as with Discord itself.
import type { Clocks } from './interactions.ts'
import type { RestRequest } from './request.ts'
import type { Answer } from './rest.ts'
import type { IdentifyLimits } from './shards.ts'

export interface LocalDiscordSettings {
  readonly port?: number
  /** Whether the application may have the MessageContent intent. Default: true. */
  readonly messageContent?: boolean
  /** Whether requests are limited as Discord limits them. Default: true. */
  readonly rateLimits?: boolean
  readonly clocks?: Clocks
  /** How long a nonce is remembered, in milliseconds. Default: as Discord, a few minutes. */
  readonly nonceMs?: number
  /** Name of the person whose the servers and the application are. Default: Olga. */
  readonly owner?: string | undefined
  readonly now?: () => number
  /** Sees every request and what was answered. */
  readonly judge?: (request: RestRequest, answered: Answer) => void
  /** Keeps channels and messages between two starts. */
  readonly stateFile?: string
  /** How often the bot has to send heartbeats, in milliseconds. Default: as Discord. */
  readonly heartbeatMs?: number
  /** How many shards are recommended and how fast sessions may begin. Default: one, and as fast as it likes. */
  readonly identifying?: Partial<IdentifyLimits>
}
