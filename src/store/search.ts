// Search over all articles: candidates from the full-text index, then their passages, ranked together.
import { analyze, termGroups } from '#src/core/analyze.ts'
import type { Article } from '#src/core/article.ts'
import type { Hit, SearchFilter } from '#src/core/ports.ts'
import { root } from '#src/core/sentences.ts'
import type { TextIndex } from './engine.ts'

/** Candidates whose passages are looked at; splitting ten articles takes about a millisecond. */
const candidateCount = 10

/**
 * Words that stand in more than this share of all articles are left out of a query unless nothing else remains. They cost
 * time and not quality, so that an archive in which no word stands in many articles keeps them (`evals/README.md`).
 */
const commonShare = 0.05
const commonArticles = 2000

/** How much the best passage counts beside the article as a whole (both scaled to at most 1). */
const passageWeight = 0.2

/** The same for title and opening together: news tells first what it is about. */
const openingWeight = 0.6
const openingPassages = 4

export async function search(
  query: string, filter: SearchFilter, limit: number,
  { index, load, now }: { index: TextIndex; now: number; load: (numbers: readonly number[]) => Promise<Map<number, Article>> },
): Promise<Hit[]> {
  const groups = await telling(termGroups(query).flatMap(looseGroups), index)
  const found = await index.find(groups.map(({ group }) => group), filter, Math.max(limit, candidateCount), now)
  const articles = await load(found.map(({ number }) => number))
  const best = found[0]?.score ?? 1
  const hits = found.flatMap(({ number, score }) => {
    const article = articles.get(number)
    if (article === undefined) return []
    const { passages, opening } = readMatches(article, groups)
    return [{ article, passages: passages.map(({ number }) => number).slice(0, 3), score: score / best + passageWeight * (passages[0]?.score ?? 0) + openingWeight * opening }]
  })
  return hits.toSorted((a, b) => b.score - a.score).slice(0, limit)
}

/** A run of a script without spaces that has more bigrams than this is no name but a sentence, which stands in no article word for word. */
const longestPhrase = 2

function looseGroups(group: readonly string[]): string[][] {
  return group.length > longestPhrase ? group.map((bigram) => [bigram]) : [[...group]]
}

interface Weighted { readonly group: readonly string[]; readonly weight: number }

/** Groups of the query with their inverse document frequency; the commonest are dropped. */
async function telling(groups: readonly string[][], index: TextIndex): Promise<Weighted[]> {
  const count = await index.size()
  const common = Math.max(commonArticles, count * commonShare)
  const distinct = [...new Map(groups.filter((group) => group.length > 0).map((group) => [group.join(' '), group])).values()]
  const frequencies = await index.frequencies([...new Set(distinct.flat())], common)
  const weighted = distinct.map((group) => {
    const frequency = Math.min(...group.map((term) => frequencies.get(term) ?? 0))
    return { group, frequency, weight: Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) }
  })
  const rare = weighted.filter(({ frequency }) => frequency <= common)
  return rare.some(({ frequency }) => frequency > 0) ? rare : weighted
}

interface Matches { readonly passages: { number: number; score: number }[]; readonly opening: number }

/**
 * Passages that name any of the query, best first by the share of its weight that they name together with the article's
 * title, outlet, author and date; and the share that title and opening name. Inflected forms count as the word itself.
 */
function readMatches(article: Article, groups: readonly Weighted[]): Matches {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0) || 1
  const wanted = groups.map(({ group, weight }) => ({ phrase: rooted(group), weight }))
  const share = (text: string): number => wanted.reduce((sum, { phrase, weight }) => text.includes(phrase) ? sum + weight : sum, 0) / total
  const about = rooted(analyze([article.title, article.site, article.byline, article.published?.at.slice(0, 10)].join(' ')))
  const texts = article.passages.map((passage) => ({ number: passage.number, text: rooted(analyze(passage.text)) }))
  const passages = texts.filter(({ text }) => share(text) > 0).map(({ number, text }) => ({ number, score: share(about + text) }))
  return {
    passages: passages.toSorted((a, b) => b.score - a.score || a.number - b.number),
    opening: share(rooted(analyze(article.title)) + texts.slice(0, openingPassages).map(({ text }) => text).join('')),
  }
}

function rooted(terms: readonly string[]): string {
  return ` ${terms.map(root).join(' ')} `
}
