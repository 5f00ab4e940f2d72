// The index of terms on SQLite. It shares its one connection with Kysely, so that whatever transaction is open holds these writes, too.
import type { DatabaseSync } from 'node:sqlite'
import { findBest } from './best-articles.ts'
import type { TextIndex } from './engine.ts'
import { indexedText } from './indexed-text.ts'
import { lastIndexed, type Indexing } from './indexing.ts'
import { documentFrequency, indexArticle, unindexArticle } from './search-index.ts'
import { prepared } from './statements.ts'
import { indexTitle, suggestTitles, unindexTitle } from './title-index.ts'

/** An archive of this size is counted at every search; a larger one is known to the minute. */
const countedUpTo = 5_000
const knownForMs = 60_000

/**
 * What was found to be common is taken for common for an hour, until that would be more articles by a tenth; of so many terms (a language has some
 * hundreds that stand in a twentieth of all articles).
 */
const commonForMs = 3_600_000
const commonGrowth = 1.1
const mostCommon = 5_000

export function sqliteText(raw: DatabaseSync, indexing: Indexing): TextIndex {
  let size = { articles: 0, readAt: 0 }
  const common = new Map<string, { articles: number; readAt: number }>()
  const frequency = (term: string, enough: number): number => {
    const now = performance.now()
    const known = common.get(term)
    if (known !== undefined && enough < known.articles * commonGrowth && now - known.readAt < commonForMs) return Math.floor(enough) + 1
    const articles = documentFrequency(raw, [term], enough)
    if (articles > enough) {
      if (common.size >= mostCommon) common.clear()
      common.set(term, { articles, readAt: now })
    } else common.delete(term)
    return articles
  }
  const remove = (number: number): void => {
    unindexArticle(raw, number)
    unindexTitle(raw, number)
  }
  return {
    async add({ number, scope, article, isNew }) {
      indexing.noted()
      // What is not in the index yet goes there as it is stored by then.
      if (isNew || number > lastIndexed(raw)) return
      remove(number)
      indexArticle(raw, number, indexedText(article))
      indexTitle(raw, number, article.title, scope)
    },
    async remove(number) {
      remove(number)
    },
    async size() {
      const now = performance.now()
      if (size.articles <= countedUpTo || now - size.readAt > knownForMs)
        size = { articles: (prepared(raw, 'SELECT count(*) AS count FROM articles').get() as { count: number }).count, readAt: now }
      return size.articles
    },
    async frequencies(terms, enough) {
      await indexing.caughtUp()
      return new Map(terms.map((term) => [term, frequency(term, enough)]))
    },
    async find(wanted, filter, limit, now) {
      await indexing.caughtUp()
      return findBest(raw, wanted, { filter, limit, now })
    },
    async suggest(words, filter, limit) {
      await indexing.caughtUp()
      return suggestTitles(raw, words, filter, limit)
    },
  }
}
