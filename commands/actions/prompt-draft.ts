// The buttons under a draft: it becomes the server's next version, or goes.
import { faultsIn } from '#src/core/templates.ts'
import { defineAction } from '#src/discord/command.ts'
import { inert } from '#src/discord/markdown.ts'
import { promptVersionWords } from '#src/discord/words/prompt-versions.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { promptPage } from '../prompts/page.ts'
import { promptNamed, viewerOf } from '../prompts/viewer.ts'

export const promptDraft = defineAction({
  name: 'prompt-draft',
  version: 1,
  opening: 'update',
  async run({ args: [named, what], askedBy, ...invocation }, context) {
    const name = promptNamed(named)
    const viewer = viewerOf(invocation)
    const { guildId, userId, spoken } = viewer
    const { texts: say } = promptWords[spoken]
    const { saved, savedMeanwhile } = promptVersionWords[spoken]
    const { serverTemplates } = context
    const draft = await serverTemplates.draft(guildId, name, userId)
    if (what !== 'save' || draft === undefined || faultsIn(name, draft.texts, context).length > 0) {
      if (what === 'discard') await serverTemplates.dropDraft(guildId, name, userId)
      return promptPage(name, viewer, context, what === 'discard' ? say.discarded : '')
    }
    const current = (await serverTemplates.current(guildId)).get(name)
    const texts = Object.keys(draft.texts).length === 0 ? null : draft.texts
    if (JSON.stringify(texts) === JSON.stringify(current?.texts ?? null)) return promptPage(name, viewer, context, say.same)
    const version = await serverTemplates.save(guildId, name, {
      texts,
      note: draft.note,
      by: { id: askedBy.id, name: askedBy.name },
      sameAs: null,
      after: draft.after,
    })
    if (version !== null) {
      await serverTemplates.dropDraft(guildId, name, userId)
      return promptPage(name, viewer, context, `✅ ${saved(version.number)}`)
    }
    // From now on it is a draft on the version that was faster: the next press means it.
    const faster = (await serverTemplates.current(guildId)).get(name)
    await serverTemplates.keepDraft(guildId, name, userId, { ...draft, after: faster?.number ?? 0 })
    return promptPage(name, viewer, context, `⚠️ ${savedMeanwhile(faster?.number ?? 0, inert(faster?.by.name ?? '', 40))}`)
  },
})
