// Conversations and the replies in them, as they are stored. Posting them is left to `discord`, answering to `answer.ts`.
import { z } from 'zod'
import { languages } from './languages.ts'
import { writingSchema, lengths, styles, type Answer, type Summary } from './writing.ts'

/** What somebody asked of the bot, whole enough to be done again by a Retry button after a restart. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('summarize'),
    source: z.discriminatedUnion('kind', [
      /** `fresh`: read the page again, however recently it was read. */
      z.object({ kind: z.literal('url'), url: z.string(), fresh: z.boolean().optional() }),
      z.object({ kind: z.literal('file'), url: z.string(), name: z.string(), contentType: z.string().nullable() }),
      z.object({ kind: z.literal('text'), text: z.string() }),
      /** What the three others become once the article is stored. */
      z.object({ kind: z.literal('article'), articleId: z.string() }),
      /** All reports of one event. */
      z.object({ kind: z.literal('story'), storyId: z.string() }),
    ]),
    /** Written anew, past the cache. */
    anew: z.boolean().optional(),
    wish: z.object({ length: z.enum(lengths), style: z.enum(styles), language: z.string().nullable() }),
  }),
  z.object({
    kind: z.literal('compare'),
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('links'), urls: z.array(z.string()) }),
      z.object({ kind: z.literal('story'), storyId: z.string() }),
      /** What the others become once the articles are stored; `unread` are the links that could not be read. */
      z.object({
        kind: z.literal('articles'),
        articleIds: z.array(z.string()),
        unread: z.array(z.string()),
        storyId: z.string().optional(),
      }),
    ]),
    /** BCP 47 primary language to write in; null: that of the first article. */
    language: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('ask'),
    question: z.string(),
    /** Null outside a thread: over the archive. */
    conversationId: z.string().nullable(),
    /** Which of the archive's articles may answer. */
    filter: z
      .object({ site: z.string().optional(), language: z.string().optional(), withinDays: z.number().positive().optional() })
      .optional(),
    /** Addresses that the asker gave with the question: their articles join the conversation. */
    links: z.array(z.string()).optional(),
    /** BCP 47 language of the asker, the last resort where the question's own can't be told. */
    language: z.string().nullable(),
  }),
])
export type Request = z.infer<typeof requestSchema>

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The bot's language for their client, where they have used one of its commands or buttons: a plain message does not tell. */
  spoken: z.enum(languages).optional().catch(undefined),
})
export type Person = z.infer<typeof personSchema>

/** Where a reply stands, as far as it is known yet: enough to edit it after a restart. */
export const placeSchema = z.object({
  guildId: z.string().nullable(),
  channelId: z.string(),
  messageId: z.string().nullable(),
  /** Messages that carry it on where one cannot hold it, in their order. */
  continuedBy: z.array(z.string()).optional(),
  /** Interaction token (valid for 15 minutes) where the reply belongs to an interaction. */
  interactionToken: z.string().nullable(),
  /** Whether only the asker sees it: it can then be edited by its token alone, and never be sent again where others see it. */
  isPrivate: z.boolean().default(false),
})
export type Place = z.infer<typeof placeSchema>

/**
 * One reply of the bot, from the moment it starts. A row without `finishedAt` at start-up is one that a crash cut off.
 */
export const replyRecordSchema = z.object({
  id: z.string(),
  request: requestSchema,
  askedBy: personSchema,
  place: placeSchema,
  /** The message that holds the question, for questions asked as messages. */
  questionMessageId: z.string().nullable(),
  conversationId: z.string().nullable(),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  writing: writingSchema.nullable(),
})
export type ReplyRecord = z.infer<typeof replyRecordSchema>

/** A conversation lives in one thread (its id is the thread's) and is about one or more articles. */
export interface Conversation {
  readonly id: string
  readonly guildId: string | null
  readonly articleIds: readonly string[]
  readonly summary: Summary | null
  readonly turns: readonly Turn[]
  readonly createdAt: number
  /** Null where it is not known any more. */
  readonly startedBy: string | null
  /** The one person who may see it: in direct messages, and under private replies. Null: all of the server. */
  readonly ownerId: string | null
}

/** A question that was answered, oldest first in a conversation. */
export interface Turn {
  readonly replyId: string
  readonly askedBy: Person
  readonly questionMessageId: string | null
  readonly answer: Answer
}
