// From what the model names to what we print: passage ids become citations, claims without a passage are none.
import type { Article } from './article.ts'
import { missingFigures } from './figures.ts'
import { fold } from './fold.ts'
import { oneLine } from './invisible.ts'
import { primaryLanguage } from './languages.ts'
import type { WrittenClaim } from './shapes.ts'
import { passageId, type Citation, type Claim } from './writing.ts'

/** A claim is a sentence: what is longer is something else. In characters. */
const claimLimit = 700
const mostCitations = 6
/** Of a speaker's name, and of a sum. */
const detailLimit = 120

/** Weak models cite inside the sentence, too: `… on Friday [A3].` */
const writtenIds = /\s*\[[A-Z]{1,2}\d{1,4}(?:[,;]\s*[A-Z]{1,2}\d{1,4})*\]/gu

/** The id of every passage in a prompt, with the article it stands in. */
export type PassageIndex = ReadonlyMap<string, { readonly article: Article; readonly passage: number; readonly text: string }>

export function indexPassages(articles: readonly Article[]): PassageIndex {
  return new Map(
    articles.flatMap((article, index) =>
      article.passages.map(({ number, text }) => [passageId(index, number), { article, passage: number, text }] as const),
    ),
  )
}

/** Null for a claim that is empty, no sentence any more, or cites no passage there is. */
export function toClaim(written: WrittenClaim, index: PassageIndex): Claim | null {
  const text = oneLine(written.text.replace(writtenIds, ''))
  const citations = new Map<string, Citation>()
  for (const { passage: id, quote, translation } of written.evidence) {
    const found = index.get(id)
    const words = quote.trim()
    const key = `${id} ${words}`
    if (found === undefined || citations.has(key)) continue
    citations.set(key, {
      articleId: found.article.id,
      passage: found.passage,
      passageText: found.text,
      quote: words === '' ? null : words,
      translation: acceptable(translation, words),
    })
  }
  if (text === '' || text.length > claimLimit || citations.size === 0) return null
  return {
    text,
    citations: [...citations.values()].slice(0, mostCitations),
    speaker: detail(written.speaker),
    status: written.status,
    derivation: detail(written.derivation),
  }
}

function detail(text: string | null): string | null {
  const words = oneLine(text ?? '')
  return words === '' || words.length > detailLimit ? null : words
}

/** A translation can't be checked word by word: it may not say much more than the quote, nor have other numbers. */
function acceptable(translation: string | null, quote: string): string | null {
  const words = oneLine(translation ?? '')
  if (words === '' || quote === '' || fold(words) === fold(quote) || words.length > 40 + 4 * quote.length) return null
  return missingFigures(words, quote).length > 0 ? null : words
}

/** The claim for readers of a language: quotes that they can read need no translation. */
export function forReaderOf(language: string | null, claim: Claim, articles: readonly Article[]): Claim {
  const citations = claim.citations.map((citation) => {
    const own = articles.find(({ id }) => id === citation.articleId)?.language ?? null
    return own !== null && primaryLanguage(own) === primaryLanguage(language) ? { ...citation, translation: null } : citation
  })
  return { ...claim, citations }
}
