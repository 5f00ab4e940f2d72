// What a reader should know of a text or an answer before trusting it, as a code with its details: finding it is left to `about-text.ts`, wording
// it in the reader's language to `discord/notes.ts`.
import { z } from 'zod'

export const noteSchema = z.discriminatedUnion('code', [
  /** `weekday` counts from Sunday, 0. The date has its year, or is of no year near the publication. */
  z.object({ code: z.literal('weekday wrong'), words: z.string(), weekday: z.int().min(0).max(6) }),
  z.object({ code: z.literal('weekday wrong in any year'), words: z.string(), weekday: z.int().min(0).max(6) }),
  z.object({ code: z.literal('past as future'), passage: z.int(), year: z.int(), publishedYear: z.int() }),
  z.object({ code: z.literal('time against tense'), words: z.string() }),
  z.object({ code: z.literal('announced but done'), headline: z.string(), text: z.string() }),
  z.object({ code: z.literal('numbers clash'), headline: z.string(), text: z.string() }),
  /** ISO 8601 dates. */
  z.object({ code: z.literal('changed before published'), published: z.string(), changed: z.string() }),
  z.object({ code: z.literal('relative without date'), words: z.string() }),
  z.object({ code: z.literal('two spellings'), one: z.string(), other: z.string() }),
  /** Of an extract: sentences in it are said by whoever wrote the text; null where that is not known. */
  z.object({ code: z.literal('first person'), author: z.string().nullable() }),
  z.object({ code: z.literal('beginning only') }),
  z.object({ code: z.literal('cut'), readWords: z.int(), totalWords: z.int() }),
  /** Of an answer: the questions before the last `kept` were not in view. */
  z.object({ code: z.literal('older questions left out'), kept: z.int() }),
  /** Of an answer that no model wrote: the articles are in these languages, BCP 47, and the question is in none of them. */
  z.object({ code: z.literal('asked in another language'), languages: z.array(z.string()) }),
  /** Of a story: `read` of its reports were read; the outlets of which none was. */
  z.object({ code: z.literal('reports left out'), read: z.int(), of: z.int(), outlets: z.array(z.string()) }),
])
export type Note = z.infer<typeof noteSchema>

/** Those of a stored piece of writing; what an older version wrote, as sentences, is left out. */
export const notesSchema = z.array(noteSchema.nullable().catch(null)).transform((notes) => notes.filter((note) => note !== null))
