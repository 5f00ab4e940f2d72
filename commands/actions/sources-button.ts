// The Sources button: the passages behind a reply, quoted, for whoever presses it.
import { UserError } from '#src/core/errors.ts'
import { storedArticles } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { renderSources } from '#src/discord/sources.ts'

export const sourcesButton = defineAction({
  name: 'sources',
  version: 1,
  opening: () => 'private',
  async run({ args: [replyId = ''], here }, context) {
    const record = await context.replies.get(replyId)
    if (record === undefined || record.writing === null || record.place.guildId !== here.guildId) throw new UserError('article gone', {})
    return renderSources(record.writing, await storedArticles(record.writing.articleIds, here, context))
  },
})
