// Shows one version of a prompt with its text: chosen in the list, or the one in use.
import { defineAction } from '#src/discord/command.ts'
import { versionPage } from '../prompts/versions.ts'
import { promptNamed, versionNumbered, viewerOf } from '../prompts/viewer.ts'

export const promptVersion = defineAction({
  name: 'prompt-version',
  version: 1,
  opening: 'update',
  run({ args: [name, number], value, ...invocation }, context) {
    return versionPage(promptNamed(name), versionNumbered(value ?? number), viewerOf(invocation), context)
  },
})
