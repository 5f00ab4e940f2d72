// The button that opens the form of a prompt.
import { defineAction } from '#src/discord/command.ts'
import { promptModal } from '../prompts/form.ts'
import { promptNamed, viewerOf } from '../prompts/viewer.ts'

export const promptEdit = defineAction({
  name: 'prompt-edit',
  version: 1,
  opening: ([name], by, context) => promptModal(promptNamed(name), viewerOf(by), 'page', context),
  run() {
    throw new Error('the edit button only opens its form')
  },
})
