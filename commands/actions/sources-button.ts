// The Sources button: the passages behind a reply, quoted, for whoever presses it.
import { visibleScopes } from '#src/core/article.ts'
import { UserError } from '#src/core/errors.ts'
import { defineAction } from '#src/discord/command.ts'
import { renderSources } from '#src/discord/sources.ts'

export const sourcesButton = defineAction({
  name: 'sources',
  version: 1,
  opening: () => 'private',
  async run({ args: [replyId = ''], here }, { replies, articles }) {
    const record = await replies.get(replyId)
    if (record === undefined || record.writing === null || record.place.guildId !== here.guildId) throw new UserError('article gone', {})
    const scopes = visibleScopes(here)
    const found = await Promise.all(record.writing.articleIds.map((id) => articles.get(id, scopes)))
    return renderSources(record.writing, found.filter((article) => article !== undefined))
  },
})
