// Full text on SQLite: an FTS5 index over the terms of `core/analyze.ts`, and in how many articles each stands. Finding the best is left to `best-articles.ts`.
import type { DatabaseSync } from 'node:sqlite'
import { termText } from '#src/core/analyze.ts'
import type { IndexedText } from './indexed-text.ts'
import { prepared } from './statements.ts'

/**
 * Splits where our terms end. Marks belong to a word, which they do not by default: without them every vowel sign would end an Indic
 * word. A low line is a letter of scopes (`title-index.ts`); `termText` leaves none.
 */
export const tokenizer = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '_'"

/**
 * Contentless: the terms are made by us and need not be kept twice. `contentless_delete` lets a changed article leave. By itself it would merge its parts
 * within commits, a quarter of a megabyte and more at once.
 */
export function createSearchIndex(raw: DatabaseSync): void {
  raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS article_terms USING fts5(
    title, about, body, content='', contentless_delete=1, tokenize="${tokenizer}"
  )`)
  const { merging } = raw.prepare("SELECT (SELECT v FROM article_terms_config WHERE k = 'automerge') AS merging").get() as {
    merging: number | null
  }
  if (merging !== 0) raw.exec("INSERT INTO article_terms (article_terms, rank) VALUES ('automerge', 0)")
}

/** Pages of 4 kB that are merged in one step: 3 to 5 ms. With half as many the same takes a tenth longer in all. */
const mergedPages = 64

/** Puts parts of the index together, unless there are few; gives whether there may be more to do. */
export function mergeStep(raw: DatabaseSync): boolean {
  const changes = (): number => (prepared(raw, 'SELECT total_changes() AS changes').get() as { changes: number }).changes
  const before = changes()
  prepared(raw, "INSERT INTO article_terms (article_terms, rank) VALUES ('merge', ?)").run(mergedPages)
  // https://www.sqlite.org/fts5.html#the_merge_command
  return changes() - before >= 2
}

export function indexArticle(raw: DatabaseSync, number: number, { title, about, body }: IndexedText): void {
  prepared(raw, 'INSERT INTO article_terms (rowid, title, about, body) VALUES (?, ?, ?, ?)').run(
    number,
    termText(title),
    termText(about),
    body.map(termText).join('\n'),
  )
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
  const { count } = prepared(
    raw,
    'SELECT count(*) AS count FROM (SELECT rowid FROM article_terms WHERE article_terms MATCH ? LIMIT ?)',
  ).get(phrase(group), Math.floor(enough) + 1) as { count: number }
  return count
}
