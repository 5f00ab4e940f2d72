// The form of a prompt: what was written is kept as a draft first, right or wrong, then the page tells what is to be mended.
import { noteLimit } from '#src/core/template.ts'
import { defineAction } from '#src/discord/command.ts'
import { writtenTexts } from '../prompts/form.ts'
import { promptPage } from '../prompts/page.ts'
import { promptNamed, versionNumbered, viewerOf } from '../prompts/viewer.ts'

export const promptForm = defineAction({
  name: 'prompt-form',
  version: 1,
  opening: ([_name, on]) => (on === 'page' ? 'update' : 'private'),
  async run({ args: [named, _on, after], fields, ...invocation }, context) {
    const name = promptNamed(named)
    const viewer = viewerOf(invocation)
    await context.serverTemplates.keepDraft(viewer.guildId, name, viewer.userId, {
      texts: writtenTexts(name, fields, context),
      note: (fields['note'] ?? '').trim().slice(0, noteLimit),
      after: versionNumbered(after),
    })
    return promptPage(name, viewer, context)
  },
})
