// /story: one event as all its outlets tell it, with its timeline.
import type { SummaryWish } from '#src/core/writing.ts'
import { defineCommand } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { compareCommand, storyCommand as words } from '#src/discord/words/compare.ts'
import { eventOf, suggestEvents } from './events.ts'
import { languageChoices } from './wishes.ts'

/** Long enough for what each outlet adds, and for the timeline. */
const wish: Omit<SummaryWish, 'language'> = { length: 'detailed', style: 'bullets' }

export const story = defineCommand({
  name: 'story',
  names: words.names,
  description: words.description,
  needs: 'summarize',
  options: {
    story: { type: 'string', description: words.story, autocomplete: true, required: true, maxLength: 2000 },
    language: { type: 'string', description: compareCommand.language, choices: languageChoices },
  },
  async *run(invocation, context) {
    const { story: typed, language = null } = invocation.options
    const { id } = await eventOf(typed, invocation, context)
    yield* replying({ kind: 'summarize', source: { kind: 'story', storyId: id }, wish: { ...wish, language } }, invocation, context)
  },
  suggest: ({ value, spoken }, context) => suggestEvents(value, { fewestOutlets: 1, spoken }, context),
})
