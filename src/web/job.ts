// What goes to the parsing child and what comes back, as schemas: both sides believe nothing they have not checked.
// Running jobs is left to `parsing.ts`, doing them to `child.ts`.
import { z } from 'zod'
import { readArticleSchema } from '#src/core/article.ts'
import { entrySchema, feedLinkSchema, feedSchema } from '#src/core/feed.ts'

const document = { bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array), contentType: z.string().nullable() }

export const jobSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    ...document,
    url: z.string().nullable(),
    origin: z.enum(['page', 'file']),
    entry: entrySchema.optional(),
  }),
  z.object({
    kind: z.literal('plain'),
    ...document,
    name: z.string().nullable(),
    origin: z.enum(['page', 'file', 'text']),
    url: z.string().nullable(),
  }),
  z.object({ kind: z.literal('entry'), entry: entrySchema, feed: feedSchema.pick({ title: true, language: true }) }),
  z.object({ kind: z.literal('feed'), ...document, url: z.string() }),
  z.object({ kind: z.literal('links'), ...document, url: z.string() }),
  z.object({ kind: z.literal('list'), ...document }),
])
export type Job = z.infer<typeof jobSchema>

const notAnArticle = z.enum([
  'paywall',
  'consent page',
  'login page',
  'error page',
  'empty shell',
  'index page',
  'search page',
  'too little text',
])

export const resultSchema = z.discriminatedUnion('kind', [
  /** `dropped`: how many texts each rule left out. */
  z.object({ kind: z.literal('article'), article: readArticleSchema, dropped: z.record(z.string(), z.int()) }),
  z.object({ kind: z.literal('feed'), feed: feedSchema }),
  z.object({ kind: z.literal('links'), links: z.array(feedLinkSchema) }),
  z.object({ kind: z.literal('not an article'), what: notAnArticle }),
  z.object({ kind: z.literal('refused'), why: z.enum(['too complex', 'empty', 'feed broken', 'feed list broken']) }),
  /** A bug of ours, for the log. */
  z.object({ kind: z.literal('failed'), message: z.string() }),
])
export type Result = z.infer<typeof resultSchema>

export const taskSchema = z.object({ number: z.int(), job: jobSchema })
export const replySchema = z.union([z.object({ ready: z.literal(true) }), z.object({ number: z.int(), result: resultSchema })])
