// What is remembered of people and servers, and forgetting it: the port. Which table holds what is written down in `store`;
// who may have what forgotten is left to `forgetting.ts`.
import type { ArticleHeader } from './article.ts'
import type { ReplyRecord } from './conversation.ts'

/** What was taken out. */
export interface Forgotten {
  /** Ids of the replies: one that is still being written is to be stopped. */
  readonly replyIds: readonly string[]
  readonly questions: number
  readonly summaries: number
  readonly conversations: number
  readonly articles: number
}

/** Everything that is stored of one person. */
export interface PersonalData {
  readonly replies: readonly ReplyRecord[]
  readonly conversations: readonly { readonly id: string; readonly guildId: string | null; readonly startedAt: number }[]
  readonly articles: readonly (ArticleHeader & { readonly text: readonly string[] })[]
  /** Rows of further tables, under the table's name. */
  readonly more: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

/** What one person asked, in one server or in direct messages (null). */
export interface Asker {
  readonly userId: string
  readonly guildId: string | null
}

/**
 * Each call that forgets is durable and complete before it returns. With a conversation go the replies in it; with the last reply or
 * conversation about an upload or a pasted text goes that; with the last reply that a cached answer served goes the answer.
 */
export interface Memory {
  questionsOf(asker: Asker): Promise<number>
  forgetQuestions(asker: Asker): Promise<Forgotten>
  /** The conversation with everything asked in it, and the summary that opened it. */
  forgetConversation(id: string): Promise<Forgotten>
  /** Who first had the article summarized in this server; null where nobody did that is still remembered. */
  firstAskerOf(articleId: string, guildId: string): Promise<string | null>
  /**
   * The article in one server, or for one person in direct messages: every reply and conversation there that is about it alone, and its part in others. The
   * article itself goes where nobody else has to do with it.
   */
  forgetArticle(articleId: string, asker: Asker): Promise<Forgotten>
  /** What was asked in these messages, what answers them, and what was said about them. */
  forgetMessages(messageIds: readonly string[]): Promise<Forgotten>
  /** A channel or thread with all that was said in it. */
  forgetChannel(channelId: string): Promise<Forgotten>
  /** Everything of one person, everywhere; what belongs to others stays. */
  forgetPerson(userId: string): Promise<Forgotten>
  personalData(userId: string): Promise<PersonalData>
  /** Servers that something is remembered of; null for direct messages. */
  places(): Promise<readonly (string | null)[]>
  /** Replies, conversations and uploads of a place that were last used before this time (ms since the epoch). */
  forgetBefore(guildId: string | null, before: number): Promise<Forgotten>
  /** Pages of the web that were last read before this time and that nothing refers to. Gives their number. */
  forgetPublicBefore(before: number): Promise<number>
  /** Everything of a server, whatever its settings say. */
  forgetServer(guildId: string): Promise<Forgotten>
  /**
   * What is of no use to anybody any more by now: cached answers, facts, reservations and leases that have ended; postings, and the ledger of
   * them, that were closed, or put in and never posted, before a time; stories without a report, and terms by which those of before a time were found. All in ms since the epoch.
   */
  forgetStale(until: { readonly now: number; readonly postingsBefore: number; readonly termsBefore: number }): Promise<void>
  /** Takes the tokens of interactions that began before this time, in milliseconds since the epoch, out of their records. */
  dropTokens(before: number): Promise<number>
  /** Wipes what forgetting has left in the database's files: free pages, indexes, logs. Nothing to do costs nothing. */
  scrub(): Promise<void>
}
