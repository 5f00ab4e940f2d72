// The lines under every piece of writing: who wrote it and what the checks did, and how much was read and how fresh it all is.
// Ages stand in the second, because Discord keeps timestamps true only where it reads Markdown.
import type { Article } from '#src/core/article.ts'
import type { Language } from '#src/core/languages.ts'
import type { Checks, Summary, Writer, Writing } from '#src/core/writing.ts'
import { ago, dayOrAgo } from './times.ts'
import { percent } from './words/amounts.ts'
import { footer, type FooterWords } from './words/footer.ts'

/** `language` is the reader's, `wished` the BCP 47 one that was asked for, if any. What it cost is left to `spending.ts`. */
export interface FooterAbout {
  readonly language: Language
  readonly wished?: string | null
}

/** Plain text, one line, for a reader of a language. */
export function footerLine(writing: Writing, { language, wished = null }: FooterAbout): string {
  const words = footer[language]
  const { writer } = writing
  const parts = [
    writerWords(writer, words),
    writer.kind === 'extractive' && wished !== null && writing.language !== wished ? words.onlyModelsTranslate : '',
    writing.checks === null ? '' : checkWords(writing.checks, words),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Markdown, one line or nothing: how much of the text was read, when it appeared and was fetched, and since when it lies in the cache. */
export function freshnessLine(writing: Writing, articles: readonly Article[], language: Language): string {
  const words = footer[language]
  const { writer } = writing
  const [article] = articles
  const single = writing.kind === 'summary' && articles.length === 1 ? article : undefined
  const published = single?.published === null || single === undefined ? null : dayOrAgo(single.published.at)
  const parts = [
    writing.kind === 'summary' ? coverageWords(writing.coverage, language) : '',
    published === null ? '' : words.published(published),
    single === undefined || single.url === null ? '' : words.fetched(ago(single.readAt)),
    writer.kind === 'model' && writer.cachedAt !== null ? words.fromCache(ago(writer.cachedAt)) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function writerWords(writer: Writer, words: FooterWords): string {
  if (writer.kind === 'extractive') return words.ownSentences(words.reasons[writer.reason])
  const { model, promptVersion, edition } = writer
  return `${words.writtenBy(model)} · ${edition === undefined ? words.prompt(promptVersion) : words.serverPrompt(edition, promptVersion)}`
}

export function coverageWords({ readWords, totalWords, parts }: Summary['coverage'], language: Language): string {
  if (totalWords === 0) return ''
  const read = percent(Math.min(1, readWords / totalWords), language)
  return parts > 1 ? footer[language].readInParts(read, totalWords, parts) : footer[language].read(read, totalWords)
}

function checkWords({ dropped, replaced, repaired }: Checks, words: FooterWords): string {
  const parts = [
    dropped > 0 ? words.dropped(dropped) : '',
    replaced > 0 ? words.replaced(replaced) : '',
    repaired > 0 ? words.corrected(repaired) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
