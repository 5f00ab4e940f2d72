// The questions that are offered under a summary: a chosen one is asked like any other, in the conversation's thread; under a
// private summary, for the asker alone.
import { UserError } from '#src/core/errors.ts'
import { defineAction } from '#src/discord/command.ts'
import type { Select, Written } from '#src/discord/reply.ts'
import { suggestionWords } from '#src/discord/words/suggestions.ts'
import type { Language } from '#src/core/languages.ts'
import { askingIn, onlyMe } from './ask-form.ts'

export const askSelect = defineAction({
  name: 'ask-select',
  version: 1,
  needs: 'ask',
  opening: 'private',
  run({ args: [conversationId = '', who], value, ...invocation }, context) {
    if (value === null) throw new UserError('button outdated', {})
    return askingIn({ conversationId, who }, value, invocation, context)
  },
})

/** Null where the article gives no question that it surely answers, and under several articles. */
export function questionsFor({
  writing,
  conversationId,
  isPrivate,
  spoken,
}: Written & { readonly isPrivate: boolean; readonly spoken: Language }): Select | null {
  if (writing.kind !== 'summary' || writing.articleIds.length > 1 || conversationId === null || writing.questions.length === 0) return null
  const { questions } = writing
  return {
    customId: askSelect.id(conversationId, ...(isPrivate ? [onlyMe] : [])),
    placeholder: suggestionWords[spoken](questions.length),
    options: questions.map((question) => ({ label: question, value: question })),
  }
}
