// The form behind the Ask button: answers in the conversation's thread, as an ordinary message that can be replied to.
import { questionLimit } from '#src/core/answer.ts'
import { defineAction, type Modal } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const askForm = defineAction({
  name: 'ask-form',
  version: 1,
  opening: () => 'private',
  async *run({ args: [conversationId = ''], fields: { question = '' }, ...invocation }, context) {
    const request = { kind: 'ask' as const, question, conversationId, language: invocation.language }
    // The reply stands in the thread; what the asker gets privately only says where.
    const here = { ...invocation.here, channelId: conversationId, holdsConversation: true }
    yield* replying(request, { ...invocation, here, messageId: null, interactionToken: null }, context, { elsewhere: { conversationId } })
  },
})

export function askModal(conversationId: string): Modal {
  return {
    title: 'Ask about the article',
    customId: askForm.id(conversationId),
    fields: {
      question: { label: 'Your question', long: true, maxLength: questionLimit, placeholder: 'In plain words, in your language' },
    },
  }
}
