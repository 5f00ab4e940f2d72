// Full text on SQLite: an FTS5 index over the terms of `core/analyze.ts`, and the query that finds articles in it.
import type { DatabaseSync } from 'node:sqlite'
import { columnWeights, freshness, freshnessHalfMs, type Found, type TermDocument } from './engine.ts'
import { prepared } from './statements.ts'

/**
 * Splits only at the spaces that stand between our terms. Marks belong to a word, which they do not by default: without them
 * every vowel sign would end an Indic word.
 */
export const tokenizer = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '_'"

/** Contentless: the terms are made by us and need not be kept twice. `contentless_delete` lets a changed article leave. */
export function createSearchIndex(raw: DatabaseSync): void {
  raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS article_terms USING fts5(
    title, about, body, content='', contentless_delete=1, tokenize="${tokenizer}"
  )`)
  raw.exec("CREATE VIRTUAL TABLE IF NOT EXISTS article_vocabulary USING fts5vocab('article_terms', 'row')")
}

export function indexArticle(raw: DatabaseSync, number: number, document: TermDocument): void {
  prepared(raw, 'INSERT INTO article_terms (rowid, title, about, body) VALUES (?, ?, ?, ?)').run(number, document.title, document.about, document.body)
}

export function unindexArticle(raw: DatabaseSync, number: number): void {
  prepared(raw, 'DELETE FROM article_terms WHERE rowid = ?').run(number)
}

/** In how many articles each term stands. */
export function documentFrequencies(raw: DatabaseSync, terms: readonly string[]): Map<string, number> {
  const find = prepared(raw, 'SELECT doc FROM article_vocabulary WHERE term = ?')
  return new Map(terms.map((term) => [term, (find.get(term) as { doc: number } | undefined)?.doc ?? 0]))
}

/**
 * Articles that contain any of the groups, best first; a group is one term, or a phrase of several. What was published (else
 * stored) near `now`, in milliseconds since the epoch, counts more: questions are mostly about the latest news.
 */
export function findArticles(raw: DatabaseSync, groups: readonly (readonly string[])[], where: string, parameters: readonly (string | number)[], limit: number, now: number): Found[] {
  if (groups.length === 0) return []
  const match = groups.map((group) => `"${group.join(' ')}"`).join(' OR ')
  const { title, about, body } = columnWeights
  const rows = prepared(raw, `
    SELECT article_terms.rowid AS number, -bm25(article_terms, ${title}.0, ${about}, ${body}.0)
      * (1 + ${freshness} / (1 + abs(? - coalesce(articles.published_at, articles.stored_at)) / ${freshnessHalfMs}.0)) AS score
    FROM article_terms JOIN articles ON articles.number = article_terms.rowid
    WHERE article_terms MATCH ? AND ${where}
    ORDER BY score DESC, number DESC LIMIT ?`).all(now, match, ...parameters, limit)
  return rows as unknown as Found[]
}
