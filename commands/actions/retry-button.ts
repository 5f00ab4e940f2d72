// The Retry button: does the same request again, in the message where it stands; for whoever asked, and for moderators.
import { UserError } from '#src/core/errors.ts'
import { replyAt } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { mayChange } from '../whose.ts'

export const retryButton = defineAction({
  name: 'retry',
  version: 2,
  async needs([replyId = ''], { replies }) {
    const record = await replies.get(replyId)
    if (record === undefined) return null
    return record.request.kind === 'ask' ? 'ask' : 'summarize'
  },
  opening: ([_replyId, askerId], by) => (mayChange(askerId, by) ? 'update' : 'private'),
  async *run({ args: [replyId = '', askerId], ...invocation }, context) {
    if (!mayChange(askerId, { ...invocation.here, ...invocation })) throw new UserError('not yours', {})
    const { questionMessageId, request, askedBy } = await replyAt(replyId, invocation.here, context)
    const spoken = askedBy.spoken ?? invocation.spoken
    yield* replying(request, { ...invocation, askedBy, spoken }, context, questionMessageId === null ? {} : { questionMessageId })
    // The new reply takes the old one's place in the conversation, too.
    await context.replies.finish(replyId, null)
  },
})
