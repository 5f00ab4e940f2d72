// What readers think of what the bot wrote: one opinion a person a reply. Storing it is left to `store`, listing the worst to the evals.
import { z } from 'zod'
import { personSchema, requestSchema } from './conversation.ts'
import { writingSchema, type Writer } from './writing.ts'

export const opinions = ['good', 'bad'] as const
export type Opinion = (typeof opinions)[number]

/** Characters of a reason that are kept. */
export const reasonLimit = 600

export const voteSchema = z.object({
  replyId: z.string(),
  person: personSchema,
  opinion: z.enum(opinions),
  /** Why, in the person's words; null where nothing was said. */
  reason: z.string().nullable(),
  /** What was asked for, and what the person had in view: a Retry writes something else in its place. */
  request: requestSchema,
  writing: writingSchema,
})
export type Vote = z.infer<typeof voteSchema>

/** One piece of writing with all that people thought of it. */
export interface Verdict extends Pick<Vote, 'replyId' | 'request' | 'writing'> {
  readonly good: number
  readonly bad: number
  /** In the order of voting. */
  readonly reasons: readonly string[]
  /** Of the latest vote, in milliseconds since the epoch. */
  readonly votedAt: number
}

/** What to hold an opinion against: the model and the version of its prompt, null where the bot's own engine wrote. */
export function writtenWith(writer: Writer): { model: string; promptVersion: string } | null {
  return writer.kind === 'model' ? { model: writer.model, promptVersion: writer.promptVersion } : null
}

/** Most disliked first: what more people call bad than good, then the latest. */
export function worstFirst(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.toSorted(
    (one, other) => other.bad - other.good - (one.bad - one.good) || other.bad - one.bad || other.votedAt - one.votedAt,
  )
}
