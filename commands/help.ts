// /help: what can be done here, in a few lines, for the one who asks.
import { defineCommand } from '#src/discord/command.ts'
import { inert } from '#src/discord/markdown.ts'
import { help as words, helpDescription, helpNames } from '#src/discord/words/help.ts'

export const help = defineCommand({
  name: 'help',
  names: helpNames,
  description: helpDescription,
  options: {},
  opening: 'private',
  run({ spoken }, { model }) {
    const written = words[spoken]
    return { text: [...written.lines, '', `-# ${model === null ? written.withoutModel : written.withModel(inert(model.name))}`].join('\n') }
  },
})
