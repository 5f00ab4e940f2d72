// The menu of prompts: shows the chosen one. Its Back buttons show one again, or all of them.
import { defineAction } from '#src/discord/command.ts'
import { promptList, promptPage } from '../prompts/page.ts'
import { promptNamed, viewerOf } from '../prompts/viewer.ts'

export const promptSelect = defineAction({
  name: 'prompt',
  version: 1,
  opening: 'update',
  run({ args: [name], value, ...invocation }, context) {
    const viewer = viewerOf(invocation)
    const wanted = value ?? name ?? ''
    return wanted === '' ? promptList(viewer, context) : promptPage(promptNamed(wanted), viewer, context)
  },
})
