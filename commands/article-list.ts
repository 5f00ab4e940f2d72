// One page of the stored articles, with buttons to the next one and a select to summarize what it shows.
import { visibleScopes, type ArticleHeader } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import type { Invocation } from '#src/discord/command.ts'
import type { Button, Reply } from '#src/discord/reply.ts'
import { inert, link } from '#src/discord/markdown.ts'
import { momentOf } from '#src/discord/times.ts'
import { articleList as wordsFor, type ArticleListWords } from '#src/discord/words/articles.ts'
import { pageButton } from './actions/page-button.ts'
import { storySelect } from './actions/story-select.ts'

/** As many as fit one message, where titles and addresses are as long as they may be. */
const pageSize = 6
const longestTitle = 90
const longestAddress = 130

/** What of a query travels in a custom_id, which Discord ends at 100 characters. */
const carried = 80

/** Pages behind this one are not looked for: who has not found it there asks in other words. */
const lastPage = 24

export async function articleList(
  { query, page }: { query: string; page: number },
  { here, spoken }: Pick<Invocation, 'here' | 'spoken'>,
  { articles }: Pick<Context, 'articles'>,
): Promise<Reply> {
  const words = wordsFor[spoken]
  const filter = { scopes: visibleScopes(here) }
  const wanted = (page + 1) * pageSize + 1
  const found: readonly ArticleHeader[] =
    query === '' ? await articles.suggest('', filter, wanted) : (await articles.search(query, filter, wanted)).map(({ article }) => article)
  const shown = found.slice(page * pageSize, (page + 1) * pageSize)
  if (shown.length === 0) throw new UserError('nothing found', { question: query })
  const buttons: Button[] = []
  if (page > 0) buttons.push({ label: words.back, style: 'secondary', customId: pageButton.id(String(page - 1), query.slice(0, carried)) })
  if (found.length > (page + 1) * pageSize && page < lastPage)
    buttons.push({ label: words.more, style: 'secondary', customId: pageButton.id(String(page + 1), query.slice(0, carried)) })
  return {
    text: [
      `**${query === '' ? words.newest : words.about(inert(query))}**`,
      ...shown.map((article, index) => line(article, page * pageSize + index + 1, words)),
    ].join('\n'),
    buttons,
    selects: [
      {
        customId: storySelect.id(),
        placeholder: words.choose,
        options: shown.map(({ id, title, site }) => ({ label: title, value: id, description: site ?? '' })),
      },
    ],
  }
}

function line({ title, url, site, published, wordCount }: ArticleHeader, number: number, words: ArticleListWords): string {
  const name = url === null || url.length > longestAddress ? `**${inert(title, longestTitle)}**` : link(title, url, longestTitle)
  const at = published === null ? null : momentOf(published.at)
  const about = [site === null ? '' : inert(site, 40), at === null ? '' : `<t:${Math.floor(at / 1000)}:d>`, words.words(wordCount)]
  return `${number}. ${name} · ${about.filter((part) => part !== '').join(' · ')}`
}
