// What the core needs of the rooms around it, as interfaces: implementations are in `store`, `llm` and `web`,
// chosen in `main.ts`; the contract tests in `tests/contracts/` say what each must do.
import type { Article, ArticleHeader, ReadArticle, Scope } from './article.ts'
import type { Budgets } from './budget.ts'
import type { Conversation, Person, Place, ReplyRecord, Request } from './conversation.ts'
import type { Opinion, Verdict, Vote } from './feedback.ts'
import type { Feeds } from './following.ts'
import type { Digests } from './digest.ts'
import type { Language } from './languages.ts'
import type { Memory } from './memory.ts'
import type { Posting, Trouble } from './posting.ts'
import type { ServerSettings, Setting, SettingChange, SettingName } from './settings.ts'
import type { Servers } from './servers.ts'
import type { Story } from './story.ts'
import type { ServerTemplates } from './template.ts'
import type { Summary, Writing } from './writing.ts'

/** Turns addresses, files and text into clean articles. Throws `UserError` for all that the asker can act on. */
export interface Reader {
  readPage(url: string, options?: { signal?: AbortSignal }): Promise<ReadArticle>
  readFile(file: { name: string; contentType: string | null; bytes: Uint8Array }): Promise<ReadArticle>
  readText(text: string): Promise<ReadArticle>
  /** The form under which a URL is stored and compared; throws `address not understood`. */
  canonicalUrl(url: string): string
  /** Downloads an attachment through the same guard. */
  download(url: string, options?: { signal?: AbortSignal }): Promise<Uint8Array>
}

