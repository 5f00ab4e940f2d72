// The questions that are offered under a summary: a chosen one is asked like any other, in the conversation's thread; under a
// private summary, for the asker alone.
import { UserError } from '#src/core/errors.ts'
import { suggestQuestions } from '#src/core/suggest.ts'
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

/** Null where the article gives no question that it surely answers. */
export function questionsFor(
  { writing, articles: [article, ...more], conversationId, isPrivate, spoken }: Written & { readonly isPrivate: boolean; readonly spoken: Language },
): Select | null {
  if (writing.kind !== 'summary' || article === undefined || more.length > 0 || conversationId === null) return null
  const questions = suggestQuestions(article)
  return questions.length === 0 ? null : {
    customId: askSelect.id(conversationId, ...isPrivate ? [onlyMe] : []), placeholder: suggestionWords[spoken](questions.length), options: questions.map((question) => ({ label: question, value: question })),
  }
}
