// The Export button: the conversation as a Markdown file, for whoever presses it.
import { visibleScopes } from '#src/core/article.ts'
import { UserError } from '#src/core/errors.ts'
import { writeTranscript } from '#src/core/transcript.ts'
import { defineAction } from '#src/discord/command.ts'

export const exportButton = defineAction({
  name: 'export',
  version: 1,
  opening: () => 'private',
  async run({ args: [conversationId = ''], here }, { conversations, articles }) {
    const conversation = await conversations.get(conversationId)
    if (conversation === undefined || conversation.guildId !== here.guildId) throw new UserError('conversation unknown', {})
    const found = await Promise.all(conversation.articleIds.map((id) => articles.get(id, visibleScopes(here))))
    const text = writeTranscript(conversation, found.filter((article) => article !== undefined))
    const questions = conversation.turns.length
    return {
      text: `The summary and ${questions === 1 ? 'one question' : `${questions} questions`}, with the passages behind every sentence:`,
      files: [{ name: 'lede-conversation.md', text, contentType: 'text/markdown; charset=utf-8' }],
    }
  },
})
