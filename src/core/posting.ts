// What the bot posts by itself, as data: which words and buttons it gets is left to `discord/postings.ts`, sending it once and
// only once to `deliver.ts`. Kept as JSON until Discord has it, so a field may be added, but never change its meaning.
import { z } from 'zod'
import { changeSchema } from './changes.ts'
import { failureSchema } from './following.ts'
import { rhythms } from './digest.ts'

/** Why nothing can be posted in a channel. All but the first two last until somebody in the server changes something. */
export const troubles = [
  'discord unavailable',
  'rate limited',
  'no access',
  'permission missing',
  'history hidden',
  'channel gone',
  'refused',
] as const
export type Trouble = (typeof troubles)[number]

export const postingSchema = z.discriminatedUnion('kind', [
  /** A new article of a feed that the channel follows. */
  z.object({
    kind: z.literal('entry'),
    /** Null while the article is not stored: it then has no buttons. */
    articleId: z.string().nullable(),
    title: z.string(),
    url: z.string().nullable(),
    /** Name of the feed or outlet. */
    outlet: z.string().nullable(),
    /** ISO 8601. */
    published: z.string().nullable(),
    /** A sentence or two of it. */
    gist: z.string().nullable(),
    /** A role that is told of it, by the server's choice. */
    roleId: z.string().nullable().default(null),
  }),
  /** Entries that came with others, too many for a card each. */
  z.object({
    kind: z.literal('more entries'),
    feed: z.string(),
    entries: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  }),
  /** An article that was posted has changed. */
  z.object({
    kind: z.literal('changed'),
    articleId: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    changes: z.array(changeSchema),
  }),
  /** How a feed stands, where whoever follows it should know. */
  z.object({
    kind: z.literal('feed notice'),
    about: z.enum(['failing', 'gone', 'works again', 'moved']),
    feed: z.string(),
    url: z.string(),
    /** Why it fails, as a `UserError`. */
    failure: failureSchema.nullable(),
    /** Since when it fails, and when it is asked for next (ms since the epoch). */
    since: z.number().nullable(),
    nextCheckAt: z.number().nullable(),
  }),
  /** The stories of a day or a week. */
  z.object({
    kind: z.literal('digest'),
    rhythm: z.enum(rhythms),
    topics: z.array(z.string()),
    /** Milliseconds since the epoch: the time it is for, and that since which it tells. */
    dueAt: z.number(),
    since: z.number(),
    /** How many stories there were to choose from. */
    fitting: z.int(),
    /** Best first; none: there is nothing new. */
    stories: z.array(
      z.object({
        articleId: z.string(),
        /** Null where one article alone tells it, and in what was kept by an earlier version. */
        storyId: z.string().nullable().default(null),
        title: z.string(),
        url: z.string().nullable(),
        /** An earlier digest has shown the story; this is what is new in it. */
        isUpdate: z.boolean(),
        gist: z.string().nullable(),
        /** Its outlets, each with the address of its report; of those that are too many the number. */
        sources: z.array(z.object({ outlet: z.string().nullable(), url: z.string().nullable() })),
        moreSources: z.int(),
      }),
    ),
  }),
  /** For whoever set something up: it can't be posted there. */
  z.object({ kind: z.literal('trouble'), channelId: z.string(), trouble: z.enum(troubles) }),
])
export type Posting = z.infer<typeof postingSchema>
