// What a command, a message menu, a button, a select and a modal are: declarations that give both the JSON Discord registers
// and the types `run` receives. What `run` returns is in `reply.ts`; answering interactions is left to `interactions.ts`.
import type { Context } from '#src/core/context.ts'
import type { Person } from '#src/core/conversation.ts'
import type { Opens } from '#src/core/earlier.ts'
import type { Language, Localised } from '#src/core/languages.ts'
import type { Deed } from '#src/core/permission.ts'
import type { ByOptions, Opener, Opening, PlainOpening } from './opening.ts'
import type { Replies } from './reply.ts'

/** What a choice is called: in each language, or by the one name that all its readers know. */
export type ChoiceName = string | Localised<string>

interface Described {
  readonly description: Localised<string>
  readonly required?: boolean
}
export interface StringOption extends Described {
  readonly type: 'string'
  readonly maxLength?: number
  readonly choices?: readonly { readonly name: ChoiceName; readonly value: string }[]
  readonly autocomplete?: boolean
}
export interface IntegerOption extends Described {
  readonly type: 'integer'
  readonly min?: number
  readonly max?: number
}
export interface NumberOption extends Described {
  readonly type: 'number'
  readonly min?: number
  readonly max?: number
}
/** A channel that messages can be posted to. */
export interface ChannelOption extends Described {
  readonly type: 'channel'
}
export interface RoleOption extends Described {
  readonly type: 'role'
}
export interface UserOption extends Described {
  readonly type: 'user'
}
export interface AttachmentOption extends Described {
  readonly type: 'attachment'
}
export interface BooleanOption extends Described {
  readonly type: 'boolean'
}
export type OptionDeclaration =
  | StringOption
  | IntegerOption
  | NumberOption
  | ChannelOption
  | RoleOption
  | UserOption
  | AttachmentOption
  | BooleanOption
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>

export interface Attachment {
  readonly url: string
  readonly name: string
  readonly contentType: string | null
  readonly bytes: number
}

type Value<D extends OptionDeclaration> = D extends { type: 'attachment' }
  ? Attachment
  : D extends { type: 'boolean' }
    ? boolean
    : D extends { type: 'integer' | 'number' }
      ? number
      : D extends { choices: readonly { value: infer Choice }[] }
        ? Choice
        : string
/** The values that a command's `run` receives for its declared options; of a channel, role or user the id. */
export type OptionValues<D extends OptionDeclarations> = {
  readonly [Name in keyof D]: D[Name] extends { required: true } ? Value<D[Name]> : Value<D[Name]> | undefined
}

/** The place an invocation comes from. In a direct message `guildId` is null; `userId` is whoever asks. */
export interface Here {
  readonly guildId: string | null
  readonly channelId: string
  /** A thread or a direct message holds a conversation itself; under a message in a channel one is opened. */
  readonly holdsConversation: boolean
  readonly userId: string
  /** Their roles in the server. */
  readonly roleIds: readonly string[]
  /** Of a thread: the channel that it belongs to. */
  readonly parentId: string | null
}

export interface Invocation {
  /** Id of the interaction or message; also that of the reply record, so that one event is handled once. */
  readonly id: string
  readonly askedBy: Person
  readonly here: Here
  /** BCP 47 primary language of the asker's client. */
  readonly language: string
  /** The language in which the bot's own words reach the asker. */
  readonly spoken: Language
  /** The message the reply is or will be; null until there is one. */
  readonly messageId: string | null
  /** Messages that carry on what the message shows until now. */
  readonly continuedBy?: readonly string[]
  /** Interaction token, null for plain messages. */
  readonly interactionToken: string | null
  /** Whether the reply is for the asker's eyes alone. */
  readonly isPrivate: boolean
  /** Whether whoever asks may manage the messages of the place. */
  readonly canModerate: boolean
  /** Whether whoever asks may manage the server. */
  readonly canManage: boolean
  /** Whether whoever asks can open a message; absent where that cannot be told. */
  readonly opens?: Opens
  readonly signal: AbortSignal
}

export interface Choice {
  readonly name: string
  readonly value: string
}

