// The form in which somebody says why they dislike a reply. Sent empty it takes the reason back.
import { UserError } from '#src/core/errors.ts'
import { replyAt } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { feedback } from '#src/discord/words/feedback.ts'

export const reasonForm = defineAction({
  name: 'reason-form',
  version: 1,
  opening: 'private',
  async run({ args: [replyId = ''], fields: { reason = '' }, here, askedBy, spoken }, context) {
    const { request, writing } = await replyAt(replyId, here, context)
    const before = await context.feedback.of(replyId, askedBy.id)
    // A Retry may have replaced the text since: the opinion is about the one that was seen.
    const about = before ?? (writing === null ? undefined : { request, writing })
    if (about === undefined) throw new UserError('reply gone', {})
    await context.feedback.vote({
      replyId,
      person: askedBy,
      opinion: 'bad',
      reason: reason.trim() === '' ? null : reason.trim(),
      request: about.request,
      writing: about.writing,
    })
    return { text: feedback[spoken].thanksForReason }
  },
})
