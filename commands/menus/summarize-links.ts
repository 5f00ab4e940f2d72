// “Summarize links” in the menu of a message: shows every link of it to whoever asks, who chooses where the summaries go.
import { UserError } from '#src/core/errors.ts'
import { defineMenu } from '#src/discord/command.ts'
import { linksOf } from '#src/discord/links.ts'
import { menuNames, menuWords } from '#src/discord/words/menus.ts'
import { linksButton, mostLinks } from '../actions/links-button.ts'

export const summarizeLinks = defineMenu({
  name: menuNames.summarizeLinks.en,
  names: menuNames.summarizeLinks,
  needs: 'summarize',
  opening: 'private',
  run({ source, spoken }) {
    const words = menuWords[spoken]
    const links = linksOf(source)
    if (links.length === 0) throw new UserError('no links', {})
    const taken = fitting(links.slice(0, mostLinks))
    const left = links.length - taken.length
    return {
      text: [
        words.links(links.length),
        ...taken.map((link, index) => `${index + 1}. <${link}>`),
        ...(left > 0 ? [`-# ${words.firstOnly(taken.length)}`] : []),
      ].join('\n'),
      buttons: [
        { label: words.forMe, style: 'primary', customId: linksButton.id('me', source.id) },
        { label: words.post, style: 'secondary', customId: linksButton.id('post', source.id) },
      ],
    }
  },
})

/** Characters that the addresses may take: the buttons know the links of the one message they stand under. */
const roomForLinks = 1700

/** Those that stand in one message together; the first in any case. */
function fitting(links: readonly string[]): string[] {
  let left = roomForLinks
  return links.filter((link, index) => {
    left -= link.length
    return index === 0 || left >= 0
  })
}
