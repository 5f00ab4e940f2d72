// The buttons under a list of links: summarize each, for oneself or for the channel. The list itself holds the links.
import { UserError } from '#src/core/errors.ts'
import { wishIn } from '#src/core/settings.ts'
import { defineAction } from '#src/discord/command.ts'
import { linksOf } from '#src/discord/links.ts'
import { menuWords } from '#src/discord/words/menus.ts'

/** More at once would bury a channel. */
export const mostLinks = 5

export const linksButton = defineAction({
  name: 'links',
  version: 1,
  needs: 'summarize',
  opening: 'update',
  async run({ args: [who, aboutMessageId], source, here, spoken }, { settings }) {
    const links = source === null ? [] : linksOf(source).slice(0, mostLinks)
    if (links.length === 0) throw new UserError('button outdated', {})
    const wish = wishIn(await settings.of(here.guildId))
    return {
      text: menuWords[spoken].summarizing(links.length),
      starts: {
        requests: links.map((url) => ({ kind: 'summarize' as const, source: { kind: 'url' as const, url }, wish })),
        isPrivate: who !== 'post',
        ...(aboutMessageId === undefined ? {} : { aboutMessageId }),
      },
    }
  },
})
