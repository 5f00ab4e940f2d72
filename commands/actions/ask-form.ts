// The form behind the Ask button: answers in the conversation's thread, as an ordinary message that can be replied to; under a
// private reply, for the asker alone.
import { questionLimit } from '#src/core/answer.ts'
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import { defineAction, type Invocation } from '#src/discord/command.ts'
import type { Modal, Reply } from '#src/discord/reply.ts'
import { replying } from '#src/discord/replying.ts'
import { formWords } from '#src/discord/words/forms.ts'

/** Marks, in a custom_id, the conversation of one person that has no thread. */
export const onlyMe = 'me'

export const askForm = defineAction({
  name: 'ask-form',
  version: 1,
  needs: 'ask',
  opening: 'private',
  run: ({ args: [conversationId = '', who], fields: { question = '' }, ...invocation }, context) =>
    askingIn({ conversationId, who }, question, invocation, context),
})

/** Answers in the conversation's thread, or, where it is one person's, in place. */
export async function* askingIn(
  { conversationId, who }: { readonly conversationId: string; readonly who: string | undefined },
  question: string,
  invocation: Invocation,
  context: Context,
): AsyncGenerator<Reply> {
  const request = { kind: 'ask' as const, question, conversationId, language: invocation.language }
  if (who === onlyMe) {
    yield* replying(request, invocation, context)
    return
  }
  // The reply stands in the thread; what the asker gets privately only says where.
  const here = { ...invocation.here, channelId: conversationId, holdsConversation: true }
  yield* replying(request, { ...invocation, here, messageId: null, interactionToken: null, isPrivate: false }, context, {
    elsewhere: { conversationId },
  })
}

export function askModal(conversationId: string, { isPrivate, spoken }: { isPrivate: boolean; spoken: Language }): Modal {
  return questionModal(askForm.id(conversationId, ...(isPrivate ? [onlyMe] : [])), spoken)
}

/** Asks for a question; what becomes of it is the action's that the id is of. */
export function questionModal(customId: string, spoken: Language): Modal {
  const words = formWords[spoken]
  return {
    title: words.askTitle,
    customId,
    fields: {
      question: { label: words.question, long: true, maxLength: questionLimit, placeholder: words.questionHint },
    },
  }
}
