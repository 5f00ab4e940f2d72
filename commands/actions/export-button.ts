// The Export button: the conversation as a Markdown file, for whoever presses it.
import { conversationAt, storedArticles } from '#src/core/obtain.ts'
import { writeTranscript } from '#src/core/transcript.ts'
import { defineAction } from '#src/discord/command.ts'
import { noteText } from '#src/discord/notes.ts'
import { exportWords } from '#src/discord/words/transcript.ts'

export const exportButton = defineAction({
  name: 'export',
  version: 1,
  opening: () => 'private',
  async run({ args: [conversationId = ''], here, spoken }, context) {
    const words = exportWords[spoken]
    const conversation = await conversationAt(conversationId, here, context)
    const text = writeTranscript(
      conversation, await storedArticles(conversation.articleIds, here, context), { ...words, note: (note) => noteText(note, spoken) },
    )
    return {
      text: words.brings(conversation.turns.length),
      files: [{ name: 'lede-conversation.md', text, contentType: 'text/markdown; charset=utf-8' }],
    }
  },
})
