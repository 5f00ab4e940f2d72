// Full text on SQLite: an FTS5 index over the terms of `core/analyze.ts`, and in how many articles each stands. Finding the best is left to `best-articles.ts`.
import type { DatabaseSync } from 'node:sqlite'
import type { TermDocument } from './engine.ts'
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
}

export function indexArticle(raw: DatabaseSync, number: number, document: TermDocument): void {
  prepared(raw, 'INSERT INTO article_terms (rowid, title, about, body) VALUES (?, ?, ?, ?)').run(number, document.title, document.about, document.body)
}

export function unindexArticle(raw: DatabaseSync, number: number): void {
  prepared(raw, 'DELETE FROM article_terms WHERE rowid = ?').run(number)
}

/** One term, or a phrase of several. */
export function phrase(group: readonly string[]): string {
  return `"${group.join(' ')}"`
}

/** In how many articles the terms stand one right behind the other; it is counted no further than one beyond `enough`, as the commonest stand in all of them. */
export function documentFrequency(raw: DatabaseSync, group: readonly string[], enough: number): number {
  const { count } = prepared(raw, 'SELECT count(*) AS count FROM (SELECT rowid FROM article_terms WHERE article_terms MATCH ? LIMIT ?)').get(phrase(group), Math.floor(enough) + 1) as { count: number }
  return count
}
