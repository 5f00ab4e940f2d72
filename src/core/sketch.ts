// What an article is compared by: its telling terms with how often they stand there, title and opening counting more.
import { z } from 'zod'
import { analyze } from './analyze.ts'
import type { ReadArticle } from './article.ts'
import { commonTerms } from './common.ts'
import { root } from './sentences.ts'

/** `terms` are roots of content words with their weight; `title` those of the headline. */
export const sketchSchema = z.object({
  title: z.array(z.string()),
  terms: z.record(z.string(), z.number()),
})
export type Sketch = z.infer<typeof sketchSchema>

/** As many terms of an article as are kept, those that weigh most. */
const mostTerms = 100

/** Words read of an article: news tells first what it is about. */
const readTerms = 600

const titleWeight = 2
const openingWeight = 2
const openingTerms = 60

export function sketchOf(article: Pick<ReadArticle, 'title' | 'passages' | 'language'>): Sketch {
  const common = commonTerms(article.language)
  const telling = (terms: readonly string[]): string[] => terms.filter((term) => !common.has(term) && term.length > 1).map(root)
  const title = telling(analyze(article.title))
  const body: string[] = []
  for (const { text } of article.passages) {
    if (body.length >= readTerms) break
    body.push(...telling(analyze(text)))
  }
  const counts = new Map<string, number>()
  const add = (term: string, weight: number): void => { counts.set(term, (counts.get(term) ?? 0) + weight) }
  for (const term of title) add(term, titleWeight)
  for (const [place, term] of body.slice(0, readTerms).entries()) add(term, place < openingTerms ? openingWeight : 1)
  const heaviest = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostTerms)
  return { title: [...new Set(title)], terms: Object.fromEntries(heaviest.map(([term, count]) => [term, 1 + Math.log(count)])) }
}
