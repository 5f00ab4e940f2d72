// Questions that the model proposes for a reader to ask next. Kept is what the text answers; questions made without a model are
// left to `suggest.ts`.
import type { Article } from './article.ts'
import type { ClaimChecker } from './claims.ts'
import { fold } from './fold.ts'
import { oneLine } from './invisible.ts'
import { primaryLanguage } from './languages.ts'
import { chooseAnswer } from './reply.ts'
import type { WrittenSummary } from './shapes.ts'
import { longestQuestion, mostQuestions } from './suggest.ts'

/**
 * Each with words of a passage behind it, and without a name, number or date that the text has not. Where it is asked in the text's
 * own language, the engine without a model finds an answer, too. `language` is the one they are written in.
 */
export function proposedQuestions(
  proposed: WrittenSummary['questions'],
  language: string | null,
  articles: readonly Article[],
  checker: ClaimChecker,
): string[] {
  const kept = new Map<string, string>()
  for (const { passage, quote, text } of proposed) {
    if (kept.size === mostQuestions) break
    const question = oneLine(text)
    if (
      isAsked(question) &&
      quote.trim() !== '' &&
      checker.hasQuote({ passage, quote, translation: null }) &&
      !checker.uncited.bringsFacts(question) &&
      isAnswered(question, language, articles, checker)
    )
      kept.set(fold(question), question)
  }
  return [...kept.values()]
}

function isAsked(question: string): boolean {
  return question.length <= longestQuestion && /\p{L}{2}/u.test(question) && /[?？؟;।]$/u.test(question) && !/:\/\/|www\.|@/u.test(question)
}

function isAnswered(question: string, language: string | null, articles: readonly Article[], { read }: ClaimChecker): boolean {
  if (language === null || articles.some((article) => primaryLanguage(article.language) !== language)) return true
  const { answerable, groups } = chooseAnswer(question, articles, [], read)
  return answerable === 'yes' && groups.length > 0
}
