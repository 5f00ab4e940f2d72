// The Compare button under the card of an article that other outlets report on, too: their reports beside it, for everybody.
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const compareButton = defineAction({
  name: 'compare',
  version: 1,
  needs: 'summarize',
  opening: ([, onlyMe]) => (onlyMe === 'me' ? 'private' : 'public'),
  async *run({ args: [storyId = ''], ...invocation }, context) {
    yield* replying({ kind: 'compare', source: { kind: 'story', storyId }, language: null }, invocation, context)
  },
})
