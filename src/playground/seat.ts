// What a person in the local Discord sees and does: the one door for the page and for tests.
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10'

export interface SeenChannel {
  readonly id: string
  readonly kind: 'text' | 'thread' | 'direct'
  readonly name: string
  /** The channel that a thread belongs to. */
  readonly parentId: string | null
  /** Null for a direct message. */
  readonly serverId: string | null
  readonly archived: boolean
}

/** A server that the person is a member of. Its roles stand the highest first; everybody's own is not among them. */
export interface SeenServer {
  readonly id: string
  readonly name: string
  /** `color` is 0xRRGGBB; 0 is none. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly color: number; readonly mentionable: boolean }[]
  readonly members: readonly { readonly id: string; readonly name: string; readonly bot: boolean; readonly roleIds: readonly string[] }[]
}

export interface OpenedModal {
  readonly interactionId: string
  readonly channelId: string
  /** The message whose button opened it. */
  readonly messageId: string | null
  readonly data: APIModalInteractionResponseCallbackData
}

/** How an interaction began: resolves at the first acknowledgement; what follows comes as events. Durations in milliseconds. */
export type InteractionOutcome =
  | {
      readonly kind: 'acknowledged'
      readonly interactionId: string
      readonly afterMs: number
      readonly messageId: string | null
      readonly ephemeral: boolean
    }
  | { readonly kind: 'modal'; readonly modal: OpenedModal; readonly afterMs: number }
  | { readonly kind: 'failed'; readonly reason: string }

export type SeatEvent =
  | { readonly type: 'message'; readonly channelId: string; readonly message: APIMessage }
  | { readonly type: 'message deleted'; readonly channelId: string; readonly messageIds: readonly string[] }
  | { readonly type: 'channel'; readonly channel: SeenChannel }
  | { readonly type: 'channel deleted'; readonly channelId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly name: string }
  | { readonly type: 'commands' | 'servers' }

export interface SentFile {
  readonly name: string
  readonly contentType?: string
  readonly bytes: Uint8Array
}
export type OptionValue = string | number | boolean | SentFile

export interface Seat {
  readonly user: APIUser
  /** BCP 47, as Discord writes it: `en-GB`. */
  readonly locale: string
  servers(): readonly SeenServer[]
  channels(): readonly SeenChannel[]
  /** Oldest first; this person's ephemeral messages included, those of others not. */
  messages(channelId: string): readonly APIMessage[]
  /** All that are registered; with a channel those that this person is offered there, by context and default permissions. */
  commands(channelId?: string): readonly APIApplicationCommand[]
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: SeatEvent) => void): () => void
  /** Speaks; `<@id>` mentions. Speaking in an archived thread wakes it. */
  say(channelId: string, content: string, options?: { replyTo?: string; ping?: boolean }): Promise<APIMessage>
  deleteMessage(channelId: string, messageId: string): Promise<void>
  /** Deletes many messages at once, as moderators can. */
  purge(channelId: string, messageIds: readonly string[]): Promise<void>
  /** Takes an ephemeral message out of sight. */
  dismiss(channelId: string, messageId: string): void
  /**
   * By what is typed behind the slash: `summarize`, or `digest preview` for one of a group; channels, roles and users by id.
   * A server's own settings can open any command to anybody, so one that is not offered is sent all the same.
   */
  command(channelId: string, name: string, options?: Readonly<Record<string, OptionValue | undefined>>): Promise<InteractionOutcome>
  autocomplete(
    channelId: string,
    command: string,
    options: Readonly<Record<string, string>>,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>
  /** Runs a message menu command. */
  menu(channelId: string, messageId: string, name: string): Promise<InteractionOutcome>
  press(channelId: string, messageId: string, customId: string): Promise<InteractionOutcome>
  /** In a select of channels, roles or users the values are ids. */
  select(channelId: string, messageId: string, customId: string, values: readonly string[]): Promise<InteractionOutcome>
  /** By custom_id; a field that is not given stays as the bot filled it. */
  submit(modal: OpenedModal, fields: Readonly<Record<string, string | readonly string[]>>): Promise<InteractionOutcome>
}
