// The Ask button under a posted article: opens the form for a question.
import { defineAction } from '#src/discord/command.ts'
import { askEntryForm } from './ask-entry-form.ts'
import { questionModal } from './ask-form.ts'

export const askEntryButton = defineAction({
  name: 'ask-entry',
  version: 1,
  needs: 'ask',
  opening: ([articleId = ''], { spoken }) => questionModal(askEntryForm.id(articleId), spoken),
  run() {
    throw new Error('the Ask button only opens its form')
  },
})
