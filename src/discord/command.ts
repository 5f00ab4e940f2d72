// What a command, a message menu, a button, a select and a modal are: declarations that give both the JSON Discord registers
// and the types `run` receives. Answering interactions is left to `interactions.ts`, sending to `publisher.ts`.
import type { Article } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import type { Person, Request } from '#src/core/conversation.ts'
import type { Opens } from '#src/core/earlier.ts'
import type { Language, Localised } from '#src/core/languages.ts'
import type { Deed } from '#src/core/permission.ts'
import type { Summary, Writing } from '#src/core/writing.ts'
import type { ByOptions, Opener, Opening, PlainOpening } from './opening.ts'

/** What a choice is called: in each language, or by the one name that all its readers know. */
export type ChoiceName = string | Localised<string>

interface Described { readonly description: Localised<string>; readonly required?: boolean }
export interface StringOption extends Described {
  readonly type: 'string'
  readonly maxLength?: number
  readonly choices?: readonly { readonly name: ChoiceName; readonly value: string }[]
  readonly autocomplete?: boolean
}
export interface IntegerOption extends Described { readonly type: 'integer'; readonly min?: number; readonly max?: number }
export interface NumberOption extends Described { readonly type: 'number'; readonly min?: number; readonly max?: number }
/** A channel that messages can be posted to. */
export interface ChannelOption extends Described { readonly type: 'channel' }
export interface RoleOption extends Described { readonly type: 'role' }
export interface UserOption extends Described { readonly type: 'user' }
export interface AttachmentOption extends Described { readonly type: 'attachment' }
export interface BooleanOption extends Described { readonly type: 'boolean' }
export type OptionDeclaration = StringOption | IntegerOption | NumberOption | ChannelOption | RoleOption | UserOption | AttachmentOption | BooleanOption
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>

export interface Attachment { readonly url: string; readonly name: string; readonly contentType: string | null; readonly bytes: number }

type Value<D extends OptionDeclaration> =
  D extends { type: 'attachment' } ? Attachment
    : D extends { type: 'boolean' } ? boolean
      : D extends { type: 'integer' | 'number' } ? number
      : D extends { choices: readonly { value: infer Choice }[] } ? Choice
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

/** Numbers are hex RGB. Every string is already Discord Markdown that is safe to print. */
export interface Card {
  readonly title: string
  readonly url: string | null
  readonly author: string | null
  readonly body: string
  readonly footer: string
  readonly color: number
  /** ISO 8601. */
  readonly timestamp: string | null
}

export interface Button {
  readonly label: string
  readonly style: 'primary' | 'secondary' | 'success' | 'danger'
  /** From `Action.id(…)`. */
  readonly customId: string
  /** Begins a row: buttons that belong together stay together on a phone. */
  readonly beginsRow?: boolean
}

/** A menu of choices, of which one is taken; of roles or channels up to 25, or none. */
export interface Select {
  /** Discord itself offers the server's roles or text channels; `options` are then empty, and `chosen` are ids. */
  readonly kind?: 'roles' | 'channels'
  readonly chosen?: readonly string[]
  /** From `Action.id(…)`; what was chosen arrives as `value`. */
  readonly customId: string
  readonly placeholder: string
  /** 1 to 25; values up to 100 characters. */
  readonly options: readonly { readonly label: string; readonly value: string; readonly description?: string }[]
}

/** A finished piece of writing that a reply shows; `conversationId` is null where the reply starts a conversation. */
export interface Written {
  readonly writing: Writing
  readonly articles: readonly Article[]
  readonly replyId: string
  readonly request: Request
  /** Who asked first; stays the same when somebody else has it done again. */
  readonly askedBy: Person
  readonly conversationId: string | null
  /** The story of its one article, where other outlets report on it, too. */
  readonly storyId?: string | undefined
  /** Articles that can be asked about, too, though the writing is not about them. */
  readonly moreArticleIds?: readonly string[]
}

/** A text to keep, or a picture with what it says to those who don't see it (up to 1,024 characters). */
export type ReplyFile = { readonly name: string; readonly contentType: string } & ({ readonly text: string } | { readonly bytes: Uint8Array; readonly alternative: string })

/** What a handler returns. The publisher splits it to Discord's limits, sends it and edits it. */
export interface Reply {
  readonly text?: string
  readonly card?: Card
  /** Further cards, each in a message of its own. */
  readonly moreCards?: readonly Card[]
  readonly buttons?: readonly Button[]
  readonly selects?: readonly Select[]
  readonly files?: readonly ReplyFile[]
  /** The reply is still being written; the dispatcher adds what stops it. */
  readonly working?: { readonly replyId: string; readonly askedBy: Person }
  /** The reply only points to an earlier one; the dispatcher adds what has it written all the same. */
  readonly pointing?: { readonly replyId: string; readonly askedBy: Person }
  /** The dispatcher adds the buttons and the thread that go with it. */
  readonly written?: Written
  /** Saves the conversation and, unless it is private or held already, opens a thread under the message. Only on the last reply. */
  readonly thread?: {
    readonly name: string
    readonly conversationId: string
    readonly articleIds: readonly string[]
    readonly summary: Summary | null
    /** An older message of mine under which the thread is opened, though the reply itself is for one person alone. */
    readonly underMessageId?: string
    /** First message in the new thread: ordinary, so that a reply to it carries its text even without MessageContent. */
    readonly opening: Reply
  }
  /** Further replies, each in a message of its own behind this one. */
  readonly starts?: {
    readonly requests: readonly Request[]
    readonly isPrivate: boolean
    /** The message that they are about: with it they are forgotten. */
    readonly aboutMessageId?: string
  }
  /** Send as an ordinary message where this conversation takes place; the asker is told privately where that is. */
  readonly elsewhere?: { readonly conversationId: string }
}

export interface TextField {
  readonly label: string
  readonly placeholder?: string
  readonly value?: string
  readonly long: boolean
  readonly optional?: boolean
  readonly maxLength: number
}
export interface Modal {
  readonly title: string
  readonly customId: string
  readonly fields: Readonly<Record<string, TextField>>
}

export type Replies = Reply | Promise<Reply> | AsyncIterable<Reply>

export interface Choice { readonly name: string; readonly value: string }

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
  suggest?(typed: { readonly option: keyof D & string; readonly value: string; readonly here: Here; readonly spoken: Language; readonly beside: Readonly<Record<string, string>> }, context: Context): Promise<readonly Choice[]>
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
