// The form behind the Ask button of a posted article: the answer is for whoever asks, so that a channel of news stays one.
import { obtain } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const askEntryForm = defineAction({
  name: 'ask-entry-form',
  version: 1,
  needs: 'ask',
  opening: 'private',
  async *run({ args: [articleId = ''], fields: { question = '' }, ...invocation }, context) {
    const { id, here, signal } = invocation
    const article = await obtain({ kind: 'article', articleId }, here, { signal }, context)
    await context.conversations.create({
      id,
      guildId: here.guildId,
      articleIds: [article.id],
      summary: null,
      startedBy: here.userId,
      isPrivate: true,
      sourceMessageId: null,
    })
    yield* replying({ kind: 'ask', question, conversationId: id, language: invocation.language }, invocation, context)
  },
})
