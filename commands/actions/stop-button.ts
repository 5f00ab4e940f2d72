// The Stop button under a reply that is being written: for whoever asked, and for moderators. What follows is written by the
// bot's own engine, with a Retry.
import { UserError } from '#src/core/errors.ts'
import { replyAt } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { pointerWords } from '#src/discord/words/pointers.ts'

export const stopButton = defineAction({
  name: 'stop',
  version: 1,
  opening: ([_replyId, askerId], by) => (by.userId === askerId ? 'update' : 'private'),
  // Whoever asked sees it stop where it stands; nothing else is to be said.
  async *run({ args: [replyId = '', askerId], here, canModerate, spoken }, { running, replies }) {
    const { userId } = here
    if (userId !== askerId && !canModerate) throw new UserError('not yours', {})
    // Another process may write it; what nobody has finished is stopped there.
    const stopped = running.stop(replyId) || (await replyAt(replyId, here, { replies })).finishedAt === null
    if (stopped) await running.stopAnywhere(replyId)
    if (userId !== askerId) yield { text: stopped ? pointerWords[spoken].stopped : pointerWords[spoken].finishedAlready }
  },
})
