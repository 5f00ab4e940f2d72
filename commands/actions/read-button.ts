// The button under an article that the bot has posted: summarizes it in the channel, for everybody.
import { wishIn } from '#src/core/settings.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const readButton = defineAction({
  name: 'read',
  version: 1,
  needs: 'summarize',
  async *run({ args: [articleId = ''], ...invocation }, context) {
    const wish = wishIn(await context.settings.of(invocation.here.guildId))
    yield* replying({ kind: 'summarize', source: { kind: 'article', articleId }, wish }, invocation, context)
  },
})
