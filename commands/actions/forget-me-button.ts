// The button under /privacy delete: everything of whoever presses it is forgotten, and wiped from the files, before it answers.
import { defineAction } from '#src/discord/command.ts'
import { privacyWords } from '#src/discord/words/privacy.ts'

export const forgetMeButton = defineAction({
  name: 'forget-me',
  version: 1,
  opening: 'update',
  async run({ here: { userId }, spoken }, { memory, running }) {
    const forgotten = await memory.forgetPerson(userId)
    for (const replyId of forgotten.replyIds) running.stop(replyId)
    await memory.scrub()
    return { text: privacyWords[spoken].deleted(forgotten) }
  },
})
