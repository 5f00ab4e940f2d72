// “Ask about this” in the menu of a message: reads what it links to, and takes questions about it, for the asker alone.
import { UserError } from '#src/core/errors.ts'
import { obtain } from '#src/core/obtain.ts'
import { defineMenu } from '#src/discord/command.ts'
import { linksOf } from '#src/discord/links.ts'
import { inert, link } from '#src/discord/markdown.ts'
import { deskWords } from '#src/discord/words/desk.ts'
import { menuNames, menuWords } from '#src/discord/words/menus.ts'
import { askButton } from '../actions/ask-button.ts'
import { onlyMe } from '../actions/ask-form.ts'
import { mostLinks } from '../actions/links-button.ts'

/** A message of its own with at least this many characters can be asked about like an article. */
const longText = 280

export const askAbout = defineMenu({
  name: menuNames.askAbout.en,
  names: menuNames.askAbout,
  needs: 'ask',
  opening: 'private',
  async run({ id, here, spoken, source, signal }, context) {
    const known = await context.conversations.get(source.id)
    if (known !== undefined && known.guildId === here.guildId && (known.ownerId ?? here.userId) === here.userId) {
      return {
        text: menuWords[spoken].known,
        buttons: [{ label: deskWords[spoken].ask, style: 'primary', customId: askButton.id(source.id) }],
      }
    }
    const links = linksOf(source).slice(0, mostLinks)
    const sources =
      links.length > 0 ? links.map((url) => ({ kind: 'url' as const, url })) : [{ kind: 'text' as const, text: source.content }]
    if (links.length === 0 && source.content.length < longText) throw new UserError('no links', {})
    const articles = await Promise.all(sources.map((from) => obtain(from, here, { signal }, context)))
    await context.conversations.create({
      id,
      guildId: here.guildId,
      articleIds: articles.map((article) => article.id),
      summary: null,
      startedBy: here.userId,
      isPrivate: true,
      sourceMessageId: source.id,
    })
    return {
      text: [
        menuWords[spoken].haveRead,
        ...articles.map((article) => `- ${article.url === null ? inert(article.title, 200) : link(article.title, article.url)}`),
      ].join('\n'),
      buttons: [{ label: deskWords[spoken].ask, style: 'primary', customId: askButton.id(id, onlyMe) }],
    }
  },
})