/**
 * Who is offered a command: everybody, those who may manage the server until its settings say otherwise, or whoever runs the bot, whom the
 * command itself must tell from others; and where.
 */
interface Offered {
  readonly for?: 'everybody' | 'moderators' | 'operators'
  readonly in?: 'everywhere' | 'servers'
}

/** What a server's settings may keep for some; without it everybody may, in every channel. */
interface Allowed {
  readonly needs?: Deed
  /** It weighs as much as what needs leave, because a model may write. */
  readonly writes?: boolean
}

export interface Command<D extends OptionDeclarations = OptionDeclarations> extends Offered, Allowed {
  readonly name: string
  /** Names by which people with another language find it. */
  readonly names?: Localised<string>
  readonly description: Localised<string>
  readonly options: D
  /** The first answer; without it `public`. */
  readonly opening?: 'public' | 'private' | ByOptions<D>
  run(invocation: Invocation & { readonly options: OptionValues<D> }, context: Context): Replies
  /** `beside` are the options that are filled in already, by name. */
  suggest?(
    typed: {
      readonly option: keyof D & string
      readonly value: string
      readonly here: Here
      readonly spoken: Language
      readonly beside: Readonly<Record<string, string>>
    },
    context: Context,
  ): Promise<readonly Choice[]>
}

export function defineCommand<const D extends OptionDeclarations>(command: Command<D>): Command<D> {
  return command
}

/** Commands behind one name: `/digest preview`. */
export interface CommandGroup extends Offered {
  readonly name: string
  readonly names?: Localised<string>
  readonly description: Localised<string>
  readonly commands: readonly Command[]
}

/** Commands with options of their own types, as one list. */
export function defineCommandGroup(group: CommandGroup): CommandGroup {
  return group
}

/** The declaration behind what Discord calls by a name and, in a group, a second one. */
export function findCommand(commands: readonly (Command | CommandGroup)[], name: string, inGroup: string | null): Command | undefined {
  const found = commands.find((command) => command.name === name)
  if (found === undefined || !('commands' in found)) return found
  return found.commands.find((command) => command.name === inGroup)
}

/** A message that a menu was opened on, or under which a button was pressed. */
export interface SourceMessage {
  readonly id: string
  readonly channelId: string
  readonly content: string
  readonly embedUrls: readonly string[]
}

/** An entry of the menu that opens on a message (Apps). */
export interface MessageMenu extends Allowed {
  readonly name: string
  readonly names?: Localised<string>
  readonly opening: 'public' | 'private'
  run(invocation: Invocation & { readonly source: SourceMessage }, context: Context): Replies
}

export function defineMenu(menu: MessageMenu): MessageMenu {
  return menu
}

/** A button, a select or a modal. `Args` are carried in the custom_id, `fields` are what a modal collected. */
export interface Action {
  readonly name: string
  readonly version: number
  /** Looked up where the arguments alone don't tell; null is nothing. */
  readonly needs?: Deed | ((args: readonly string[], context: Context) => Promise<Deed | null>)
  readonly writes?: boolean
  /** The first answer; without it `public`. */
  readonly opening?: PlainOpening | ((args: readonly string[], by: Opener, context: Context) => Opening | Promise<Opening>)
  run(invocation: Invocation & ActionGiven, context: Context): Replies
}

export interface ActionGiven {
  readonly args: readonly string[]
  readonly fields: Readonly<Record<string, string>>
  /** What was chosen in a select; null elsewhere. */
  readonly value: string | null
  /** All that was chosen, where it may be several. */
  readonly values: readonly string[]
  /** The message that the action stands under; null for a form that a command opened. */
  readonly source: SourceMessage | null
}

/** Declares an action; `id(...args)` makes the custom_id, which names the version so that old buttons are recognised. */
export function defineAction<const A extends Action>(action: A): A & { id(...args: readonly string[]): string } {
  return { ...action, id: (...args) => [action.name, String(action.version), ...args].join(':') }
}

/** Takes a custom_id apart; the caller decides what an unknown name or version means. */
export function parseCustomId(customId: string): { name: string; version: number; args: readonly string[] } {
  const [name = '', version = '', ...args] = customId.split(':')
  return { name, version: Number(version), args }
}
