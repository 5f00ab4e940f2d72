// /usage: what the model did for whoever asks and for the server, what it cost, and what is left; for their own eyes.
import { defineCommand } from '#src/discord/command.ts'
import { usageDeclared } from '#src/discord/words/usage.ts'
import { usagePage } from './usage-page.ts'

export const usage = defineCommand({
  name: 'usage',
  names: usageDeclared.names,
  description: usageDeclared.description,
  options: {},
  opening: 'private',
  run: ({ here, spoken }, context) => usagePage({ of: 'mine', unit: 'tokens' }, here, spoken, context),
})
