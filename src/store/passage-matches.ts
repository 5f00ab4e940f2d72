// Which passages of an article name what a query asks for. Finding the articles is left to the engines, ranking them to `search.ts`.
import { analyze, isPlain } from '#src/core/analyze.ts'
import type { Article } from '#src/core/article.ts'
import { root } from '#src/core/sentences.ts'
import type { Wanted } from './engine.ts'

export interface Weighted extends Wanted {
  readonly weight: number
}

/** Passages that name any of the query, best first, and how much of it title and opening name. Shares are of the weight of all that is asked for. */
export interface Matches {
  readonly passages: readonly { readonly number: number; readonly score: number }[]
  readonly opening: number
}

/** Passages that are the opening, with the title. */
const openingPassages = 4

/** As inflected forms count as the word itself, of each term its root; `phrase` as `rooted` writes it, `word` where it is a single one. */
interface Sought {
  readonly phrase: string
  readonly word: string | null
  readonly weight: number
}

/** Judges one article after the other by the same query: a passage by what it names together with the article's title, outlet, author and date. */
export function matchingOf(groups: readonly Weighted[]): (article: Article) => Matches {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0) || 1
  const wanted = groups.map(({ group, weight }): Sought => ({
    phrase: rooted(group),
    word: group.length === 1 ? root(group[0] ?? '') : null,
    weight,
  }))
  /** Of what any of the texts names; no phrase goes from one into another. */
  const share = (texts: readonly Named[]): number =>
    wanted.reduce((sum, { weight }, index) => (texts.some((text) => text[index]) ? sum + weight : sum), 0) / total
  return ({ title, site, byline, published, passages }) => {
    const about = namedIn([title, site, byline, published?.at.slice(0, 10)].join(' '), wanted)
    const texts = passages.map(({ number, text }) => ({ number, named: namedIn(text, wanted) }))
    return {
      passages: texts
        .filter(({ named }) => named.some(Boolean))
        .map(({ number, named }) => ({ number, score: share([about, named]) }))
        .toSorted((a, b) => b.score - a.score || a.number - b.number),
      opening: share([namedIn(title, wanted), ...texts.slice(0, openingPassages).map(({ named }) => named)]),
    }
  }
}

/** For each thing that is sought whether a text names it. */
type Named = readonly boolean[]

function namedIn(text: string, wanted: readonly Sought[]): Named {
  if (!isPlain(text)) {
    const terms = rooted(analyze(text))
    return wanted.map(({ phrase }) => terms.includes(phrase))
  }
  // Its terms stand in it as they are: to look for the few that are sought takes a tenth of the time of reading them all.
  const lower = text.toLowerCase()
  return wanted.map(({ word }) => word !== null && hasWord(lower, word))
}

/** Whether a word of this root stands in a plain text. */
function hasWord(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (isLetterOrDigit(lower.charCodeAt(at - 1))) continue
    let end = at + word.length
    while (isLetterOrDigit(lower.charCodeAt(end))) end++
    if (root(lower.slice(at, end)) === word) return true
  }
  return false
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

function rooted(terms: readonly string[]): string {
  return ` ${terms.map(root).join(' ')} `
}
