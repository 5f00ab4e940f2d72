// The button under an article that the bot has posted: summarizes it in the channel, for everybody.
import { standardWish } from '#src/core/writing.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const readButton = defineAction({
  name: 'read',
  version: 1,
  needs: 'summarize',
  async *run({ args: [articleId = ''], ...invocation }, context) {
    yield* replying({ kind: 'summarize', source: { kind: 'article', articleId }, wish: standardWish }, invocation, context)
  },
})
