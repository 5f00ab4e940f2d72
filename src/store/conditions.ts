// What a `SearchFilter` says, as SQL on the table `articles`.
import type { SearchFilter } from '#src/core/ports.ts'

export function conditions(filter: SearchFilter): { where: string; parameters: (string | number)[] } {
  const parts = [`articles.scope IN (${filter.scopes.map(() => '?').join(', ')})`]
  const parameters: (string | number)[] = [...filter.scopes]
  const add = (part: string, value: string | number | undefined): void => {
    if (value === undefined) return
    parts.push(part)
    parameters.push(value)
  }
  add('articles.number IN (SELECT article FROM article_feeds WHERE feed = ?)', filter.feed)
  add('articles.site = ?', filter.site)
  add('articles.language = ?', filter.language)
  add('coalesce(articles.published_at, articles.stored_at) >= ?', filter.since)
  add('coalesce(articles.published_at, articles.stored_at) < ?', filter.until)
  return { where: parts.join(' AND '), parameters }
}
