// Search over all articles: candidates from the full-text index, then their passages, ranked together.
import { termGroups } from '#src/core/analyze.ts'
import type { Article } from '#src/core/article.ts'
import type { Hit, SearchFilter } from '#src/core/ports.ts'
import type { TextIndex } from './engine.ts'
import { matchingOf, type Weighted } from './passage-matches.ts'

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

export async function search(
  query: string,
  filter: SearchFilter,
  limit: number,
  { index, load, now }: { index: TextIndex; now: number; load: (numbers: readonly number[]) => Promise<Map<number, Article>> },
): Promise<Hit[]> {
  const groups = await telling(termGroups(query).flatMap(looseGroups), index)
  const found = await index.find(groups, filter, Math.max(limit, candidateCount), now)
  const articles = await load(found.map(({ number }) => number))
  const best = found[0]?.score ?? 1
  const matching = matchingOf(groups)
  const hits = found.flatMap(({ number, score }) => {
    const article = articles.get(number)
    if (article === undefined) return []
    const { passages, opening } = matching(article)
    return [
      {
        article,
        passages: passages.map(({ number }) => number).slice(0, 3),
        score: score / best + passageWeight * (passages[0]?.score ?? 0) + openingWeight * opening,
      },
    ]
  })
  return hits.toSorted((a, b) => b.score - a.score).slice(0, limit)
}

/** A run of a script without spaces that has more bigrams than this is no name but a sentence, which stands in no article word for word. */
const longestPhrase = 2

function looseGroups(group: readonly string[]): string[][] {
  return group.length > longestPhrase ? group.map((bigram) => [bigram]) : [[...group]]
}

/** Groups of the query with their inverse document frequency; the commonest are dropped. */
async function telling(groups: readonly string[][], index: TextIndex): Promise<Weighted[]> {
  const count = await index.size()
  const common = Math.max(commonArticles, count * commonShare)
  const distinct = [...new Map(groups.filter((group) => group.length > 0).map((group) => [group.join(' '), group])).values()]
  const weigh = async (enough: number): Promise<Weighted[]> => {
    const frequencies = await index.frequencies([...new Set(distinct.flat())], enough)
    return distinct.map((group) => {
      const frequency = Math.min(...group.map((term) => frequencies.get(term) ?? 0))
      return { group, frequency, weight: Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) }
    })
  }
  const rare = (await weigh(common)).filter(({ frequency }) => frequency <= common)
  return rare.some(({ frequency }) => frequency > 0) ? rare : weigh(count)
}
