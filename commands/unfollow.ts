// /unfollow: ends what /follow began. What waits to be posted of the feed is not posted any more.
import { UserError } from '#src/core/errors.ts'
import { feedName } from '#src/core/following.ts'
import { defineCommand } from '#src/discord/command.ts'
import { unfollowWords } from '#src/discord/words/follow-command.ts'
import { endFollow } from './feed-list.ts'

export const unfollow = defineCommand({
  name: 'unfollow',
  names: unfollowWords.names,
  description: unfollowWords.description,
  for: 'moderators',
  needs: 'follow',
  in: 'servers',
  options: { feed: { type: 'string', description: unfollowWords.feed, required: true, autocomplete: true } },
  opening: 'private',
  async run({ here, spoken, options: { feed: typed } }, context) {
    const all = await context.feeds.followedBy(here.guildId ?? '')
    const named = all.filter(
      ({ follow, feed }) => follow.id === typed || feed.url === typed || feedName(feed).toLowerCase() === typed.trim().toLowerCase(),
    )
    const found = named.find(({ follow }) => follow.channelId === here.channelId) ?? named[0]
    if (found === undefined) throw new UserError('not followed', {})
    return endFollow(found, spoken, context)
  },
  async suggest({ value, here }, { feeds }) {
    const typed = value.trim().toLowerCase()
    const all = await feeds.followedBy(here.guildId ?? '')
    // Those of the channel come first: there the command is most likely about them.
    return all
      .filter(({ feed }) => `${feedName(feed)} ${feed.url}`.toLowerCase().includes(typed))
      .toSorted((one, other) => Number(other.follow.channelId === here.channelId) - Number(one.follow.channelId === here.channelId))
      .map(({ follow, feed }) => ({ name: `${feedName(feed)} · ${feed.url}`, value: follow.id }))
  },
})
