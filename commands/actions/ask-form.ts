// The form behind the Ask button: answers in the conversation's thread, as an ordinary message that can be replied to; under a
// private reply, for the asker alone.
import { questionLimit } from '#src/core/answer.ts'
import { defineAction, type Modal } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

/** Marks, in a custom_id, the conversation of one person that has no thread. */
export const onlyMe = 'me'

export const askForm = defineAction({
  name: 'ask-form',
  version: 1,
  opening: () => 'private',
  async *run({ args: [conversationId = '', who], fields: { question = '' }, ...invocation }, context) {
    const request = { kind: 'ask' as const, question, conversationId, language: invocation.language }
    if (who === onlyMe) {
      yield* replying(request, invocation, context)
      return
    }
    // The reply stands in the thread; what the asker gets privately only says where.
    const here = { ...invocation.here, channelId: conversationId, holdsConversation: true }
    yield* replying(request, { ...invocation, here, messageId: null, interactionToken: null, isPrivate: false }, context, { elsewhere: { conversationId } })
  },
})

export function askModal(conversationId: string, { isPrivate }: { isPrivate: boolean }): Modal {
  return {
    title: 'Ask about the article',
    customId: askForm.id(conversationId, ...isPrivate ? [onlyMe] : []),
    fields: {
      question: { label: 'Your question', long: true, maxLength: questionLimit, placeholder: 'In plain words, in your language' },
    },
  }
}
