// Titles as one types them: an FTS5 index of title terms alone, small enough to answer an autocomplete in milliseconds at any
// size of the archive. Full text is left to `search-index.ts`.
import type { DatabaseSync } from 'node:sqlite'
import { termText } from '#src/core/analyze.ts'
import type { ArticleHeader, Scope } from '#src/core/article.ts'
import type { SearchFilter } from '#src/core/ports.ts'
import { conditions } from './conditions.ts'
import { scopeTerm, toHeader, type HeaderRow } from './engine.ts'
import { tokenizer } from './search-index.ts'
import { prepared } from './statements.ts'

/** The short prefixes have indexes of their own: they match very many terms, and are what people type first. */
export function createTitleIndex(raw: DatabaseSync): void {
  raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS article_titles USING fts5(
    title, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize="${tokenizer}"
  )`)
}

/** The scope stands among the terms, so that one look-up narrows by both. */
export function indexTitle(raw: DatabaseSync, number: number, title: string, scope: Scope): void {
  prepared(raw, 'INSERT INTO article_titles (rowid, title) VALUES (?, ?)').run(number, `${scopeTerm(scope)} ${termText(title)}`)
}

export function unindexTitle(raw: DatabaseSync, number: number): void {
  prepared(raw, 'DELETE FROM article_titles WHERE rowid = ?').run(number)
}

const columns = 'id, scope, articles.title, site, url, language, published_at, word_count, stored_at'

/**
 * Titles that hold all the words, the last of which may be unfinished, newest first: articles are numbered in the order in which
 * they were first stored.
 */
export function suggestTitles(raw: DatabaseSync, words: readonly string[], filter: SearchFilter, limit: number): ArticleHeader[] {
  const match = [
    `(${filter.scopes.map((scope) => `"${scopeTerm(scope)}"`).join(' OR ')})`,
    ...words.map((word, index) => (index < words.length - 1 ? `"${word}"` : `"${word}"*`)),
  ].join(' AND ')
  const { where, parameters } = conditions(filter)
  const rows = prepared(
    raw,
    `SELECT ${columns} FROM article_titles CROSS JOIN articles ON articles.number = article_titles.rowid
    WHERE article_titles MATCH ? AND ${where} ORDER BY article_titles.rowid DESC LIMIT ?`,
  ).all(match, ...parameters, limit)
  return (rows as unknown as HeaderRow[]).map(toHeader)
}
