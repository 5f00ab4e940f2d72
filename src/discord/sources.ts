// What the Sources button shows: each cited passage, quoted, with its number, under the article it stands in.
import type { Article } from '#src/core/article.ts'
import { claimsOf, type Citation, type Writing } from '#src/core/writing.ts'
import { citationName } from './claim-lines.ts'
import type { Reply } from './reply.ts'
import { inert, link, quoteBlock, truncate } from './markdown.ts'

/** Passages in the order of the articles, each once. `articles` may lack those that were deleted since. */
export function renderSources(writing: Writing, articles: readonly Article[]): Reply {
  const citations = new Map<string, Citation[]>()
  for (const claim of claimsOf(writing)) {
    for (const citation of claim.citations) {
      const key = `${String(writing.articleIds.indexOf(citation.articleId)).padStart(4, '0')} ${String(citation.passage).padStart(6, '0')}`
      citations.set(key, [...(citations.get(key) ?? []), citation])
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
  const translations = citations.flatMap((citation) => (citation.translation === null ? [] : [`-# ${inert(citation.translation, 400)}`]))
  return [
    `**[${citationName(first, writing.articleIds, several)}]**`,
    quoteBlock(
      emphasise(
        first.passageText,
        citations.flatMap((citation) => citation.quote ?? []),
      ),
    ),
    ...new Set(translations),
  ].join('\n')
}

/** Characters of a passage that are shown whole; of a longer one, the quotes with so many around each. */
const passageLimit = 900
const around = 250

interface Range {
  readonly start: number
  readonly end: number
}

/** Every quote in bold, as far as it stands there and is not the whole passage. */
function emphasise(passage: string, quotes: readonly string[]): string {
  const ranges = merged(
    quotes
      .filter((quote) => quote.length < passage.length)
      .map((quote) => ({ start: passage.indexOf(quote), end: passage.indexOf(quote) + quote.length }))
      .filter(({ start }) => start >= 0),
  )
  const whole = passage.length <= passageLimit
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of ranges) {
    pieces.push(between(passage.slice(from, start), { whole, first: from === 0, last: false }), bold(passage.slice(start, end)))
    from = end
  }
  if (ranges.length === 0) return inert(passage, passageLimit)
  return [...pieces, between(passage.slice(from), { whole, first: false, last: true })].join('').trim()
}

/** Ranges in order, those that touch put together. */
function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1)
    if (last !== undefined && range.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push(range)
  }
  return result
}

/** What stands before, between or behind the quotes; of a long passage only what is near to them. */
function between(text: string, { whole, first, last }: { whole: boolean; first: boolean; last: boolean }): string {
  const limit = first || last ? around : 2 * around
  if (whole || text.length <= limit) return spaced(text)
  const [head, tail] = [spaced(truncate(text, around)), spaced(`…${[...text].slice(-around).join('')}`)]
  if (first) return tail
  return last ? head : `${head} ${tail}`
}

/** Markdown's bold does not take spaces at its ends. */
function bold(quote: string): string {
  return `${/^\s/.test(quote) ? ' ' : ''}**${inert(quote)}**${/\s$/.test(quote) ? ' ' : ''}`
}

function spaced(text: string): string {
  const inside = inert(text)
  if (inside === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${inside}${/\s$/.test(text) ? ' ' : ''}`
}
