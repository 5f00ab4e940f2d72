// What a server follows and how each feed stands, page by page; and one of them with what can be done about it.
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import { feedName, type Follow, type FollowedFeed } from '#src/core/following.ts'
import type { Language } from '#src/core/languages.ts'
import type { Button, Reply } from '#src/discord/reply.ts'
import { inert, link } from '#src/discord/markdown.ts'
import { languageName, time } from '#src/discord/words/amounts.ts'
import { reasonWords } from '#src/discord/words/feed-postings.ts'
import { feedWords } from '#src/discord/words/feeds.ts'
import { feedButton } from './actions/feed-button.ts'
import { feedSelect } from './actions/feed-select.ts'
import { channelTroubles } from './channel-troubles.ts'

/** As many as fit one message, with names, filters and failures as long as they may be. */
const pageSize = 5

interface Item {
  readonly follow: Follow
  readonly feed: FollowedFeed
}

export async function feedList(
  page: number,
  guildId: string | null,
  spoken: Language,
  context: Pick<Context, 'feeds' | 'outbox' | 'clock'>,
): Promise<Reply> {
  const words = feedWords[spoken]
  const all = await context.feeds.followedBy(guildId ?? '')
  const troubles = await channelTroubles(guildId ?? '', spoken, context)
  if (all.length === 0) return { text: [words.none, ...troubles].join('\n') }
  const shownPage = Math.min(page, Math.ceil(all.length / pageSize) - 1)
  const shown = all.slice(shownPage * pageSize, (shownPage + 1) * pageSize)
  const buttons: Button[] = []
  if (shownPage > 0) buttons.push({ label: words.back, style: 'secondary', customId: feedButton.id('list', String(shownPage - 1)) })
  if (all.length > (shownPage + 1) * pageSize)
    buttons.push({ label: words.more, style: 'secondary', customId: feedButton.id('list', String(shownPage + 1)) })
  return {
    text: [
      words.title(all.length),
      ...shown.map((item, index) => `${shownPage * pageSize + index + 1}. ${line(item, spoken)}`),
      ...troubles,
    ].join('\n'),
    buttons,
    selects: [
      {
        customId: feedSelect.id(String(shownPage)),
        placeholder: words.chooseOne,
        options: shown.map(({ follow, feed }) => ({ label: feedName(feed), value: follow.id, description: feed.url })),
      },
    ],
  }
}

export function feedDetail(item: Item, page: string, spoken: Language): Reply {
  const { follow, feed } = item
  const words = feedWords[spoken]
  return {
    text: [line(item, spoken), feed.url.length > 500 ? '' : link(feed.url, feed.url)].filter((part) => part !== '').join('\n'),
    buttons: [
      follow.paused
        ? { label: words.resume, style: 'primary', customId: feedButton.id('resume', page, follow.id) }
        : { label: words.pause, style: 'secondary', customId: feedButton.id('pause', page, follow.id) },
      { label: words.checkNow, style: 'secondary', customId: feedButton.id('check', page, follow.id) },
      { label: words.unfollow, style: 'danger', customId: feedButton.id('unfollow', page, follow.id) },
      { label: words.back, style: 'secondary', customId: feedButton.id('list', page) },
    ],
  }
}

/** Throws `not followed`. */
export async function followedItem(followId: string, guildId: string | null, { feeds }: Pick<Context, 'feeds'>): Promise<Item> {
  const found = (await feeds.followedBy(guildId ?? '')).find(({ follow }) => follow.id === followId)
  if (found === undefined) throw new UserError('not followed', {})
  return found
}

export async function endFollow(
  { follow, feed }: Item,
  spoken: Language,
  { feeds, outbox }: Pick<Context, 'feeds' | 'outbox' | 'clock'>,
): Promise<Reply> {
  await feeds.unfollow(follow.id, follow.guildId)
  await outbox.withdraw(`follow ${follow.id}`)
  return { text: feedWords[spoken].unfollowed(inert(feedName(feed), 100)) }
}

function line({ follow, feed }: Item, spoken: Language): string {
  const words = feedWords[spoken]
  const { filter, roleId } = follow
  const parts = [
    `**${inert(feedName(feed), 80)}** → <#${follow.channelId}>`,
    state(follow, feed, spoken),
    follow.post === 'digest' ? words.digest : '',
    filter.include.length > 0 ? words.only(inert(filter.include.join(', '), 60)) : '',
    filter.exclude.length > 0 ? words.without(inert(filter.exclude.join(', '), 60)) : '',
    filter.language === null ? '' : words.only(languageName(filter.language, spoken)),
    filter.outlet === null ? '' : words.only(inert(filter.outlet, 40)),
    roleId === null ? '' : words.pings(`<@&${roleId}>`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function state({ paused }: Follow, feed: FollowedFeed, spoken: Language): string {
  const words = feedWords[spoken]
  if (paused) return words.paused
  const next = time(feed.nextCheckAt, 'R')
  if (feed.failure !== null) return words.failing({ since: time(feed.failingSince, 'R'), why: reasonWords(feed.failure, spoken), next })
  return feed.readAt === null ? words.unread : words.checked({ at: time(feed.checkedAt, 'R'), next })
}
