// What an article is: the noun everything else is about. Text arrives here already cleaned by `web`;
// storing it is left to `store`, cutting passages into sentences to `passages.ts`.
import { z } from 'zod'

export const passageSchema = z.object({
  /** 1-based, consecutive within the article; what a citation names. */
  number: z.int().min(1),
  kind: z.enum(['heading', 'paragraph', 'item', 'quotation']),
  text: z.string().min(1),
})
export type Passage = z.infer<typeof passageSchema>

/** A date together with how it is known. `at` is ISO 8601, a bare date where the source gives no time. */
export const datedSchema = z.object({
  at: z.string().min(4),
  basis: z.enum(['json-ld', 'meta', 'visible text', 'feed']),
})
export type Dated = z.infer<typeof datedSchema>

/** How much of the article could be read. Words are counted by `Intl.Segmenter`. */
export const coverageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('cut'), readWords: z.int(), totalWords: z.int() }),
  z.object({ kind: z.literal('teaser') }),
])
export type Coverage = z.infer<typeof coverageSchema>

/** An article as `web` reads it from a page, a feed, a file or a pasted text: not stored yet. */
export const readArticleSchema = z.object({
  title: z.string().min(1),
  byline: z.string().nullable(),
  /** The outlet's name, or the host where it gives none; null for files and pasted text. */
  site: z.string().nullable(),
  /** Canonical URL; null for files and pasted text. */
  url: z.string().nullable(),
  /** BCP 47 primary language, lower case; null where too little text tells. */
  language: z.string().nullable(),
  published: datedSchema.nullable(),
  modified: datedSchema.nullable(),
  passages: z.array(passageSchema).min(1),
  wordCount: z.int().min(0),
  coverage: coverageSchema,
  origin: z.enum(['page', 'feed', 'file', 'text']),
})
export type ReadArticle = z.infer<typeof readArticleSchema>

/**
 * Who may see a stored thing: `public` for what anyone can open on the web, one guild for what its members uploaded
 * or pasted, one person for direct messages.
 */
export type Scope = 'public' | `guild:${string}` | `user:${string}`

/** An article in the store. `id` is stable for one canonical URL, or one text where there is no URL, within a scope. */
export interface Article extends ReadArticle {
  readonly id: string
  readonly scope: Scope
  /** Milliseconds since the epoch of the first and of the latest reading. */
  readonly storedAt: number
  readonly readAt: number
}

/** What lists and autocomplete show of an article. */
export type ArticleHeader = Pick<Article, 'id' | 'scope' | 'title' | 'site' | 'url' | 'language' | 'published' | 'wordCount' | 'storedAt'>

/** The scopes that a place can see: its own and the public one. */
export function visibleScopes(place: { guildId: string | null; userId: string }): [Scope, Scope] {
  return ['public', ownScope(place)]
}

/** The scope that uploads and pasted text of a place belong to. */
export function ownScope(place: { guildId: string | null; userId: string }): Scope {
  return place.guildId === null ? `user:${place.userId}` : `guild:${place.guildId}`
}
