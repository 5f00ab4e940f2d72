// The menu under a draft: writes about the chosen article with it, and with what is in use.
import { defineAction } from '#src/discord/command.ts'
import { previewing } from '../prompts/preview.ts'
import { promptNamed, viewerOf } from '../prompts/viewer.ts'

export const promptPreview = defineAction({
  name: 'prompt-preview',
  version: 1,
  writes: true,
  opening: 'private',
  async *run({ args: [name], value, ...invocation }, context) {
    yield* previewing(promptNamed(name), { chosen: value ?? '' }, viewerOf(invocation), invocation, context)
  },
})
