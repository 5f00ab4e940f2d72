// /articles: what is stored here, newest first or by what one looks for, page by page, for the one who asks.
import { visibleScopes } from '#src/core/article.ts'
import { defineCommand } from '#src/discord/command.ts'
import { articlesWords as words } from '#src/discord/words/articles.ts'
import { articleList } from './article-list.ts'

export const articles = defineCommand({
  name: 'articles',
  names: words.names,
  description: words.description,
  options: {
    query: { type: 'string', description: words.query, autocomplete: true, maxLength: 60 },
  },
  opening: 'private',
  run: ({ here, spoken, options: { query = '' } }, context) => articleList({ query, page: 0 }, { here, spoken }, context),
  async suggest({ value, here }, context) {
    const found = await context.articles.suggest(value, { scopes: visibleScopes(here) }, 25)
    // A title that is too long for the option is cut; the search finds it all the same.
    return found.map(({ title }) => ({ name: title, value: [...title].slice(0, 60).join('') }))
  },
})
