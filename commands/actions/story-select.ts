// The select under a list of articles: summarizes the chosen one in the channel, for everybody.
import { UserError } from '#src/core/errors.ts'
import { wishIn } from '#src/core/settings.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const storySelect = defineAction({
  name: 'story',
  version: 1,
  needs: 'summarize',
  async *run({ value, ...invocation }, context) {
    if (value === null) throw new UserError('button outdated', {})
    yield* replying(
      {
        kind: 'summarize',
        source: { kind: 'article', articleId: value },
        wish: wishIn(await context.settings.of(invocation.here.guildId)),
      },
      invocation,
      context,
      { once: true },
    )
  },
})
