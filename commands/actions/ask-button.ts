// The Ask button: opens the form for a question. It works where the MessageContent intent is off.
import { defineAction } from '#src/discord/command.ts'
import { askModal, onlyMe } from './ask-form.ts'

export const askButton = defineAction({
  name: 'ask',
  version: 1,
  needs: 'ask',
  opening: ([conversationId = '', who], { spoken }) => askModal(conversationId, { isPrivate: who === onlyMe, spoken }),
  run() {
    throw new Error('the Ask button only opens its form')
  },
})
