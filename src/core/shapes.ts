// The JSON that the model is asked for. Servers that take a schema get it strictly; of those that don't, what is missing or a
// little wrong is overlooked where a claim can do without it: the checks come afterwards and judge every claim.
import { LRUCache } from 'lru-cache'
import { z } from 'zod'

/** OpenAI takes 1,000 enum values in a schema; ids are nearly all of them. */
export const mostIds = 950

const optionalText = z.string().nullable().catch(null)

/** Shapes kept: those of articles of so and so many passages. They take 70 to 180 kB each. */
const mostKept = 60
const kept = new LRUCache<string, Shapes>({ max: mostKept })

/**
 * The shapes of one request. `ids` are the passages that it shows: no other can be cited. At least one. Made once for the same ids: zod compiles a
 * parser for each shape, which takes longer than to parse an answer.
 */
export function shapesFor(ids: readonly string[]): Shapes {
  const key = ids.join(' ')
  const made = kept.get(key) ?? makeShapes(ids)
  kept.set(key, made)
  return made
}

function makeShapes(ids: readonly string[]) {
  // One instance each, so that the schema has the ids once.
  const passage = z.preprocess(plainId, z.enum([...new Set(ids)])).catch('')
  const evidence = z.array(z.object({ passage, quote: z.string(), translation: optionalText }))
  /** Evidence and sum stand before the words that rest on them. */
  const claim = z.object({
    evidence,
    derivation: optionalText,
    text: z.string(),
    speaker: optionalText,
    status: z.enum(['stated', 'planned', 'alleged', 'reported']).catch('stated'),
  })
  const mentions = listOf(z.object({ passage, quote: z.string(), text: z.string() })).catch([])
  return {
    claim,
    repair: z.object({ evidence, supported: z.boolean(), ...claim.omit({ evidence: true }).shape }),
    summary: z.object({
      headline: z.string(),
      gist: claim,
      points: listOf(claim),
      who: mentions,
      where: mentions,
      timeline: listOf(z.object({ event: claim, words: z.string(), date: optionalText })).catch([]),
      conflicts: listOf(z.object({ evidence, note: z.string() })).catch([]),
      not_stated: listOf(z.string()).catch([]),
      questions: mentions,
    }),
    comparison: z.object({
      headline: z.string(),
      agree: listOf(claim).catch([]),
      differ: listOf(z.object({ evidence, note: z.string() })).catch([]),
      only: listOf(claim).catch([]),
    }),
    answer: z.object({
      /** Code of the language it is written in. */
      language: optionalText,
      answerable: z.enum(['yes', 'partly', 'no', 'conflicting']),
      claims: listOf(claim),
    }),
  }
}

type Shapes = ReturnType<typeof makeShapes>
export type WrittenClaim = z.infer<Shapes['claim']>
export type WrittenSummary = z.infer<Shapes['summary']>
export type WrittenComparison = z.infer<Shapes['comparison']>
export type WrittenAnswer = z.infer<Shapes['answer']>

/** The second look at claims, each under its number. */
export const verdictsShape = (numbers: readonly string[]) =>
  z.object({
    verdicts: z.array(z.object({ claim: z.preprocess(plainId, z.enum(numbers)), reason: z.string(), supported: z.boolean() })),
  })

/** Items that do not fit are left out; where none does, the whole answer is no good, and is asked for again. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((list) => {
    const fitting = Array.isArray(list) ? list.filter((one) => item.safeParse(one).success) : []
    return fitting.length > 0 ? fitting : list
  }, z.array(item))
}

/** Weak models write ids as they see them, in brackets. */
function plainId(id: unknown): unknown {
  return typeof id === 'string' ? id.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() : id
}
