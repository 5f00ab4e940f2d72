// What the core needs of the rooms around it, as interfaces: implementations are in `store`, `llm` and `web`,
// chosen in `bot.ts`; the contract tests in `tests/contracts/` say what each must do.
import type { Article, ArticleHeader, ReadArticle, Scope } from './article.ts'
import type { Budgets } from './budget.ts'
import type { Conversation, Person, Place, ReplyRecord, Request } from './conversation.ts'
import type { Opinion, Verdict, Vote } from './feedback.ts'
import type { Feeds } from './following.ts'
import type { Digests } from './digest.ts'
import type { Language } from './languages.ts'
import type { Meaning } from './meaning.ts'
import type { Memory } from './memory.ts'
import type { Outbox } from './outbox.ts'
import type { Queue } from './queue.ts'
import type { ServerSettings, Setting, SettingChange, SettingName } from './settings.ts'
import type { Servers } from './servers.ts'
import type { Story } from './story.ts'
import type { ServerTemplates } from './template.ts'
import type { Summary, Writing } from './writing.ts'

export type { Announcer, ChannelTurn, LeftOut, Outbox, Outgoing, OutgoingState, PostOutcome, TroubledChannel, Waiting } from './outbox.ts'

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
  save(
    article: ReadArticle,
    scope: Scope,
    from?: { feed?: string; person?: string },
  ): Promise<{ article: Article; outcome: 'new' | 'same' | 'updated' }>
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
    id: string
    guildId: string | null
    articleIds: readonly string[]
    summary: Summary | null
    startedBy: string
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
  /**
   * False when a reply of this id was started before: the same event delivered twice is handled once. With its writing it is finished at once, as by
   * `finish`; nothing is stored of an article that was forgotten meanwhile. The reply that it takes up is finished in the same moment, without a writing:
   * a crash leaves one of the two to be taken up.
   */
  start(reply: {
    id: string
    request: Request
    askedBy: Person
    place: Place
    questionMessageId: string | null
    conversationId: string | null
    wanted?: string | undefined
    writing?: Writing | undefined
    takesUp?: string | undefined
  }): Promise<boolean>
  /** Fills in what became known later: where the message stands, the conversation, a request made repeatable by storing its article. */
  locate(
    id: string,
    known: {
      channelId?: string
      messageId?: string
      continuedBy?: readonly string[]
      conversationId?: string
      request?: Request
      wanted?: string
    },
  ): Promise<void>
  /**
   * Durable before it returns: what a reader was shown as saved is saved. False for a writing of a process that stood still for so long that
   * another has taken the reply up: it is not stored, and not to be shown.
   */
  finish(id: string, writing: Writing | null): Promise<boolean>
  /** Whether this process is still the one that writes it. */
  isOurs(id: string): Promise<boolean>
  get(id: string): Promise<ReplyRecord | undefined>
  /** The latest of which a message shows the beginning or carries on. */
  shownIn(channelId: string, messageId: string): Promise<ReplyRecord | undefined>
  /** The bot's language for somebody, by the latest of their replies that tells; undefined where none does. */
  spokenBy(userId: string): Promise<Language | undefined>
  /** Begun since then (ms since the epoch) for what has this key, standing or still being written; the latest first. */
  wanted(key: string, since: number, limit: number): Promise<readonly ReplyRecord[]>
  /**
   * Started before `startedBefore` by a process that is gone, and not finished: they are this process's from now on, and given once. Also those
   * of `left` that are not finished and still this process's.
   */
  unfinished(startedBefore: number, left?: readonly string[]): Promise<readonly ReplyRecord[]>
}

/** Articles of one event, public ones alone. */
export interface Stories {
  /**
   * Puts a stored public article into the story of its event, or begins one. Once placed it stays (`known`), whatever comes later.
   * Rejects for an article that is not stored, or not public. `meaning`: where the bot has a model for embeddings.
   */
  place(article: Article, meaning?: Meaning | null): Promise<{ story: Story; outcome: 'begun' | 'joined' | 'known' }>
  get(id: string): Promise<Story | undefined>
  /** The story that an article is in. */
  of(articleId: string): Promise<Story | undefined>
  /** Ids of public articles that were stored before then (ms since the epoch) and stand in no story, of the last few hundred stored; the latest first. */
  unplaced(before: number): Promise<readonly string[]>
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
  totals(): Promise<
    readonly { readonly model: string | null; readonly promptVersion: string | null; readonly opinion: Opinion; readonly votes: number }[]
  >
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

export interface Store {
  readonly articles: Articles
  readonly conversations: Conversations
  readonly replies: Replies
  readonly stories: Stories
  readonly feedback: Feedback
  readonly feeds: Feeds
  readonly queue: Queue
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

export interface Clock {
  now(): number
}

export interface Log {
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}
