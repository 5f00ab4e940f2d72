// Articles as prompts show them: passages with ids, metadata as words; and how many of them fit.
import type { Article } from './article.ts'
import { oneLine } from './invisible.ts'
import { primaryLanguage } from './languages.ts'
import { madeOnce } from './made-once.ts'
import { cutBehindSentences } from './passages.ts'
import type { Model } from './ports.ts'
import type { PromptArticle, PromptPassage } from './prompt.ts'
import { mostIds } from './shapes.ts'
import { articleLetter, passageId } from './writing.ts'

/** A longer passage is shown as several pieces under one id, in characters: one must fit any request. */
const pieceLimit = 2000

/** The article with its passages. Everything is one line: a line of its own is what makes a passage or a head of one. */
export function present(article: Article, index: number): PromptArticle {
  const words = (text: string | null): string => oneLine(text ?? '') || 'unknown'
  return {
    letter: articleLetter(index),
    title: words(article.title),
    site: words(article.site),
    byline: words(article.byline),
    published: words(article.published?.at ?? null),
    language: languageName(article.language) ?? 'unknown',
    passages: article.passages.flatMap(({ number, kind, text }): PromptPassage[] =>
      cutBehindSentences(oneLine(text), pieceLimit, article.language).map((piece) => ({ id: passageId(index, number), kind, text: piece })),
    ),
  }
}

const names = madeOnce<void, Intl.DisplayNames>(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** `German` for `de`; null where the language is not known, or none that has a name. */
export function languageName(language: string | null): string | null {
  const primary = primaryLanguage(language)
  return primary === null ? null : nameOf(primary)
}

const nameOf = madeOnce((primary: string) => names().of(primary) ?? null)

export const idsOf = (articles: readonly PromptArticle[]): string[] => articles.flatMap(({ passages }) => passages.map(({ id }) => id))

/** How much a request may have, and how that is counted. */
export type Measure = Pick<Model, 'inputTokens' | 'countTokens' | 'mostTokens'>

type Counts = Pick<Measure, 'countTokens'>

/** The share of a model's input that articles may take; the rest is for rules, schema and turns. */
const articleShare = 0.7

/** Tokens that the articles of one request may have. */
export function requestTokens(model: Measure): number {
  return Math.floor(model.inputTokens * articleShare)
}

/** With what stands around the text: the id, the line's end. */
export function passageTokens({ text }: { text: string }, model: Counts): number {
  return model.countTokens(text) + 6
}

/** Title, outlet, author, date. */
export function headTokens({ title }: { title: string }, model: Counts): number {
  return model.countTokens(title) + 30
}

export function articleTokens(articles: readonly PromptArticle[], model: Counts): number {
  return articles.reduce(
    (total, article) =>
      total + headTokens(article, model) + article.passages.reduce((sum, passage) => sum + passageTokens(passage, model), 0),
    0,
  )
}

/** Whether all of it can be shown in one request, together with so many tokens of something else. Counted only where it is a near thing: most articles fit easily. */
export function fitsOneRequest(articles: readonly PromptArticle[], model: Measure, besideTokens = 0): boolean {
  const fits = (tokens: number): boolean => tokens + besideTokens <= requestTokens(model)
  return (
    idsOf(articles).length <= mostIds &&
    (fits(articleTokens(articles, { countTokens: (text) => model.mostTokens(text) })) || fits(articleTokens(articles, model)))
  )
}

/** Cuts articles into parts of which each fits one request, between passages. */
export function cutIntoParts(articles: readonly PromptArticle[], model: Measure): PromptArticle[][] {
  const parts: PromptArticle[][] = []
  let part: PromptArticle[] = []
  let tokens = 0
  let ids = 0
  const close = (): void => {
    if (ids > 0) parts.push(part)
    part = []
    tokens = 0
    ids = 0
  }
  for (const article of articles) {
    const head = headTokens(article, model)
    for (const passage of article.passages) {
      const size = passageTokens(passage, model)
      if (ids === mostIds || tokens + head + size > requestTokens(model)) close()
      const last = part.at(-1)
      if (last?.letter === article.letter) part[part.length - 1] = { ...last, passages: [...last.passages, passage] }
      else {
        part.push({ ...article, passages: [passage] })
        tokens += head
      }
      tokens += size
      ids += 1
    }
  }
  close()
  return parts
}

/** Cuts the longest articles at their ends until together they have at most so many tokens: short ones stay whole. */
export function shareTokens(articles: readonly PromptArticle[], tokens: number, model: Measure): PromptArticle[] {
  const sized = articles.map((article) => ({ article, size: articleTokens([article], model) }))
  let left = tokens
  const allowed = new Map<PromptArticle, number>()
  for (const [place, { article, size }] of sized.toSorted((a, b) => a.size - b.size).entries()) {
    const most = Math.min(size, left / (sized.length - place))
    allowed.set(article, most)
    left -= most
  }
  return articles
    .map((article) => {
      let used = headTokens(article, model)
      const passages = article.passages.filter((passage) => (used += passageTokens(passage, model)) <= (allowed.get(article) ?? 0))
      return { ...article, passages }
    })
    .filter(({ passages }) => passages.length > 0)
}
