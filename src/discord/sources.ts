// What the Sources button shows: each cited passage, quoted, with its number, under the article it stands in.
import type { Article } from '#src/core/article.ts'
import { claimsOf, type Citation, type Writing } from '#src/core/writing.ts'
import type { Reply } from './command.ts'
import { inert, link, quoteBlock } from './markdown.ts'
import { citationName } from './render.ts'

/** Passages in the order of the articles, each once. `articles` may lack those that were deleted since. */
export function renderSources(writing: Writing, articles: readonly Article[]): Reply {
  const citations = new Map<string, Citation[]>()
  for (const claim of claimsOf(writing)) {
    for (const citation of claim.citations) {
      const key = `${String(writing.articleIds.indexOf(citation.articleId)).padStart(4, '0')} ${String(citation.passage).padStart(6, '0')}`
      citations.set(key, [...citations.get(key) ?? [], citation])
    }
  }
  const several = writing.articleIds.length > 1
  const blocks = [...citations].sort(([a], [b]) => a.localeCompare(b)).map(([, same]) => sourceBlock(same, writing, several))
  const heads = articles.map((article) => headLine(article))
  return { text: [...heads, ...blocks].join('\n') }
}

function headLine(article: Article): string {
  const outlet = article.site === null ? '' : ` · ${inert(article.site, 80)}`
  return `**${article.url === null ? inert(article.title, 200) : link(article.title, article.url)}**${outlet}`
}

/** The passage with the quoted words in bold, where each quote is found as it stands. */
function sourceBlock(citations: readonly Citation[], writing: Writing, several: boolean): string {
  const [first] = citations
  if (first === undefined) return ''
  const translations = citations.flatMap((citation) => citation.translation === null ? [] : [`-# ${inert(citation.translation, 400)}`])
  return [
    `**[${citationName(first, writing.articleIds, several)}]**`,
    quoteBlock(emphasise(first.passageText, citations.flatMap((citation) => citation.quote ?? []))),
    ...new Set(translations),
  ].join('\n')
}

/** How much of a passage is shown around its quotes, in characters. */
const passageLimit = 900

function emphasise(passage: string, quotes: readonly string[]): string {
  const [quote] = quotes.filter((words) => words.length < passage.length && passage.includes(words))
  if (quote === undefined) return inert(passage, passageLimit)
  const start = passage.indexOf(quote)
  const around = Math.max(80, Math.floor((passageLimit - quote.length) / 2))
  const before = passage.slice(0, start)
  const after = passage.slice(start + quote.length)
  const head = before.length > around ? `…${inert(before.slice(-around))}` : inert(before)
  const spaceBefore = /\s$/.test(before) ? ' ' : ''
  const spaceAfter = /^\s/.test(after) ? ' ' : ''
  return `${head}${spaceBefore}**${inert(quote, passageLimit)}**${spaceAfter}${inert(after, around)}`
}
