// A comparison as a card: what the articles agree on, where they differ with both sides quoted, what only one of them tells, and
// which letter is which article.
import type { Article } from '#src/core/article.ts'
import type { Language } from '#src/core/languages.ts'
import { articleLetter, type Claim, type Comparison } from '#src/core/writing.ts'
import { claimLine, most, quotedSide, sourceList } from './claim-lines.ts'
import type { Reply } from './reply.ts'
import { coverageWords, footerLine, type FooterAbout } from './footer.ts'
import { inert } from './markdown.ts'
import { noteText } from './notes.ts'
import { compareWords } from './words/compare.ts'

const color = { model: 0x3b82f6, extractive: 0xd97706 } as const

export function renderComparison(comparison: Comparison, articles: readonly Article[], about: FooterAbout): Reply {
  const words = compareWords[about.language]
  const body = [
    comparison.writer.kind === 'extractive' ? `*${words.sideBySide}*` : '',
    comparisonBody(comparison, articles, about.language) || words.nothing,
    ...comparison.copies.map(({ articleId, of }) =>
      words.copy(`**${letterOf(articleId, comparison)}**`, `**${letterOf(of, comparison)}**`),
    ),
    comparison.unread.length === 0 ? '' : `${words.unread} ${comparison.unread.map((url) => inert(url, 120)).join(' · ')}`,
    comparison.notes.map((note) => noteText(note, about.language)).join(' '),
    sourceList(
      articles,
      undefined,
      comparison.coverage.map((coverage) => coverageWords({ ...coverage, parts: 1 }, about.language)),
    ),
  ]
  return {
    card: {
      title: inert(comparison.headline, 240),
      url: null,
      author: null,
      timestamp: null,
      body: body.filter((part) => part !== '').join('\n\n'),
      footer: footerLine(comparison, about),
      color: color[comparison.writer.kind],
    },
  }
}

/** The three parts, of those that there are. `articles` are all that are compared. */
export function comparisonBody(comparison: Partial<Comparison>, articles: readonly Article[], language: Language): string {
  const words = compareWords[language]
  const ids = articles.map(({ id }) => id)
  const lines = (claims: readonly Claim[]): string =>
    claims
      .slice(0, most.claims)
      .map((claim) => `- ${claimLine(claim, ids, true)}`)
      .join('\n')
  const { agree = [], differ = [], only = [] } = comparison
  const alone = articles.flatMap((article, index) => {
    const own = only.filter(({ citations }) => citations[0]?.articleId === article.id)
    return own.length === 0
      ? []
      : [`**${words.only(`${articleLetter(index)}${article.site === null ? '' : ` · ${inert(article.site, 60)}`}`)}**\n${lines(own)}`]
  })
  return [
    agree.length === 0 ? '' : `**${words.agree}**\n${lines(agree)}`,
    differ.length === 0
      ? ''
      : `**${words.differ}**\n${differ
          .slice(0, most.claims)
          .map((claim) => difference(claim, ids))
          .join('\n\n')}`,
    ...alone,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What they differ in, where a sentence says it, and both sides in their own words. */
function difference({ text, citations }: Claim, ids: readonly string[]): string {
  return [...(text === '' ? [] : [inert(text, most.claim)]), ...citations.map((citation) => quotedSide(citation, ids, true))].join('\n')
}

function letterOf(articleId: string, { articleIds }: Comparison): string {
  return articleLetter(articleIds.indexOf(articleId))
}
