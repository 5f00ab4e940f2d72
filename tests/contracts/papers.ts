// Public articles as the contracts save them.
import type { ReadArticle, Scope } from '#src/core/article.ts'
import { article } from '../support/articles.ts'

export const text = (title: string, ...passages: string[]): ReadArticle => {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text: passages })
  return { ...read, title, url: `https://paper.example/${encodeURIComponent(title)}` }
}
export const publicly: readonly Scope[] = ['public']