export interface SearchFilter {
  readonly scopes: readonly Scope[]
  /** Address of a feed that named the article. */
  readonly feed?: string | undefined
  readonly site?: string | undefined
  readonly language?: string | undefined
  /** Milliseconds since the epoch, compared with the publication (else the storing) time. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

/** An article that matches, with its best passages (at most three, best first) and a score that only orders. */
export interface Hit {
  readonly article: Article
  readonly passages: readonly number[]
  readonly score: number
}

export interface Articles {
  /**
   * Stores once: the same canonical URL, or the same text where there is none, within the scope is the same article.
   * `updated` means that the text under a known URL has changed; the id stays. `from.feed` is the address of the feed that named
   * it; several may. `from.person`: who uploaded or pasted it.
   */
  save(article: ReadArticle, scope: Scope, from?: { feed?: string; person?: string }): Promise<{ article: Article; outcome: 'new' | 'same' | 'updated' }>
  /** Undefined when unknown, deleted, or outside the scopes. */
  get(id: string, scopes: readonly Scope[]): Promise<Article | undefined>
  findByUrl(canonicalUrl: string, scopes: readonly Scope[]): Promise<Article | undefined>
  /** Titles that contain the words typed so far (the last may be unfinished), newest first; all titles for ''. */
  suggest(typed: string, filter: SearchFilter, limit: number): Promise<readonly ArticleHeader[]>
  /** Full-text search in any language, best first. */
  search(query: string, filter: SearchFilter, limit: number): Promise<readonly Hit[]>
  /** Notes that a feed names a public article that is stored already. */
  nameFeed(id: string, feed: string): Promise<void>
  delete(id: string, scopes: readonly Scope[]): Promise<boolean>
  count(): Promise<number>
}

export interface Conversations {
  /** Creates it, or replaces the summary of the one that exists (its articles and turns stay). Rejects where that is another server's or another person's alone. */
  create(conversation: {
    id: string; guildId: string | null; articleIds: readonly string[]; summary: Summary | null; startedBy: string
    /** Only whoever started it may see it, as is always so in direct messages. */
    isPrivate: boolean
    /** The message that it is about: with that one it is forgotten. */
    sourceMessageId?: string | null
  }): Promise<void>
  /** With its finished answers as turns, oldest first. */
  get(id: string): Promise<Conversation | undefined>
  addArticle(id: string, articleId: string): Promise<void>
}

/** The record of every reply from its start, so that a crash loses none and Sources, Retry and turns can be served. */
export interface Replies {
  /** False when a reply of this id was started before: the same event delivered twice is handled once. */
  start(reply: { id: string; request: Request; askedBy: Person; place: Place; questionMessageId: string | null; conversationId: string | null }): Promise<boolean>
  /** Fills in what became known later: where the message stands, the conversation, a request made repeatable by storing its article. */
  locate(id: string, known: { channelId?: string; messageId?: string; continuedBy?: readonly string[]; conversationId?: string; request?: Request; wanted?: string }): Promise<void>
  /** Durable before it returns: what a reader was shown as saved is saved. */
  finish(id: string, writing: Writing | null): Promise<void>
  get(id: string): Promise<ReplyRecord | undefined>
  /** The latest of which a message shows the beginning or carries on. */
  shownIn(channelId: string, messageId: string): Promise<ReplyRecord | undefined>
  /** The bot's language for somebody, by the latest of their replies that tells; undefined where none does. */
  spokenBy(userId: string): Promise<Language | undefined>
  /** Begun since then (ms since the epoch) for what has this key, standing or still being written; the latest first. */
  wanted(key: string, since: number, limit: number): Promise<readonly ReplyRecord[]>
  /** Started before `startedBefore` by a process that is gone, and not finished: they are this process's from now on, and given once. */
  unfinished(startedBefore: number): Promise<readonly ReplyRecord[]>
}

/** Articles of one event, public ones alone. */
export interface Stories {
  /**
   * Puts a stored public article into the story of its event, or begins one. Once placed it stays (`known`), whatever comes later.
   * Rejects for an article that is not stored, or not public.
   */
  place(article: Article): Promise<{ story: Story; outcome: 'begun' | 'joined' | 'known' }>
  get(id: string): Promise<Story | undefined>
  /** The story that an article is in. */
  of(articleId: string): Promise<Story | undefined>
  /** Those with a report since then (ms since the epoch, by `newsTime`), the latest news first. */
  recent(filter: { since: number; language?: string | undefined; limit: number }): Promise<readonly Story[]>
  /** Those whose titles contain the words typed so far (the last may be unfinished), the latest news first; all for ''. */
  suggest(typed: string, limit: number): Promise<readonly Story[]>
}

/** What readers think of replies. */
export interface Feedback {
  /** One a person a reply: a later one takes the place of the earlier. False when there is no such reply. */
  vote(vote: Vote): Promise<boolean>
  of(replyId: string, personId: string): Promise<Vote | undefined>
  /** What somebody disliked, the most disliked first. */
  worst(limit: number): Promise<readonly Verdict[]>
  /** Votes by what wrote; null for the bot's own engine. */
  totals(): Promise<readonly { readonly model: string | null; readonly promptVersion: string | null; readonly opinion: Opinion; readonly votes: number }[]>
}

/** Small durable facts: the hash of the registered commands, hints already given. */
export interface Facts {
  get(key: string): Promise<string | undefined>
  /** `forMs`: for how long it is of use, in milliseconds; without it for ever. */
  set(key: string, value: string, options?: { readonly forMs?: number }): Promise<void>
}

/** What each server has set for itself. */
export interface Settings {
  /** Defaults for a server that set nothing, and for direct messages (null). */
  of(guildId: string | null): Promise<ServerSettings>
  /** Whether its moderators decided a setting, be it for what is the default anyway; not where they took that back. */
  isChosen(guildId: string, name: SettingName): Promise<boolean>
  /** Changes one setting, as given or made of what is set then, and no other that somebody changes at the same time, and writes the log. Null where it has the value already. */
  change(guildId: string, setting: Setting | ((now: ServerSettings) => Setting), by: Person): Promise<SettingChange | null>
  /** Gives the setting its value from before the change. Null for a change of another server, and where it has been changed since. */
  undo(guildId: string, changeId: number, by: Person): Promise<SettingChange | null>
  /** The log, newest first, from before a line of it. */
  changes(guildId: string, page: { before: number | null; limit: number }): Promise<readonly SettingChange[]>
}

/** Something to be posted. */
export interface Outgoing {
  /** What makes it the same thing: under one key nothing is ever posted twice. */
  readonly key: string
  readonly guildId: string | null
  /** A channel's id, or `user:ID` for that person's direct messages. */
  readonly channelId: string
  /** What it is posted for, such as `digest 3`: by this it is withdrawn, and the ledger kept. */
  readonly source: string
  readonly posting: Posting
  readonly language: Language
  /** What it shows of the world, such as `article ID`: the ledger remembers that this source delivered it. */
  readonly items: readonly string[]
  /** Who is told privately when the channel can't be posted to. */
  readonly setUpBy: string | null
  /** Milliseconds since the epoch after which it is not worth posting; null: it is always. */
  readonly expiresAt: number | null
}

/** `parked`: Discord did not accept this very message. `lapsed`: it had expired. `withdrawn`: its source was ended first. */
export type OutgoingState = 'waiting' | 'delivered' | 'parked' | 'lapsed' | 'withdrawn'

/** What waits at the head of a channel. A posting may take several messages; `part` counts those that Discord has already. */
export interface Waiting extends Outgoing {
  readonly number: number
  readonly part: number
  /** Since when the next message may have been posted without our knowing, and the last message in the channel known before. */
  readonly doubt: { readonly since: number; readonly after: string | null } | null
  /** Attempts in a row at this message whose end is not known, before the next one. */
  readonly attempts: number
  /** Attempts in this channel that failed since the last that did not. */
  readonly failures: number
  /** Since when the channel is in trouble, as `trouble` says. */
  readonly trouble: Trouble | null
}

/** A channel whose turn it is, held by this process alone until it is released or the process dies. */
export interface ChannelTurn {
  readonly channelId: string
  next(): Promise<Waiting | undefined>
  /** To be noted, durably, before each message is sent; false when the channel is no longer held: then nothing may be sent. */
  attempt(waiting: Waiting): Promise<boolean>
  /** The only way to be delivered. */
  posted(waiting: Waiting, message: { readonly id: string | null; readonly isLast: boolean }): Promise<void>
  /** Takes it out of the queue without its being delivered. */
  close(waiting: Waiting, as: 'parked' | 'lapsed'): Promise<void>
  /** The channel rests until then. `certain`: the message was not posted, whatever was in doubt before. */
  rest(waiting: Waiting, because: { readonly trouble: Trouble; readonly until: number; readonly certain: boolean }): Promise<void>
  release(): Promise<void>
}

/** A channel that can't be posted to, for its moderators. `since` and `nextTryAt` are in milliseconds since the epoch. */
export interface TroubledChannel {
  readonly channelId: string
  readonly trouble: Trouble
  readonly since: number
  readonly nextTryAt: number
  readonly waiting: number
}

/** Everything that is to be posted by the clock, in order per channel, shared among processes; and the ledger of what was. */
export interface Outbox {
  /** False when there is or was one of this key, in whatever state. */
  add(outgoing: Outgoing): Promise<boolean>
  /** The next channel that has something to post now; undefined when none has. */
  takeTurn(): Promise<ChannelTurn | undefined>
  state(key: string): Promise<OutgoingState | undefined>
  troubles(guildId: string): Promise<readonly TroubledChannel[]>
  /** Channels at rest are tried at once: somebody may have mended them. */
  tryAgain(where: { readonly guildId: string } | { readonly channelId: string }): Promise<void>
  /** What waits of a source is not posted any more; gives how many. */
  withdraw(source: string): Promise<number>
  /** Which of the items a source has delivered. */
  delivered(source: string, items: readonly string[]): Promise<ReadonlySet<string>>
  /** Every item of the posting that a message belongs to, in all its messages; none where it is no posting of the server's. */
  itemsOfMessage(message: { readonly guildId: string; readonly channelId: string; readonly messageId: string }): Promise<readonly string[]>
  /** When the source last delivered anything, in milliseconds since the epoch. */
  lastDelivery(source: string): Promise<number | undefined>
}

/** How an attempt ended. In doubt: Discord may have the message all the same. `retryAfterMs` is what Discord asked for. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly messageId: string | null; readonly isLast: boolean }
  | { readonly kind: 'not accepted'; readonly error: unknown }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly certain: boolean; readonly retryAfterMs: number | null; readonly error: unknown }

/** Posts to the channels of the chat. */
export interface Announcer {
  /** Posts the part that is next, once: what is in doubt is looked for in the channel first. Throws for bugs alone. */
  post(waiting: Waiting, options: { readonly signal: AbortSignal }): Promise<PostOutcome>
}

export interface Store {
  readonly articles: Articles
  readonly conversations: Conversations
  readonly replies: Replies
  readonly stories: Stories
  readonly feedback: Feedback
  readonly feeds: Feeds
  readonly facts: Facts
  readonly settings: Settings
  readonly outbox: Outbox
  readonly budgets: Budgets
  readonly memory: Memory
  readonly servers: Servers
  readonly digests: Digests
  readonly serverTemplates: ServerTemplates
  close(): Promise<void>
}

export type { Allowance, Model, ModelEvent, ModelRequest, Usage } from './model.ts'

export interface Clock { now(): number }

export interface Log {
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}
