// The index of terms on SQLite. It shares its one connection with Kysely, so that whatever transaction is open holds these writes, too.
import type { DatabaseSync } from 'node:sqlite'
import { conditions } from './conditions.ts'
import type { TextIndex } from './engine.ts'
import { documentFrequencies, findArticles, indexArticle, unindexArticle } from './search-index.ts'
import { prepared } from './statements.ts'
import { indexTitle, suggestTitles, unindexTitle } from './title-index.ts'

export function sqliteText(raw: DatabaseSync): TextIndex {
  const remove = (number: number): void => {
    unindexArticle(raw, number)
    unindexTitle(raw, number)
  }
  return {
    async add({ number, scope, document, isNew }) {
      if (!isNew) remove(number)
      indexArticle(raw, number, document)
      indexTitle(raw, number, document.title, scope)
    },
    async remove(number) {
      remove(number)
    },
    async size() {
      return (prepared(raw, 'SELECT count(*) AS count FROM articles').get() as { count: number }).count
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
