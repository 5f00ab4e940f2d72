// What the core needs of a model: JSON to a schema, streamed. Implementations are in `llm`; what each must do is in `tests/contracts/`.
import type { z } from 'zod'
import type { Charged } from './budget.ts'
import type { Message } from './prompt.ts'

export interface ModelRequest<T> {
  /** Name and version of the prompt, for logs and cards. */
  readonly prompt: { readonly name: string; readonly version: string; readonly edition?: number }
  readonly messages: readonly Message[]
  /** The fence id inside `messages`, which the cache key leaves out. */
  readonly fence: string
  readonly schema: z.ZodType<T>
  readonly schemaName: string
  readonly maxOutputTokens: number
}

/** Null is what the server did not tell, or whose price is not known. */
export interface Usage {
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly costUsd: number | null
}

/**
 * `partial` values are what has arrived so far, unchecked: any field may be missing or unfinished, the last string is
 * usually cut; undefined where nothing can be made of it. It is mended when it is looked at. Where an answer has yet to be written, the first comes at once and is empty; before one that is kept there is none. The one `done` value has passed the schema.
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
  /** Models behind it whose price is not known: a limit in money does not hold for them. */
  readonly unpriced?: readonly string[]
  complete<T>(request: ModelRequest<T>, options: Charged): AsyncIterable<ModelEvent<T>>
  /** Tokens of a text by the model's tokenizer or the nearest known. */
  countTokens(text: string): number
  /** At least as many as `countTokens` gives, told at once. */
  mostTokens(text: string): number
}
