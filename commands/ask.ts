// /ask: a question about the thread's articles; outside a thread, about everything stored, or the part of it that is named.
import { visibleScopes } from '#src/core/article.ts'
import { questionLimit } from '#src/core/answer.ts'
import { defineCommand } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { askWords as words } from '#src/discord/words/ask.ts'
import { languageChoices } from './wishes.ts'

const withinChoices = [
  { name: words.day, value: '1' },
  { name: words.week, value: '7' },
  { name: words.month, value: '31' },
  { name: words.year, value: '366' },
] as const

/** Outlets are offered from so many of the newest articles. */
const outletsFrom = 300

export const ask = defineCommand({
  name: 'ask',
  needs: 'ask',
  names: words.names,
  description: words.description,
  options: {
    question: { type: 'string', description: words.question, required: true, maxLength: questionLimit },
    outlet: { type: 'string', description: words.outlet, autocomplete: true },
    language: { type: 'string', description: words.language, choices: languageChoices },
    within: { type: 'string', description: words.within, choices: withinChoices },
  },
  async *run(invocation, context) {
    const {
      here,
      options: { question, outlet, language, within },
      language: asker,
    } = invocation
    const known = here.holdsConversation && (await context.conversations.get(here.channelId)) !== undefined
    const filter = { site: outlet, language, withinDays: within === undefined ? undefined : Number(within) }
    yield* replying({ kind: 'ask', question, conversationId: known ? here.channelId : null, language: asker, filter }, invocation, context)
  },
  async suggest({ value, here }, { articles }) {
    const newest = await articles.suggest('', { scopes: visibleScopes(here) }, outletsFrom)
    const outlets = [...new Set(newest.flatMap(({ site }) => site ?? []))]
    return outlets
      .filter((outlet) => outlet.length <= 100 && outlet.toLowerCase().includes(value.toLowerCase()))
      .map((outlet) => ({ name: outlet, value: outlet }))
  },
})
