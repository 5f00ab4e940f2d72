// What the core needs of the rooms around it, as interfaces: implementations are in `store`, `llm` and `web`,
// chosen in `main.ts`; the contract tests in `tests/contracts/` say what each must do.
import type { z } from 'zod'
import type { Article, ArticleHeader, ReadArticle, Scope } from './article.ts'
import type { Charged } from './budget.ts'
import type { Conversation, Person, Place, ReplyRecord, Request } from './conversation.ts'
import type { Message } from './prompt.ts'
import type { ServerSettings } from './settings.ts'
import type { Story } from './story.ts'
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
   * it; several may.
   */
  save(article: ReadArticle, scope: Scope, from?: { feed: string }): Promise<{ article: Article; outcome: 'new' | 'same' | 'updated' }>
  /** Undefined when unknown, deleted, or outside the scopes. */
  get(id: string, scopes: readonly Scope[]): Promise<Article | undefined>
  findByUrl(canonicalUrl: string, scopes: readonly Scope[]): Promise<Article | undefined>
  /** Titles that contain the words typed so far (the last may be unfinished), newest first; all titles for ''. */
  suggest(typed: string, filter: SearchFilter, limit: number): Promise<readonly ArticleHeader[]>
  /** Full-text search in any language, best first. */
  search(query: string, filter: SearchFilter, limit: number): Promise<readonly Hit[]>
  delete(id: string, scopes: readonly Scope[]): Promise<boolean>
  count(): Promise<number>
}

export interface Conversations {
  /** Creates it, or replaces the summary of the one that exists (its articles and turns stay). */
  create(conversation: { id: string; guildId: string | null; articleIds: readonly string[]; summary: Summary | null }): Promise<void>
  /** With its finished answers as turns, oldest first. */
  get(id: string): Promise<Conversation | undefined>
  addArticle(id: string, articleId: string): Promise<void>
  /** Takes the turn whose question stood in this message out of the history; false when there was none. */
  forgetQuestion(questionMessageId: string): Promise<boolean>
}

/** The record of every reply from its start, so that a crash loses none and Sources, Retry and turns can be served. */
export interface Replies {
  /** False when a reply of this id was started before: the same event delivered twice is handled once. */
  start(reply: { id: string; request: Request; askedBy: Person; place: Place; questionMessageId: string | null; conversationId: string | null }): Promise<boolean>
  /** Fills in what became known later: where the message stands, the conversation, a request made repeatable by storing its article. */
  locate(id: string, known: { channelId?: string; messageId?: string; conversationId?: string; request?: Request }): Promise<void>
  /** Durable before it returns: what a reader was shown as saved is saved. */
  finish(id: string, writing: Writing | null): Promise<void>
  get(id: string): Promise<ReplyRecord | undefined>
  /** Started before `startedBefore` by a process that is gone, and not finished. */
  unfinished(startedBefore: number): Promise<readonly ReplyRecord[]>
}

/** Articles of one event, public ones alone. */
export interface Stories {
  /**
   * Puts a stored public article into the story of its event, or begins one. Once placed it stays (`known`), whatever comes later.
   * Rejects for an article that is not stored.
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

/** Small durable facts: the hash of the registered commands, hints already given. */
export interface Facts {
  get(key: string): Promise<string | undefined>
  set(key: string, value: string): Promise<void>
}

/** What each server has set for itself. */
export interface Settings {
  /** Defaults for a server that set nothing, and for direct messages (null). */
  of(guildId: string | null): Promise<ServerSettings>
  set(guildId: string, settings: ServerSettings): Promise<void>
}

export interface Store {
  readonly articles: Articles
  readonly conversations: Conversations
  readonly replies: Replies
  readonly stories: Stories
  readonly facts: Facts
  readonly settings: Settings
  close(): Promise<void>
}

export interface ModelRequest<T> {
  /** Name and version of the prompt, for logs and cards. */
  readonly prompt: { readonly name: string; readonly version: string }
  readonly messages: readonly Message[]
  /** The fence id inside `messages`, which the cache key leaves out. */
  readonly fence: string
  readonly schema: z.ZodType<T>
  readonly schemaName: string
  readonly maxOutputTokens: number
}

/** Null is what the server did not tell, or whose price is not known. */
export interface Usage { readonly inputTokens: number | null; readonly outputTokens: number | null; readonly costUsd: number | null }

/**
 * `partial` values are what has arrived so far, unchecked: any field may be missing or unfinished, the last string is
 * usually cut. The one `done` value has passed the schema.
 */
export type ModelEvent<T> =
  | { readonly type: 'partial'; readonly value: unknown }
  | { readonly type: 'done'; readonly value: T; readonly model: string; readonly usage: Usage; readonly cachedAt: number | null }

/** What one reply may take of a model in all; the first call is always made. */
export interface Allowance {
  readonly calls: number
  /** Tokens, read and written together. */
  readonly tokens: number
  /** Whether a second pass judges the claims that the checks in code cannot be sure of. */
  readonly secondLook: boolean
}

/** Writes JSON to a schema. Throws `ModelError`, or the signal's reason when aborted. */
export interface Model {
  readonly name: string
  /** Tokens of input that a request may have. */
  readonly inputTokens: number
  readonly allowance: Allowance
  complete<T>(request: ModelRequest<T>, options: Charged): AsyncIterable<ModelEvent<T>>
  /** Tokens of a text by the model's tokenizer or the nearest known. */
  countTokens(text: string): number
}

export interface Clock { now(): number }

export interface Log {
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}
