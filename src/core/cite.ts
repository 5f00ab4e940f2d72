// From what the model names to what we print: passage ids become citations, claims without a passage are none.
import { z } from 'zod'
import type { Article } from './article.ts'
import { passageId, type Citation, type Claim } from './writing.ts'

/** The id of every passage in a prompt, with the article it stands in. */
export type PassageIndex = ReadonlyMap<string, { readonly article: Article; readonly passage: number }>

export function indexPassages(articles: readonly Article[]): PassageIndex {
  return new Map(articles.flatMap((article, index) => article.passages.map(({ number }) => [passageId(index, number), { article, passage: number }] as const)))
}

/** A claim as the model is to write it: the evidence first. The ids are an enum per request, so that no other can be named. */
export const claimShape = (ids: readonly string[]) => z.strictObject({
  evidence: evidenceShape(ids),
  text: z.string(),
  speaker: z.string().nullable(),
  status: z.enum(['stated', 'planned', 'alleged', 'reported']),
})
export const evidenceShape = (ids: readonly string[]) => z.array(z.strictObject({ passage: z.enum(ids), quote: z.string() }))
export type WrittenClaim = z.infer<ReturnType<typeof claimShape>>

/** Null for a claim that is empty or cites no passage there is. */
export function toClaim(written: WrittenClaim, index: PassageIndex): Claim | null {
  const text = written.text.trim()
  const citations = new Map<string, Citation>()
  for (const { passage: id, quote } of written.evidence) {
    const found = index.get(id)
    const passageText = found?.article.passages.find(({ number }) => number === found.passage)?.text
    if (found === undefined || passageText === undefined || citations.has(id)) continue
    citations.set(id, { articleId: found.article.id, passage: found.passage, passageText, quote: quote.trim() === '' ? null : quote.trim(), translation: null })
  }
  if (text === '' || citations.size === 0) return null
  const speaker = written.speaker?.trim() ?? ''
  return { text, citations: [...citations.values()], speaker: speaker === '' ? null : speaker, status: written.status, derivation: null }
}
