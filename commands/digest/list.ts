// /digest list: the server's digests, when each comes next and came last, and what keeps the bot from posting.
import { sourceOf } from '#src/core/digest.ts'
import { defineCommand } from '#src/discord/command.ts'
import { time } from '#src/discord/words/amounts.ts'
import { digestCommandWords } from '#src/discord/words/digest-command.ts'
import { digestOptions } from '#src/discord/words/digest-options.ts'
import { digestWords } from '#src/discord/words/digests.ts'
import { channelTroubles } from '../channel-troubles.ts'
import { aboutOf, guildOf, whenOf } from './known.ts'

export const list = defineCommand({
  name: 'list',
  description: digestOptions.list,
  options: {},
  opening: 'private',
  async run({ here, spoken }, context) {
    const { digests, outbox, settings } = context
    const guildId = guildOf(here)
    const words = digestCommandWords[spoken]
    const known = await digests.list(guildId)
    const troubles = await channelTroubles(guildId, spoken, context)
    if (known.length === 0) return { text: [words.none, ...troubles].join('\n') }
    const { timeZone } = await settings.of(guildId)
    const lines = await Promise.all(
      known.map(async (digest, index) => {
        const next = await digests.nextDue(digest.id)
        const last = await outbox.lastDelivery(sourceOf(digest))
        const facts = [
          next === undefined ? '' : words.next(time(next.at)),
          last === undefined ? '' : words.last(time(last)),
          digestWords[spoken].length[digest.length],
          ...aboutOf(digest, words),
        ]
        return [
          `**${index + 1}.** <#${digest.channelId}> · ${whenOf(digest, spoken)}`,
          `-# ${facts.filter((fact) => fact !== '').join(' · ')}`,
        ].join('\n')
      }),
    )
    return { text: [`**${words.titles.list}** (${timeZone})`, ...lines, ...troubles].join('\n') }
  },
})
