// What a draft can be tried on: public articles that are stored, for comparisons events that several outlets tell. What belongs to a
// server or a person is none of it: a preview keeps no record by which that could be forgotten.
import type { Article } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import { storyArticles } from '#src/core/several.ts'
import type { TemplateName } from '#src/core/template.ts'
import type { Choice } from '#src/discord/command.ts'
import type { Select } from '#src/discord/reply.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { promptPreview } from '../actions/prompt-preview.ts'
import { suggestEvents } from '../events.ts'

/** Discord shows no more choices. */
const mostSubjects = 25

/** As one types. The value is the id of an article, for comparisons that of a story. */
export async function suggestSubjects(
  name: TemplateName,
  typed: string,
  spoken: Language,
  context: Pick<Context, 'articles' | 'stories'>,
): Promise<Choice[]> {
  if (name === 'compare') return suggestEvents(typed, { fewestOutlets: 2, spoken }, context)
  const found = await context.articles.suggest(typed, { scopes: ['public'] }, mostSubjects)
  return found.map(({ id, title, site }) => ({ name: site === null ? title : `${[...title].slice(0, 70).join('')} · ${site}`, value: id }))
}

/** The newest of them as a menu, or why there is none. */
export async function previewSelect(
  name: TemplateName,
  spoken: Language,
  context: Pick<Context, 'articles' | 'stories'>,
): Promise<Select | string> {
  const { texts } = promptWords[spoken]
  const { buttons } = promptNames[spoken]
  const found = await suggestSubjects(name, '', spoken, context)
  if (found.length === 0) return name === 'compare' ? texts.noStory : texts.noArticle
  return {
    customId: promptPreview.id(name),
    placeholder: buttons.previewOn,
    options: found.map(({ name: label, value }) => ({ label, value })),
  }
}

/** The articles behind a chosen value, or a typed title; empty where they are not there any more. */
export async function subjectsOf(
  name: TemplateName,
  chosen: string,
  context: Pick<Context, 'articles' | 'stories'>,
): Promise<readonly Article[]> {
  if (name === 'compare') {
    const story = (await context.stories.get(chosen)) ?? (chosen.trim() === '' ? undefined : (await context.stories.suggest(chosen, 1))[0])
    const articles = story === undefined ? [] : await storyArticles(story.id, context)
    return articles.length < 2 ? [] : articles
  }
  const article = await context.articles.get(chosen, ['public'])
  if (article !== undefined) return [article]
  const [typed] = chosen.trim() === '' ? [] : await context.articles.suggest(chosen, { scopes: ['public'] }, 1)
  const found = typed === undefined ? undefined : await context.articles.get(typed.id, ['public'])
  return found === undefined ? [] : [found]
}
