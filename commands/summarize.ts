// /summarize: a link, a file, a stored story, or, with nothing given, a pasted text.
import { visibleScopes, type ArticleHeader } from '#src/core/article.ts'
import { UserError } from '#src/core/errors.ts'
import type { Context } from '#src/core/context.ts'
import type { Source } from '#src/core/obtain.ts'
import { wishIn } from '#src/core/settings.ts'
import { defineCommand, type Attachment, type Here } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { summarizeWords as words } from '#src/discord/words/summarize.ts'
import { pasteModal } from './actions/paste-form.ts'
import { languageChoices, lengthChoices, styleChoices } from './wishes.ts'

export const summarize = defineCommand({
  name: 'summarize',
  needs: 'summarize',
  names: words.names,
  description: words.description,
  options: {
    url: { type: 'string', description: words.url, maxLength: 2000 },
    file: { type: 'attachment', description: words.file },
    story: { type: 'string', description: words.story, autocomplete: true },
    length: { type: 'string', description: words.length, choices: lengthChoices },
    style: { type: 'string', description: words.style, choices: styleChoices },
    language: { type: 'string', description: words.language, choices: languageChoices },
    only_me: { type: 'boolean', description: words.onlyMe },
  },
  opening: {
    privateWith: 'only_me',
    formWithout: ['url', 'file', 'story'],
    form: ({ only_me: isPrivate = false, ...wish }, { spoken }) => pasteModal(wish, { isPrivate, spoken }),
  },
  async *run(invocation, context) {
    const source = await sourceOf(invocation.options, invocation.here, context)
    const wish = wishIn(await context.settings.of(invocation.here.guildId), invocation.options)
    yield* replying({ kind: 'summarize', source, wish }, invocation, context, { once: true })
  },
  async suggest({ value, here }, { articles }) {
    const found = await storiesFor(value, here, articles)
    return found.map((article) => ({
      name: article.site === null ? article.title : `${article.title} · ${article.site}`,
      value: article.id,
    }))
  },
})

async function sourceOf(
  { url, file, story }: { url: string | undefined; file: Attachment | undefined; story: string | undefined },
  here: Here,
  context: Pick<Context, 'articles'>,
): Promise<Source> {
  if ([url, file, story].filter((given) => given !== undefined).length > 1) throw new UserError('too many options', {})
  if (url !== undefined) return { kind: 'url', url }
  if (file !== undefined) return { kind: 'file', url: file.url, name: file.name, contentType: file.contentType }
  if (story !== undefined) return { kind: 'article', articleId: await storedStory(story, here, context) }
  throw new UserError('empty', {})
}

/** Fewer typed letters than this are only looked for in titles. */
const searchFrom = 3

/** Stories whose title has what was typed, newest first; behind them those that speak of it. */
async function storiesFor(typed: string, here: Here, articles: Context['articles']): Promise<readonly ArticleHeader[]> {
  const filter = { scopes: visibleScopes(here) }
  const titled = await articles.suggest(typed, filter, 25)
  if (titled.length === 25 || typed.trim().length < searchFrom) return titled
  const hits = await articles.search(typed, filter, 10)
  return [...titled, ...hits.map(({ article }) => article).filter(({ id }) => !titled.some((known) => known.id === id))]
}

/** The id that autocomplete gave, or the story that is meant by somebody who typed a title without choosing from the list. */
async function storedStory(typed: string, here: Here, { articles }: Pick<Context, 'articles'>): Promise<string> {
  const scopes = visibleScopes(here)
  if ((await articles.get(typed, scopes)) !== undefined) return typed
  const found = typed.trim() === '' ? [] : await articles.suggest(typed, { scopes }, 25)
  const meant = found.find(({ title }) => title === typed.trim()) ?? (found.length === 1 ? found[0] : undefined)
  if (meant === undefined) throw new UserError('story unknown', {})
  return meant.id
}
