// Shows the versions of a prompt, or those before one of them.
import { defineAction } from '#src/discord/command.ts'
import { versionList } from '../prompts/versions.ts'
import { promptNamed, versionNumbered, viewerOf } from '../prompts/viewer.ts'

export const promptVersions = defineAction({
  name: 'prompt-versions',
  version: 1,
  opening: 'update',
  run({ args: [name, before = ''], ...invocation }, context) {
    return versionList(promptNamed(name), before === '' ? null : versionNumbered(before), viewerOf(invocation), context)
  },
})
