// What of an article is searched, and in which part it stands. How its terms are kept is left to the engines.
import { readArticleSchema, type ReadArticle } from '#src/core/article.ts'

export interface IndexedText {
  readonly title: string
  /** Outlet, author and day. */
  readonly about: string
  /** One by one: a letter from elsewhere makes its own passage's terms harder to tell, not those of all. */
  readonly body: readonly string[]
}

export function indexedText({ title, site, byline, published, passages }: ReadArticle): IndexedText {
  return { title, about: [site, byline, published?.at.slice(0, 10)].filter(Boolean).join(' '), body: passages.map(({ text }) => text) }
}

/** Of an article's row; of one that cannot be read nothing, as it is shown nowhere. */
export function storedText(body: string): IndexedText {
  const article = readArticleSchema.safeParse(parsed(body))
  return article.success ? indexedText(article.data) : { title: '', about: '', body: [] }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
