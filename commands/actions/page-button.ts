// Turns the page of a list of articles, in the message where it stands.
import { UserError } from '#src/core/errors.ts'
import { defineAction } from '#src/discord/command.ts'
import { articleList } from '../article-list.ts'

export const pageButton = defineAction({
  name: 'page',
  version: 1,
  opening: 'update',
  run({ args: [page = '', ...query], here, spoken }, context) {
    if (!/^\d{1,2}$/.test(page)) throw new UserError('button outdated', {})
    // A query may hold the colon that separates arguments.
    return articleList({ query: query.join(':'), page: Number(page) }, { here, spoken }, context)
  },
})
