// /prompts: what the model is told in a server, as far as its moderators may change it. Pages, form and preview are in `prompts/`.
import { templateNames } from '#src/core/template.ts'
import { defineCommand, defineCommandGroup } from '#src/discord/command.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'
import { promptsDeclared as words } from '#src/discord/words/prompts-command.ts'
import { languages, type Localised } from '#src/core/languages.ts'
import { promptModal } from './prompts/form.ts'
import { promptList } from './prompts/page.ts'
import { previewing } from './prompts/preview.ts'
import { suggestSubjects } from './prompts/subjects.ts'
import { versionList } from './prompts/versions.ts'
import { promptNamed, viewerOf } from './prompts/viewer.ts'

const choices = templateNames.map((value) => ({
  name: Object.fromEntries(languages.map((language) => [language, promptNames[language].names[value]])) as Localised<string>,
  value,
}))
const prompt = { type: 'string', description: words.prompt, required: true, choices } as const

const list = defineCommand({
  name: 'list',
  description: words.list,
  options: {},
  opening: 'private',
  run: (invocation, context) => promptList(viewerOf(invocation), context),
})

const edit = defineCommand({
  name: 'edit',
  description: words.edit,
  options: { prompt },
  opening: { formWithout: [], form: (options, by, context) => promptModal(promptNamed(options.prompt), viewerOf(by), 'command', context) },
  run() {
    throw new Error('/prompts edit only opens its form')
  },
})

const versions = defineCommand({
  name: 'versions',
  description: words.versions,
  options: { prompt },
  opening: 'private',
  run: ({ options, ...invocation }, context) => versionList(promptNamed(options.prompt), null, viewerOf(invocation), context),
})

const preview = defineCommand({
  name: 'preview',
  description: words.preview,
  writes: true,
  options: {
    prompt,
    article: { type: 'string', description: words.article, required: true, autocomplete: true, maxLength: 200 },
    question: { type: 'string', description: words.question, maxLength: 1000 },
  },
  opening: 'private',
  async *run({ options, ...invocation }, context) {
    yield* previewing(
      promptNamed(options.prompt),
      { chosen: options.article, question: options.question },
      viewerOf(invocation),
      invocation,
      context,
    )
  },
  suggest: ({ value, spoken, beside }, context) =>
    suggestSubjects(beside['prompt'] === 'compare' ? 'compare' : 'summarize', value, spoken, context),
})

export const prompts = defineCommandGroup({
  name: 'prompts',
  names: words.names,
  description: words.description,
  for: 'moderators',
  in: 'servers',
  commands: [list, edit, versions, preview],
})
