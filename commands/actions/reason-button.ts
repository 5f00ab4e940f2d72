// The button behind a 👎: opens the form for the reason.
import { reasonLimit } from '#src/core/feedback.ts'
import { defineAction } from '#src/discord/command.ts'
import { feedback } from '#src/discord/words/feedback.ts'
import { reasonForm } from './reason-form.ts'

export const reasonButton = defineAction({
  name: 'reason',
  version: 1,
  opening([replyId = ''], { spoken }) {
    const words = feedback[spoken]
    return {
      title: words.formTitle,
      customId: reasonForm.id(replyId),
      fields: { reason: { label: words.reason, placeholder: words.reasonHint, long: true, optional: true, maxLength: reasonLimit } },
    }
  },
  run() {
    throw new Error('the button for a reason only opens its form')
  },
})
