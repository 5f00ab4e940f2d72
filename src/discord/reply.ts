// What a handler returns: text, cards, buttons, selects, files, and what the dispatcher is to do with them. Sending it is left to
// `publisher.ts`.
import type { Article } from '#src/core/article.ts'
import type { Person, Request } from '#src/core/conversation.ts'
import type { Summary, Writing } from '#src/core/writing.ts'

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
export type ReplyFile = { readonly name: string; readonly contentType: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly alternative: string }
)

/** What a handler returns. The publisher splits it to Discord's limits, sends it and edits it. */
export interface Reply {
  readonly text?: string
  readonly card?: Card
  /** In their place, in a state on the way: made when it is shown, as most are followed by the next before they would be. */
  readonly made?: () => Pick<Reply, 'text' | 'card'>
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
