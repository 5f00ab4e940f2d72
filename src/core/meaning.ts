// What an article means, as a model for embeddings gives it: a direction, kept small and compared by cosine. Asking for it is left to
// `llm/embeddings.ts`, what follows from it to `matching.ts`.
import type { Article } from './article.ts'

/** `MODEL DIRECTION`: the direction as signed bytes in base64. Those of different models cannot be compared. */
export type Meaning = string

/** Turns texts into directions. */
export interface Embedder {
  /** Null where none can be had now: over budget, or its server does not answer. Never rejects, and never pays twice for a text. */
  embed(text: string): Promise<Meaning | null>
}

/** Title and opening: what tells one event from another, in so many characters. */
const mostCharacters = 1500

export function embeddedText({ title, passages }: Pick<Article, 'title' | 'passages'>): string {
  return [title, ...passages.map(({ text }) => text)].join('\n').slice(0, mostCharacters)
}

/** A byte for each of its numbers: news is told apart by far more than that costs. */
export function toMeaning(model: string, vector: readonly number[]): Meaning {
  const largest = Math.max(...vector.map(Math.abs), Number.MIN_VALUE)
  return `${model.replaceAll(' ', '_')} ${Buffer.from(Int8Array.from(vector, (value) => Math.round((value / largest) * 127)).buffer).toString('base64')}`
}

/** Cosine, −1 to 1; null where they cannot be compared. */
export function closeness(one: Meaning, other: Meaning): number | null {
  const [first, second] = [read(one), read(other)]
  if (first.model !== second.model || first.direction.length !== second.direction.length) return null
  const dot = (a: Int8Array, b: Int8Array): number => a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0)
  const length = Math.sqrt(dot(first.direction, first.direction) * dot(second.direction, second.direction))
  return length === 0 ? null : dot(first.direction, second.direction) / length
}

function read(meaning: Meaning): { model: string; direction: Int8Array } {
  const [model = '', bytes = ''] = meaning.split(' ')
  return { model, direction: new Int8Array(Buffer.from(bytes, 'base64')) }
}
