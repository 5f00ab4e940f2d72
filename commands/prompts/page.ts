// The pages of /prompts: all prompts that a server may change, or one of them with the draft of whoever looks at it. Changing is left to
// the actions, older versions to `versions.ts`.
import type { Context } from '#src/core/context.ts'
import { templateNames, type TemplateName } from '#src/core/template.ts'
import { currentTemplates, faultsIn, type CurrentTemplate } from '#src/core/templates.ts'
import type { Button, Reply, Select } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'
import { promptVersionWords } from '#src/discord/words/prompt-versions.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { promptDraft } from '../actions/prompt-draft.ts'
import { promptEdit } from '../actions/prompt-edit.ts'
import { promptSelect } from '../actions/prompt-select.ts'
import { promptVersion } from '../actions/prompt-version.ts'
import { promptVersions } from '../actions/prompt-versions.ts'
import { faultLines, slotList } from './faults.ts'
import { previewSelect } from './subjects.ts'
import { moment, type Viewer } from './viewer.ts'

type Needs = Pick<Context, 'serverTemplates' | 'templates' | 'model' | 'articles' | 'stories' | 'clock'>

export async function promptList({ guildId, spoken }: Viewer, context: Needs, note = ''): Promise<Reply> {
  const { names, buttons } = promptNames[spoken]
  const { texts } = promptWords[spoken]
  const current = await currentTemplates(guildId, context)
  const lines = templateNames.map((name) => `- ${names[name]}: ${standing(current.get(name), spoken)}`)
  return {
    text: [
      ...(note === '' ? [] : [note, '']),
      `**${texts.title}**`,
      texts.about,
      '',
      ...lines,
      ...(context.model === null ? ['', `-# ${texts.needsModel}`] : []),
    ].join('\n'),
    selects: [
      {
        customId: promptSelect.id(),
        placeholder: buttons.choose,
        options: templateNames.map((name) => ({ label: names[name], value: name })),
      },
    ],
  }
}

export async function promptPage(name: TemplateName, viewer: Viewer, context: Needs, note = ''): Promise<Reply> {
  const { guildId, userId, spoken } = viewer
  const { names, buttons: called } = promptNames[spoken]
  const { texts, begun, slots, needed } = promptWords[spoken]
  const { unfit } = promptVersionWords[spoken]
  const current = (await currentTemplates(guildId, context)).get(name)
  const draft = await context.serverTemplates.draft(guildId, name, userId)
  const faults = draft === undefined ? [] : faultsIn(name, draft.texts, context)
  const button = (label: string, customId: string, style: Button['style'] = 'secondary'): Button => ({ label, customId, style })
  const selects: Select[] = []
  const lines = [...(note === '' ? [] : [note, '']), `**${names[name]}** · ${standing(current, spoken)}`]
  if (current !== undefined && current.faults.length > 0)
    lines.push(`⚠️ ${unfit(current.version.number)}`, ...faultLines(name, current.faults, spoken, context))
  const neededSlots = slotList(name, 'needed', context)
  lines.push(`-# ${slots(slotList(name, 'all', context))}${neededSlots === '' ? '' : ` ${needed(neededSlots)}`}`)
  if (draft !== undefined) {
    lines.push('', `**${begun(moment(draft.at, 'R'))}**`, ...(draft.note === '' ? [] : [`> ${inert(draft.note, 200)}`]))
    lines.push(faults.length > 0 ? `⚠️ ${texts.draftFaulty}` : texts.draftFits, ...faultLines(name, faults, spoken, context))
    if (faults.length === 0 && context.model !== null) {
      const subjects = await previewSelect(name, spoken, context)
      if (typeof subjects === 'string') lines.push(`-# ${subjects}`)
      else selects.push(subjects)
    }
  }
  if (context.model === null) lines.push('', `-# ${texts.needsModel}`)
  return {
    text: lines.join('\n'),
    selects,
    buttons: [
      button(draft === undefined ? called.edit : called.editAgain, promptEdit.id(name), faults.length > 0 ? 'primary' : 'secondary'),
      ...(draft === undefined
        ? [button(called.text, promptVersion.id(name, String(current?.version.number ?? 0)))]
        : [
            ...(faults.length > 0 ? [] : [button(called.save, promptDraft.id(name, 'save'), 'primary')]),
            button(called.discard, promptDraft.id(name, 'discard'), 'danger'),
          ]),
      button(called.versions, promptVersions.id(name, '')),
      button(called.back, promptSelect.id('')),
    ],
  }
}

/** What is in use: `version 3 by Ana, 28 November`, or the shipped one. */
function standing(current: CurrentTemplate | undefined, spoken: Viewer['spoken']): string {
  const { texts } = promptWords[spoken]
  const { version } = promptVersionWords[spoken]
  if (current === undefined || current.version.texts === null) return texts.shipped
  const { number, by, at } = current.version
  return `${current.faults.length > 0 ? '⚠️ ' : ''}**${version(number, inert(by.name, 40), moment(at))}**`
}
