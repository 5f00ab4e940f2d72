// Brings an older version back, or the shipped prompt, as the next version: nothing that was there is lost.
import { UserError } from '#src/core/errors.ts'
import { faultsIn } from '#src/core/templates.ts'
import { defineAction } from '#src/discord/command.ts'
import { inert } from '#src/discord/markdown.ts'
import { promptVersionWords } from '#src/discord/words/prompt-versions.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { faultLines } from '../prompts/faults.ts'
import { promptPage } from '../prompts/page.ts'
import { promptNamed, versionNumbered, viewerOf } from '../prompts/viewer.ts'

export const promptUse = defineAction({
  name: 'prompt-use',
  version: 1,
  opening: 'update',
  async run({ args: [named, numbered], askedBy, ...invocation }, context) {
    const name = promptNamed(named)
    const number = versionNumbered(numbered)
    const viewer = viewerOf(invocation)
    const { guildId, spoken } = viewer
    const { texts: say } = promptWords[spoken]
    const { saved, savedMeanwhile, unfit } = promptVersionWords[spoken]
    const { serverTemplates } = context
    const old = number === 0 ? null : ((await serverTemplates.version(guildId, name, number)) ?? undefined)
    if (old === undefined) throw new UserError('button outdated', {})
    const texts = old?.texts ?? null
    const faults = texts === null ? [] : faultsIn(name, texts, context)
    if (faults.length > 0)
      return promptPage(name, viewer, context, [`⚠️ ${unfit(number)}`, ...faultLines(name, faults, spoken, context)].join('\n'))
    const current = (await serverTemplates.current(guildId)).get(name)
    if (JSON.stringify(texts) === JSON.stringify(current?.texts ?? null)) return promptPage(name, viewer, context, say.same)
    const version = await serverTemplates.save(guildId, name, {
      texts,
      note: '',
      by: { id: askedBy.id, name: askedBy.name },
      sameAs: number === 0 ? null : number,
      after: current?.number ?? 0,
    })
    if (version !== null) return promptPage(name, viewer, context, `✅ ${saved(version.number)}`)
    const faster = (await serverTemplates.current(guildId)).get(name)
    return promptPage(name, viewer, context, `⚠️ ${savedMeanwhile(faster?.number ?? 0, inert(faster?.by.name ?? '', 40))}`)
  },
})
