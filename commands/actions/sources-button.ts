// The Sources button: the passages behind a reply, quoted, for whoever presses it.
import { UserError } from '#src/core/errors.ts'
import { replyAt, storedArticles } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { renderSources } from '#src/discord/sources.ts'

export const sourcesButton = defineAction({
  name: 'sources',
  version: 1,
  opening: 'private',
  async run({ args: [replyId = ''], here }, context) {
    const { writing } = await replyAt(replyId, here, context)
    if (writing === null) throw new UserError('reply gone', {})
    return renderSources(writing, await storedArticles(writing.articleIds, here, context))
  },
})
