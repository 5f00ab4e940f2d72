// What the bot writes: claims with citations, summaries and answers. Writing them is left to `summarize.ts` and
// `answer.ts`, checking them to `ground.ts`, showing them to `discord/render.ts`.
import { z } from 'zod'
import { notesSchema } from './notes.ts'

export const citationSchema = z.object({
  articleId: z.string(),
  passage: z.int().min(1),
  /** The cited passage's text as it was when the claim was written, so that Sources outlives edits of the article. */
  passageText: z.string(),
  /** Verbatim words of the passage that carry the claim; null where the whole passage does. */
  quote: z.string().nullable(),
  /** Translation of the quote where the reader's language is another; null otherwise. */
  translation: z.string().nullable(),
})
export type Citation = z.infer<typeof citationSchema>

export const claimSchema = z.object({
  /** Empty only where passages contradict each other and their quotes alone say how. */
  text: z.string(),
  /** Never empty: a claim without a passage is not printed. */
  citations: z.array(citationSchema).min(1),
  speaker: z.string().nullable(),
  status: z.enum(['stated', 'planned', 'alleged', 'reported']),
  /** How a number that no passage has was worked out, as a sum of numbers that stand there: `412 - 290 = 122`. */
  derivation: z.string().nullable().default(null),
})
export type Claim = z.infer<typeof claimSchema>

/** Who wrote it. `cachedAt` is when the cached text was written, null when it is fresh (ms since the epoch). */
export const writerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('model'),
    model: z.string(),
    promptVersion: z.string(),
    /** Number of the server's version of the prompt; without it the prompt was the shipped one. */
    edition: z.int().optional(),
    cachedAt: z.number().nullable(),
    calls: z.int(),
    inputTokens: z.int().nullable(),
    outputTokens: z.int().nullable(),
    /** Of all calls, in US dollars; null where a price is not known. */
    costUsd: z.number().nullable().default(null),
  }),
  z.object({
    kind: z.literal('extractive'),
    /** Why the bot's own engine wrote: no model is configured, or the model failed in this way. */
    reason: z.enum([
      'no model',
      'model unreachable',
      'model overloaded',
      'model timed out',
      'model refused',
      'model answer unusable',
      'model rejected the key',
      'stopped',
      'over budget',
      'model switched off',
    ]),
    /** When a budget that is used up begins anew (ms since the epoch). */
    resetsAt: z.number().optional(),
  }),
])
export type Writer = z.infer<typeof writerSchema>

/** What the checks did to the model's claims before anyone saw them. */
export const checksSchema = z.object({
  claims: z.int(),
  repaired: z.int(),
  dropped: z.int(),
  replaced: z.int(),
})
export type Checks = z.infer<typeof checksSchema>

const written = {
  /** Articles it is about, in the order that citation letters count them (A, B, …). */
  articleIds: z.array(z.string()).min(1),
  writer: writerSchema,
  checks: checksSchema.nullable(),
  /** BCP 47 primary language of the text. */
  language: z.string().nullable(),
  /** Milliseconds since the epoch. */
  writtenAt: z.number(),
}

export const datedEventSchema = z.object({
  /** When, in the text's own words. */
  words: z.string(),
  /** ISO 8601 date, month or year; null where the words do not settle it. */
  date: z.string().nullable(),
  /** Whether the words give the date themselves, or only together with the day of publication, or not for sure. */
  basis: z.enum(['explicit', 'resolved', 'unclear']).default('unclear'),
  event: claimSchema,
})
export type DatedEvent = z.infer<typeof datedEventSchema>

export const summarySchema = z.object({
  kind: z.literal('summary'),
  headline: z.string(),
  gist: claimSchema.nullable(),
  points: z.array(claimSchema),
  /** People and bodies, and places, each with the passage that names them. */
  who: z.array(claimSchema).default([]),
  where: z.array(claimSchema).default([]),
  timeline: z.array(datedEventSchema),
  /** Passages that contradict each other: two or more quotes, with a note on what they differ in, where there is one. */
  conflicts: z.array(claimSchema.extend({ text: z.string() })).default([]),
  /** "About this text": unclear dates, garbled names. */
  notes: notesSchema,
  /** What a reader would expect and the text does not tell. Nobody's claim: short, and without names or numbers of its own. */
  notStated: z.array(z.string()),
  /** What a reader may ask next, and the text answers: in the summary's language, or, made without the model, in the text's own. */
  questions: z.array(z.string()).default([]),
  /** Words read of words there are, and in how many parts they were read. */
  coverage: z.object({ readWords: z.int(), totalWords: z.int(), parts: z.int() }),
  ...written,
})
export type Summary = z.infer<typeof summarySchema>

