// The Export button: the conversation as a Markdown file, for whoever presses it.
import { conversationAt, storedArticles } from '#src/core/obtain.ts'
import { writeTranscript } from '#src/core/transcript.ts'
import { defineAction } from '#src/discord/command.ts'

export const exportButton = defineAction({
  name: 'export',
  version: 1,
  opening: () => 'private',
  async run({ args: [conversationId = ''], here }, context) {
    const conversation = await conversationAt(conversationId, here, context)
    const text = writeTranscript(conversation, await storedArticles(conversation.articleIds, here, context))
    const questions = conversation.turns.length
    return {
      text: `The summary and ${questions === 1 ? 'one question' : `${questions} questions`}, with the passages behind every sentence:`,
      files: [{ name: 'lede-conversation.md', text, contentType: 'text/markdown; charset=utf-8' }],
    }
  },
})
