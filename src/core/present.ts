// Articles as prompts show them: passages with ids, metadata as words; and how many of them fit.
import type { Article } from './article.ts'
import type { Model } from './ports.ts'
import type { PromptArticle, PromptPassage } from './prompt.ts'
import { articleLetter, passageId } from './writing.ts'

/** One article's passages, all or those chosen. */
export function present(article: Article, index: number, chosen?: ReadonlySet<number>): PromptArticle {
  return {
    letter: articleLetter(index), title: article.title, site: article.site ?? 'unknown', byline: article.byline ?? 'unknown',
    published: article.published?.at ?? 'unknown', language: languageName(article.language),
    passages: article.passages.filter(({ number }) => chosen === undefined || chosen.has(number)).map(({ number, kind, text }): PromptPassage => ({ id: passageId(index, number), kind, text })),
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** `German` for `de`; "unknown" where the language is not known or no language at all. */
export function languageName(language: string | null): string {
  if (language === null) return 'unknown'
  try {
    return names.of(language) ?? language
  } catch {
    return 'unknown'
  }
}

/** The share of a model's input that articles may take; the rest is for rules, schema and turns. */
export const articleShare = 0.7

export function articleTokens(articles: readonly PromptArticle[], model: Model): number {
  return articles.reduce((total, { title, passages }) => total + model.countTokens(title) + passages.reduce((sum, { text }) => sum + model.countTokens(text) + 6, 0), 0)
}

/** Cuts articles into parts of at most so many tokens, between passages; a passage larger than a part stands alone. */
export function cutIntoParts(articles: readonly PromptArticle[], tokensPerPart: number, model: Model): PromptArticle[][] {
  const parts: PromptArticle[][] = []
  let part: PromptArticle[] = []
  let tokens = 0
  for (const article of articles) {
    for (const passage of article.passages) {
      const size = model.countTokens(passage.text) + 6
      if (tokens > 0 && tokens + size > tokensPerPart) {
        parts.push(part)
        part = []
        tokens = 0
      }
      const last = part.at(-1)
      if (last?.letter === article.letter) part[part.length - 1] = { ...last, passages: [...last.passages, passage] }
      else part.push({ ...article, passages: [passage] })
      tokens += size
    }
  }
  if (part.length > 0) parts.push(part)
  return parts
}
