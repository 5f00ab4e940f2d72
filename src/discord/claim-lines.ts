// Claims as lines of a message: each with the passages it rests on, by letter and number. What they stand in is left to `render.ts` and
// `comparison.ts`.
import type { Article } from '#src/core/article.ts'
import { articleLetter, type Citation, type Claim } from '#src/core/writing.ts'
import { inert, link } from './markdown.ts'
import type { CardWords } from './words/card.ts'

/**
 * What a model may write at most, in characters that are read: beyond it is no claim but an attempt to flood a channel. The
 * article's own sentences, which the extractive engine prints, are longer in one of some thousands.
 */
export const most = { claim: 900, note: 300, words: 80, claims: 12 }

/** A claim with the numbers of its passages: `[3]`, or `[B3]` where there are several articles. */
export function claimLine(claim: Claim, articleIds: readonly string[], several: boolean): string {
  const names = claim.citations.map((citation) => citationName(citation, articleIds, several))
  return `${inert(claim.text, most.claim).trimEnd()} ${[...new Set(names)].map((name) => `[${name}]`).join('')}`
}

export function citationName(citation: { articleId: string; passage: number }, articleIds: readonly string[], several: boolean): string {
  const letter = several ? articleLetter(articleIds.indexOf(citation.articleId)) : ''
  return `${letter}${citation.passage}`
}

/** What is said of it, and both sides in the text's own words. */
export function conflictBlock({ text, citations }: Claim, articleIds: readonly string[], several: boolean, words: CardWords): string {
  return [
    `**${several ? words.articlesDisagree : words.textContradictsItself}** ${inert(text, most.claim)}`.trimEnd(),
    ...citations.map((citation) => quotedSide(citation, articleIds, several)),
  ].join('\n')
}

/** Which letter is which article, with its outlet and what else is to be said of it; of claims, only those that they cite. */
export function sourceList(articles: readonly Article[], claims?: readonly Claim[], more: readonly string[] = []): string {
  const cited = new Set(claims?.flatMap((claim) => claim.citations.map((citation) => citation.articleId)))
  return articles
    .flatMap((article, index) => {
      if (claims !== undefined && !cited.has(article.id)) return []
      const title = article.url === null ? inert(article.title, 80) : link(article.title, article.url)
      return [
        `-# ${articleLetter(index)}: ${title}${article.site === null ? '' : ` · ${inert(article.site, 60)}`}${more[index] === undefined || more[index] === '' ? '' : ` · ${more[index]}`}`,
      ]
    })
    .join('\n')
}

/** One side of a contradiction, quoted. */
export function quotedSide(citation: Citation, articleIds: readonly string[], several: boolean): string {
  return `> “${inert(citation.quote ?? citation.passageText, most.note)}” [${citationName(citation, articleIds, several)}]`
}
