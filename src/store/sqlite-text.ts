// The index of terms on SQLite. It shares its one connection with Kysely, so that whatever transaction is open holds these writes, too.
import type { DatabaseSync } from 'node:sqlite'
import { conditions } from './conditions.ts'
import type { TextIndex } from './engine.ts'
import { documentFrequencies, findArticles, indexArticle, unindexArticle } from './search-index.ts'
import { indexTitle, suggestTitles, unindexTitle } from './title-index.ts'

export function sqliteText(raw: DatabaseSync): TextIndex {
  return {
    async add({ number, scope, document }) {
      indexArticle(raw, number, document)
      indexTitle(raw, number, document.title, scope)
    },
    async remove(number) {
      unindexArticle(raw, number)
      unindexTitle(raw, number)
    },
    async size() {
      return (raw.prepare('SELECT count(*) AS count FROM articles').get() as { count: number }).count
    },
    async frequencies(terms) {
      return documentFrequencies(raw, terms)
    },
    async find(groups, filter, limit, now) {
      const { where, parameters } = conditions(filter)
      return findArticles(raw, groups, where, parameters, limit, now)
    },
    async suggest(words, filter, limit) {
      return suggestTitles(raw, words, filter, limit)
    },
  }
}
