// /help: what can be done here, in a few lines, for the one who asks.
import { defineCommand } from '#src/discord/command.ts'

export const help = defineCommand({
  name: 'help',
  description: 'What I can do, and how',
  options: {},
  opening: () => 'private',
  run: (_invocation, { model }) => ({
    text: [
      '**Lede reads the news with you.**',
      '- `/summarize url:` a link, `file:` a saved page or text, `story:` one that is stored; without any of them you can paste text. Choose `length:`, `style:` and `language:`, or `only_me:`.',
      '- On any message: Apps → **Summarize links**, or **Ask about this**.',
      '- In the thread under a summary just ask; or press **Ask**, mention me, or reply to me.',
      '- `/ask` answers from the thread’s articles, and elsewhere from everything stored here.',
      '- `/articles` lists what is stored here.',
      '- **Sources** under each reply shows you the passages behind every number like [3].',
      '',
      model === null
        ? '-# No model is set up: summaries and answers are the articles’ own sentences.'
        : `-# Written by ${model.name}; each sentence is checked against the article before you see it.`,
    ].join('\n'),
  }),
})
