// The questions that are offered under a summary: a chosen one is asked like any other, in the conversation's thread; under a
// private summary, for the asker alone.
import { UserError } from '#src/core/errors.ts'
import type { Article } from '#src/core/article.ts'
import { mostQuestions, suggestQuestions } from '#src/core/suggest.ts'
import type { Summary } from '#src/core/writing.ts'
import { defineAction, type Select, type Written } from '#src/discord/command.ts'
import { suggestionWords } from '#src/discord/words/suggestions.ts'
import type { Language } from '#src/core/languages.ts'
import { askingIn, onlyMe } from './ask-form.ts'

export const askSelect = defineAction({
  name: 'ask-select',
  version: 1,
  needs: 'ask',
  opening: () => 'private',
  run({ args: [conversationId = '', who], value, ...invocation }, context) {
    if (value === null) throw new UserError('button outdated', {})
    return askingIn({ conversationId, who }, value, invocation, context)
  },
})

/** The model's, with those that can be made without one where it has proposed too few in the article's own language. */
function questionsOf({ questions, language }: Summary, article: Article): string[] {
  if (questions.length === mostQuestions || (questions.length > 0 && language?.split('-')[0] !== article.language?.split('-')[0])) return [...questions]
  return [...new Set([...questions, ...suggestQuestions(article)])].slice(0, mostQuestions)
}

/** Null where the article gives no question that it surely answers. */
export function questionsFor(
  { writing, articles: [article, ...more], conversationId, isPrivate, spoken }: Written & { readonly isPrivate: boolean; readonly spoken: Language },
): Select | null {
  if (writing.kind !== 'summary' || article === undefined || more.length > 0 || conversationId === null) return null
  const questions = questionsOf(writing, article)
  return questions.length === 0 ? null : {
    customId: askSelect.id(conversationId, ...isPrivate ? [onlyMe] : []), placeholder: suggestionWords[spoken](questions.length), options: questions.map((question) => ({ label: question, value: question })),
  }
}
