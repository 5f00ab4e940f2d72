// The Export button: the conversation as a Markdown file, for whoever presses it.
import { conversationAt, replyAt, storedArticles } from '#src/core/obtain.ts'
import { writeTranscript } from '#src/core/transcript.ts'
import { defineAction } from '#src/discord/command.ts'
import { noteText } from '#src/discord/notes.ts'
import { compareWords } from '#src/discord/words/compare.ts'
import { exportWords } from '#src/discord/words/transcript.ts'

export const exportButton = defineAction({
  name: 'export',
  version: 1,
  opening: 'private',
  async run({ args: [conversationId = '', replyId], here, spoken }, context) {
    const words = exportWords[spoken]
    const conversation = await conversationAt(conversationId, here, context)
    const compared = replyId === undefined ? undefined : (await replyAt(replyId, here, context)).writing
    const comparison = compared?.kind === 'comparison' ? compared : null
    const text = writeTranscript({ ...conversation, comparison }, await storedArticles(conversation.articleIds, here, context), {
      ...words,
      ...compareWords[spoken],
      note: (note) => noteText(note, spoken),
    })
    return {
      text: words.brings(conversation.turns.length),
      files: [{ name: 'lede-conversation.md', text, contentType: 'text/markdown; charset=utf-8' }],
    }
  },
})
