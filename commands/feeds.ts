// /feeds: how what the server follows stands, and lists of feeds in and out, as other readers write them.
import { UserError } from '#src/core/errors.ts'
import { followList, type Listed } from '#src/core/follow.ts'
import { feedName } from '#src/core/following.ts'
import type { Language } from '#src/core/languages.ts'
import { defineCommand, defineCommandGroup } from '#src/discord/command.ts'
import { reasonWords } from '#src/discord/words/feed-postings.ts'
import { feedListWords } from '#src/discord/words/feed-lists.ts'
import { feedWords } from '#src/discord/words/feeds.ts'
import { feedsWords, followWords } from '#src/discord/words/follow-command.ts'
import { feedList } from './feed-list.ts'

const list = defineCommand({
  name: 'list',
  needs: 'follow',
  description: feedsWords.list,
  options: {},
  opening: 'private',
  run: ({ here, spoken }, context) => feedList(0, here.guildId, spoken, context),
})

const importList = defineCommand({
  name: 'import',
  needs: 'follow',
  description: feedsWords.import,
  options: {
    file: { type: 'attachment', description: feedsWords.file, required: true },
    channel: { type: 'channel', description: followWords.channel },
  },
  opening: 'private',
  async run({ here, spoken, signal, options: { file, channel } }, context) {
    if (here.guildId === null) throw new UserError('not followed', {})
    const links = await context.feedReader.readList(await context.reader.download(file.url, { signal }))
    const wish = {
      guildId: here.guildId,
      channelId: channel ?? here.channelId,
      post: 'entries' as const,
      first: 'nothing' as const,
      gist: 'own words' as const,
      roleId: null,
      followedBy: here.userId,
      filter: { include: [], exclude: [], language: null, outlet: null },
    }
    const results = await followList(links, wish, context, signal)
    const count = (outcome: Listed['outcome']): number => results.filter((result) => result.outcome === outcome).length
    const failed = results.filter(({ outcome }) => typeof outcome === 'object').length
    return {
      text: feedListWords[spoken].imported({
        followed: count('followed') + count('later') + failed,
        known: count('known'),
        failed,
        later: count('later'),
        noRoom: count('no room'),
      }),
      ...(results.length === 0
        ? {}
        : {
            files: [
              {
                name: 'feeds.txt',
                contentType: 'text/plain; charset=utf-8',
                text: results.map((result) => resultLine(result, spoken)).join('\n'),
              },
            ],
          }),
    }
  },
})

const exportList = defineCommand({
  name: 'export',
  needs: 'follow',
  description: feedsWords.export,
  options: {},
  opening: 'private',
  async run({ here, spoken }, { feeds, feedReader }) {
    const all = new Map(
      (await feeds.followedBy(here.guildId ?? '')).map(({ feed }) => [feed.url, { url: feed.url, title: feedName(feed) }]),
    )
    if (all.size === 0) return { text: feedWords[spoken].none }
    return {
      text: feedListWords[spoken].exported,
      files: [
        { name: 'feeds.opml', contentType: 'text/x-opml; charset=utf-8', text: await feedReader.writeList('Lede', [...all.values()]) },
      ],
    }
  },
})

export const feeds = defineCommandGroup({
  name: 'feeds',
  names: feedsWords.names,
  description: feedsWords.description,
  for: 'moderators',
  in: 'servers',
  commands: [list, importList, exportList],
})

function resultLine({ link, outcome }: Listed, spoken: Language): string {
  const marks = { followed: '✓', known: '=', 'no room': '✗', later: '…' }
  const mark = typeof outcome === 'object' ? '⚠' : marks[outcome]
  return [
    `${mark} ${link.title ?? link.url}`,
    link.title === null ? '' : link.url,
    typeof outcome === 'object' ? reasonWords(outcome.failed, spoken) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
