// The button under a page that could not be read: opens the form for its text.
import { defineAction } from '#src/discord/command.ts'
import { pasteModal } from './paste-form.ts'

export const pasteButton = defineAction({
  name: 'paste',
  version: 1,
  needs: 'summarize',
  opening: (_args, { spoken }) => pasteModal({}, { isPrivate: false, spoken }),
  run() {
    throw new Error('the paste button only opens its form')
  },
})
