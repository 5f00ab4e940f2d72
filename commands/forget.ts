// /forget: shows what would be forgotten, with a button that does it. Doing it is left to `actions/forget-button.ts`.
import { visibleScopes } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import { conversationAt } from '#src/core/obtain.ts'
import { defineCommand, type Invocation } from '#src/discord/command.ts'
import type { Reply } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { forgetChoices, forgetDescription, forgetNames, forgetOptions, forgetWords } from '#src/discord/words/forget.ts'
import { forgetButton, mayForgetArticle, mayForgetThread } from './actions/forget-button.ts'

export const forget = defineCommand({
  name: 'forget',
  names: forgetNames,
  description: forgetDescription,
  options: {
    what: {
      type: 'string',
      description: forgetOptions.what,
      required: true,
      choices: [
        { name: forgetChoices.questions, value: 'questions' },
        { name: forgetChoices.thread, value: 'thread' },
        { name: forgetChoices.article, value: 'article' },
      ],
    },
    article: { type: 'string', description: forgetOptions.article, autocomplete: true, maxLength: 100 },
  },
  opening: 'private',
  async run({ options: { what, article }, ...invocation }, context) {
    switch (what) {
      case 'questions':
        return questions(invocation, context)
      case 'thread':
        return thread(invocation, context)
      default:
        return articleOf(article, invocation, context)
    }
  },
  async suggest({ value, here }, { articles }) {
    const found = await articles.suggest(value, { scopes: visibleScopes(here) }, 25)
    return found.map(({ title, id }) => ({ name: title, value: id }))
  },
})

async function questions({ here, spoken }: Invocation, { memory }: Context): Promise<Reply> {
  const words = forgetWords[spoken]
  const count = await memory.questionsOf(here)
  return count === 0 ? { text: words.nothing } : asking(words.confirmQuestions(count), ['questions', ''], words)
}

async function thread(invocation: Invocation, context: Context): Promise<Reply> {
  const { here, spoken } = invocation
  const conversation = await conversationAt(here.channelId, here, context)
  if (!mayForgetThread(conversation, invocation)) throw new UserError('not yours', {})
  return asking(forgetWords[spoken].confirmThread, ['thread', conversation.id], forgetWords[spoken])
}

async function articleOf(named: string | undefined, invocation: Invocation, context: Context): Promise<Reply> {
  const { here, spoken } = invocation
  const words = forgetWords[spoken]
  const articleIds = named === undefined ? (await conversationAt(here.channelId, here, context)).articleIds : [named]
  if (articleIds.length > 1) return { text: words.chooseArticle }
  const article = await context.articles.get(articleIds[0] ?? '', visibleScopes(here))
  if (article === undefined) throw new UserError('story unknown', {})
  if (!(await mayForgetArticle(article.id, invocation, context))) throw new UserError('not yours', {})
  return asking(words.confirmArticle(inert(article.title, 200)), ['article', article.id], words)
}

function asking(text: string, args: [string, string], words: { readonly forget: string; readonly keep: string }): Reply {
  return {
    text,
    buttons: [
      { label: words.forget, style: 'danger', customId: forgetButton.id(...args) },
      { label: words.keep, style: 'secondary', customId: forgetButton.id('nothing', '') },
    ],
  }
}