export const answerSchema = z.object({
  kind: z.literal('answer'),
  question: z.string(),
  answerable: z.enum(['yes', 'partly', 'no', 'conflicting']),
  /** For "no": what the articles do tell that is nearest. */
  claims: z.array(claimSchema),
  notes: notesSchema,
  ...written,
})
export type Answer = z.infer<typeof answerSchema>

export const comparisonSchema = z.object({
  kind: z.literal('comparison'),
  headline: z.string(),
  /** Each with a citation from two articles or more. */
  agree: z.array(claimSchema),
  /** Both sides quoted, from two articles or more; `text` says what they differ in, and may be empty. */
  differ: z.array(claimSchema),
  /** Each from one article, of which no other has it. */
  only: z.array(claimSchema),
  /** Articles that have another's text nearly word for word: the two are one voice. */
  copies: z.array(z.object({ articleId: z.string(), of: z.string() })),
  /** Addresses that were to be compared and could not be read. */
  unread: z.array(z.string()),
  /** Of each article, in their order: words read of words there are. Older ones have none. */
  coverage: z.array(z.object({ readWords: z.int(), totalWords: z.int() })).default([]),
  notes: notesSchema.default([]),
  ...written,
})
export type Comparison = z.infer<typeof comparisonSchema>

export const writingSchema = z.discriminatedUnion('kind', [summarySchema, answerSchema, comparisonSchema])
export type Writing = z.infer<typeof writingSchema>

/** Successive states of a piece of writing; only the one with `done: true` is whole, cached and stored. */
export type Draft<T extends Writing> =
  | {
      readonly done: false
      readonly stage: 'reading' | 'writing' | 'checking'
      readonly part: number
      readonly parts: number
      readonly soFar: Partial<T>
    }
  | { readonly done: true; readonly writing: T }

/** A state on the way, whose words are checked when somebody first looks at them: most are followed by the next before they would be shown. */
export function draft<T extends Writing>(
  kind: T['kind'],
  stage: 'reading' | 'writing' | 'checking',
  soFar: () => Partial<T> = () => ({}),
  part = 1,
  parts = 1,
): Draft<T> {
  let made: Partial<T> | undefined
  return {
    done: false,
    stage,
    part,
    parts,
    get soFar() {
      return (made ??= { kind, ...soFar() })
    },
  }
}

export const lengths = ['headline', 'brief', 'standard', 'detailed'] as const
export type Length = (typeof lengths)[number]
export const styles = ['bullets', 'plain'] as const
export type Style = (typeof styles)[number]

/** How a summary is wanted; every field is part of the cache key through the prompt it shapes. */
export interface SummaryWish {
  readonly length: Length
  readonly style: Style
  /** BCP 47 primary language to write in; null: the article's own. */
  readonly language: string | null
}
export const standardWish: SummaryWish = { length: 'standard', style: 'bullets', language: null }

/** `A`, `B`, … `Z`, `AA`: how an article is named in passage ids. `index` is 0-based. */
export function articleLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : articleLetter(Math.floor(index / 26) - 1) + letter
}

/** The id of a passage in prompts and, where there are several articles, on screen: `A7`. */
export function passageId(articleIndex: number, passage: number): string {
  return `${articleLetter(articleIndex)}${passage}`
}

/** Every claim that a reader is shown, in the order of reading. */
export function claimsOf(writing: Writing): readonly Claim[] {
  if (writing.kind === 'answer') return writing.claims
  if (writing.kind === 'comparison') return [...writing.agree, ...writing.differ, ...writing.only]
  const { gist, points, who, where, timeline, conflicts } = writing
  return [...(gist === null ? [] : [gist]), ...points, ...who, ...where, ...timeline.map(({ event }) => event), ...conflicts]
}
