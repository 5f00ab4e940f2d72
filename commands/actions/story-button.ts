// The button under a posted article: who else has reported on the event, for whoever wants to know.
import { visibleScopes } from '#src/core/article.ts'
import { storedArticles } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { inert, link } from '#src/discord/markdown.ts'
import { entryWords } from '#src/discord/words/entries.ts'

/** Reports that one message lists. */
const mostReports = 10

export const storyButton = defineAction({
  name: 'story-of',
  version: 1,
  opening: 'private',
  async run({ args: [articleId = ''], here, spoken }, context) {
    const words = entryWords[spoken]
    const story = await context.stories.of(articleId)
    const known =
      story === undefined || (await context.articles.get(articleId, visibleScopes(here))) === undefined
        ? []
        : await storedArticles(story.articleIds, here, context)
    if (story === undefined || known.length < 2) return { text: words.alone }
    const lines = known
      .slice(-mostReports)
      .map(({ title, url, site }) => `- ${inert(site ?? '?', 60)}: ${url === null ? inert(title, 90) : link(title, url, 90)}`)
    return { text: [words.told(inert(story.title, 150)), ...lines].join('\n') }
  },
})
