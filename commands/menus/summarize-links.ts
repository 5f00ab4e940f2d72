// “Summarize links” in the menu of a message: shows every link of it to whoever asks, who chooses where the summaries go.
import { UserError } from '#src/core/errors.ts'
import { defineMenu } from '#src/discord/command.ts'
import { linksOf } from '#src/discord/links.ts'
import { linksButton, mostLinks } from '../actions/links-button.ts'

export const summarizeLinks = defineMenu({
  name: 'Summarize links',
  opening: 'private',
  run({ source }) {
    const links = linksOf(source)
    if (links.length === 0) throw new UserError('no links', {})
    const taken = links.slice(0, mostLinks)
    const left = links.length - taken.length
    return {
      text: [
        links.length === 1 ? 'One link in that message:' : `${links.length} links in that message:`,
        ...taken.map((link, index) => `${index + 1}. <${link}>`),
        ...left > 0 ? [`-# I take the first ${mostLinks}.`] : [],
      ].join('\n'),
      buttons: [
        { label: 'Summarize for me', style: 'primary', customId: linksButton.id('me') },
        { label: 'Post the summaries', style: 'secondary', customId: linksButton.id('post') },
      ],
    }
  },
})
