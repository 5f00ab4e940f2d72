// The select under the list of feeds: shows the chosen one, with what can be done about it.
import { defineAction } from '#src/discord/command.ts'
import { feedDetail, followedItem } from '../feed-list.ts'

export const feedSelect = defineAction({
  name: 'feed-choice',
  version: 1,
  needs: 'follow',
  opening: 'update',
  async run({ args: [page = '0'], value, here, spoken }, context) {
    return feedDetail(await followedItem(value ?? '', here.guildId, context), page, spoken)
  },
})
