// The button under a digest that opens a thread on it: a conversation about every report of all its stories. Pressed again it
// says where that is.
import { rhythms } from '#src/core/digest.ts'
import { spokenLanguage } from '#src/core/languages.ts'
import { storedArticles } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { digestWords } from '#src/discord/words/digests.ts'
import { desk } from '../desk.ts'

/** Reports that the conversation is about at the most: those of ten stories from many outlets. */
const mostReports = 60

export const digestThread = defineAction({
  name: 'digest-thread',
  version: 1,
  needs: 'ask',
  opening: 'private',
  async run({ args: [rhythm, dueAt, posted], here, spoken, source }, context) {
    const { guildId, channelId } = here
    const items =
      guildId === null || source === null ? [] : await context.outbox.itemsOfMessage({ guildId, channelId, messageId: source.id })
    const stories = await Promise.all(idsIn(items, 'story ').map((id) => context.stories.get(id)))
    const ids = new Set([...idsIn(items, 'article '), ...stories.flatMap((story) => story?.articleIds ?? [])])
    const articles = await storedArticles([...ids].slice(0, mostReports), here, context)
    if (source === null || articles.length === 0) return { text: digestWords[spoken].nothingLeft }
    // What stands in a thread can have no thread of its own.
    const conversationId = here.holdsConversation ? channelId : source.id
    const language = spokenLanguage(posted ?? '')
    const { heading } = digestWords[language]
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: (await context.settings.of(guildId)).timeZone }).format(
      Number(dueAt),
    )
    return {
      text: digestWords[spoken].discussing(`<#${conversationId}>`),
      thread: {
        name: `${heading[rhythms.find((one) => one === rhythm) ?? 'daily']} · ${day}`,
        conversationId,
        articleIds: articles.map(({ id }) => id),
        summary: null,
        underMessageId: source.id,
        opening: desk.threadOpening({ articles, conversationId, readsMessages: context.readsMessages, spoken: language }),
      },
    }
  },
})

function idsIn(items: readonly string[], kind: 'story ' | 'article '): string[] {
  return items.flatMap((item) => (item.startsWith(kind) ? [item.slice(kind.length)] : []))
}
