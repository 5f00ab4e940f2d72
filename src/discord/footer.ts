// The line under every piece of writing: who wrote it, how old it is, how much of the text was read, what the checks did.
import type { Language } from '#src/core/languages.ts'
import type { Checks, Summary, Writer, Writing } from '#src/core/writing.ts'
import { duration, percent } from './words/amounts.ts'
import { footer, type FooterWords } from './words/footer.ts'

/**
 * Plain text, one line, for a reader of a language. `now` in milliseconds since the epoch; `wished` is the BCP 47 language that
 * was asked for, if any.
 */
export function footerLine(writing: Writing, { now, language, wished = null }: { now: number; language: Language; wished?: string | null }): string {
  const words = footer[language]
  const { writer } = writing
  const parts = [
    writerWords(writer, words),
    writer.kind === 'extractive' && wished !== null && writing.language !== wished ? words.onlyModelsTranslate : '',
    writing.kind === 'summary' ? coverageWords(writing.coverage, language) : '',
    writer.kind === 'model' && writer.cachedAt !== null ? words.fromCache(duration(now - writer.cachedAt, language)) : '',
    writing.checks === null ? '' : checkWords(writing.checks, words),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function writerWords(writer: Writer, words: FooterWords): string {
  return writer.kind === 'model' ? words.writtenBy(writer.model) : words.ownSentences(words.reasons[writer.reason])
}

function coverageWords({ readWords, totalWords, parts }: Summary['coverage'], language: Language): string {
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
