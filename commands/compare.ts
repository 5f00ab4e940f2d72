// /compare: two to five links, or the reports of one story: what they agree on, where they differ, what one tells alone.
import { UserError } from '#src/core/errors.ts'
import { defineCommand } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { compareCommand as words } from '#src/discord/words/compare.ts'
import { eventOf, suggestEvents } from './events.ts'
import { languageChoices } from './wishes.ts'

const url = { type: 'string', description: words.url, maxLength: 2000 } as const

export const compare = defineCommand({
  name: 'compare',
  names: words.names,
  description: words.description,
  needs: 'summarize',
  options: {
    url1: url,
    url2: url,
    url3: url,
    url4: url,
    url5: url,
    story: { type: 'string', description: words.story, autocomplete: true },
    language: { type: 'string', description: words.language, choices: languageChoices },
  },
  async *run(invocation, context) {
    const { url1, url2, url3, url4, url5, story, language = null } = invocation.options
    const urls = [url1, url2, url3, url4, url5].filter((given) => given !== undefined)
    if (urls.length > 0 && story !== undefined) throw new UserError('too many options', {})
    if (story === undefined && urls.length < 2) throw new UserError('nothing to compare', {})
    const source =
      story === undefined
        ? { kind: 'links' as const, urls }
        : { kind: 'story' as const, storyId: (await eventOf(story, invocation, context)).id }
    yield* replying({ kind: 'compare', source, language }, invocation, context)
  },
  suggest: ({ value, spoken }, context) => suggestEvents(value, { fewestOutlets: 2, spoken }, context),
})
