// The 👍 and 👎 under summaries and answers. One press is an opinion; whoever dislikes something may say why.
import { UserError } from '#src/core/errors.ts'
import type { Opinion } from '#src/core/feedback.ts'
import { replyAt } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import type { Button } from '#src/discord/reply.ts'
import { feedback } from '#src/discord/words/feedback.ts'
import { reasonButton } from './reason-button.ts'

export const voteButton = defineAction({
  name: 'vote',
  version: 1,
  opening: 'private',
  async run({ args: [replyId = '', given], here, askedBy, spoken }, context) {
    const { request, writing } = await replyAt(replyId, here, context)
    if (writing === null) throw new UserError('reply gone', {})
    const opinion: Opinion = given === 'bad' ? 'bad' : 'good'
    const before = await context.feedback.of(replyId, askedBy.id)
    // Pressed twice, the reason stays.
    const reason = before?.opinion === opinion ? before.reason : null
    if (!(await context.feedback.vote({ replyId, person: askedBy, opinion, reason, request, writing })))
      throw new UserError('reply gone', {})
    const words = feedback[spoken]
    if (opinion === 'good') return { text: words.thanksForGood }
    return { text: words.thanksForBad, buttons: [{ label: words.sayWhy, style: 'secondary', customId: reasonButton.id(replyId) }] }
  },
})

export function voteButtons(replyId: string): Button[] {
  return [
    { label: '👍', style: 'secondary', customId: voteButton.id(replyId, 'good'), beginsRow: true },
    { label: '👎', style: 'secondary', customId: voteButton.id(replyId, 'bad') },
  ]
}
