// The buttons under the list of feeds and under one of them: turn the page, pause, resume, check now, unfollow.
import { UserError } from '#src/core/errors.ts'
import { checkNow } from '#src/core/poll.ts'
import { defineAction } from '#src/discord/command.ts'
import { endFollow, feedDetail, feedList, followedItem } from '../feed-list.ts'

/** A feed that was checked this recently is not asked again by a button, in milliseconds. */
const checkedRecentlyMs = 60_000

export const feedButton = defineAction({
  name: 'feed',
  version: 1,
  needs: 'follow',
  opening: 'update',
  async run({ args: [verb = '', page = '0', followId = ''], here: { guildId }, spoken, signal }, context) {
    if (!/^\d{1,3}$/.test(page)) throw new UserError('button outdated', {})
    if (verb === 'list') return feedList(Number(page), guildId, spoken, context)
    const item = await followedItem(followId, guildId, context)
    switch (verb) {
      case 'unfollow':
        return endFollow(item, spoken, context)
      case 'pause':
      case 'resume':
        await context.feeds.setPaused(followId, item.follow.guildId, verb === 'pause')
        break
      case 'check':
        if (context.clock.now() - (item.feed.checkedAt ?? 0) > checkedRecentlyMs) await checkNow(item.feed.id, context, signal)
        break
      default:
        throw new UserError('button outdated', {})
    }
    return feedDetail(await followedItem(followId, guildId, context), page, spoken)
  },
})
