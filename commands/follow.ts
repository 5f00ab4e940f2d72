// /follow: a feed, or a site that has one, for a channel of the server. Where a site names several, the choice is the asker's.
import { UserError } from '#src/core/errors.ts'
import { follow as followFeed, type Followed, type FollowWish } from '#src/core/follow.ts'
import { feedName } from '#src/core/following.ts'
import { wordsOf } from '#src/core/filtering.ts'
import type { Context } from '#src/core/context.ts'
import { defineCommand, type Invocation } from '#src/discord/command.ts'
import type { Reply } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { feedWords } from '#src/discord/words/feeds.ts'
import { followWords } from '#src/discord/words/follow-command.ts'
import { followSelect } from './actions/follow-select.ts'
import { languageChoices } from './wishes.ts'

/** For so long a choice of feeds can be taken. */
const dayMs = 86_400_000

export const follow = defineCommand({
  name: 'follow',
  names: followWords.names,
  description: followWords.description,
  for: 'moderators',
  needs: 'follow',
  in: 'servers',
  options: {
    url: { type: 'string', description: followWords.url, required: true, maxLength: 1000 },
    channel: { type: 'channel', description: followWords.channel },
    post: {
      type: 'string',
      description: followWords.post,
      choices: [
        { name: followWords.entries, value: 'entries' },
        { name: followWords.digest, value: 'digest' },
      ],
    },
    first: {
      type: 'string',
      description: followWords.first,
      choices: [
        { name: followWords.nothing, value: 'nothing' },
        { name: followWords.newest, value: 'newest' },
      ],
    },
    include: { type: 'string', description: followWords.include, maxLength: 300 },
    exclude: { type: 'string', description: followWords.exclude, maxLength: 300 },
    language: { type: 'string', description: followWords.language, choices: languageChoices },
    outlet: { type: 'string', description: followWords.outlet, maxLength: 80 },
    gist: {
      type: 'string',
      description: followWords.gist,
      choices: [
        { name: followWords.ownWords, value: 'own words' },
        { name: followWords.model, value: 'model' },
      ],
    },
    role: { type: 'role', description: followWords.role },
  },
  opening: 'private',
  async run(invocation, context) {
    const { here, canManage, options } = invocation
    const { guildId } = here
    if (guildId === null) throw new UserError('not followed', {})
    // A server's own id stands for @everyone.
    if (options.role !== undefined && (!canManage || options.role === guildId)) throw new UserError('role not allowed', {})
    const wish: FollowWish = {
      guildId,
      channelId: options.channel ?? here.channelId,
      post: options.post ?? 'entries',
      first: options.first ?? 'nothing',
      gist: options.gist ?? 'own words',
      roleId: options.role ?? null,
      followedBy: here.userId,
      filter: {
        include: wordsOf(options.include ?? ''),
        exclude: wordsOf(options.exclude ?? ''),
        language: options.language ?? null,
        outlet: options.outlet?.trim() || null,
      },
    }
    return followed(await followFeed(options.url, wish, context, invocation.signal), wish, options.url, invocation, context)
  },
})

/** What is said of it; a choice remembers what else was wished for. */
async function followed(
  result: Followed,
  wish: FollowWish,
  typed: string,
  { id, spoken }: Pick<Invocation, 'id' | 'spoken'>,
  { facts }: Pick<Context, 'facts'>,
): Promise<Reply> {
  const words = feedWords[spoken]
  if (result.outcome === 'choose') {
    const urls = result.feeds.slice(0, 25).map(({ url }) => url)
    await facts.set(`choice of feeds ${id}`, JSON.stringify({ wish, urls }), { forMs: dayMs })
    const options = result.feeds
      .slice(0, 25)
      .map(({ url, title }, index) => ({ label: title ?? url, value: String(index), description: url }))
    return { text: words.choose(inert(typed, 100)), selects: [{ customId: followSelect.id(id), placeholder: words.chooseOne, options }] }
  }
  return confirmation(result, spoken)
}

export function confirmation({ follow, feed }: Extract<Followed, { outcome: 'followed' }>, spoken: Invocation['spoken']): Reply {
  const words = feedWords[spoken]
  const what = follow.post === 'digest' ? words.digestOnly : follow.first === 'newest' ? words.newestComes : words.onlyNew
  return { text: `${words.followed({ feed: inert(feedName(feed), 100), channel: `<#${follow.channelId}>` })} ${what}` }
}
