// The Retry button: does the same request again, in the message where it stands.
import { UserError } from '#src/core/errors.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const retryButton = defineAction({
  name: 'retry',
  version: 1,
  opening: () => 'update',
  async *run({ args: [replyId = ''], ...invocation }, context) {
    const record = await context.replies.get(replyId)
    if (record === undefined || record.place.guildId !== invocation.here.guildId) throw new UserError('button outdated', {})
    const { questionMessageId, request, askedBy } = record
    yield* replying(request, { ...invocation, askedBy }, context, questionMessageId === null ? {} : { questionMessageId })
    // The new reply takes the old one's place in the conversation, too.
    await context.replies.finish(replyId, null)
  },
})
