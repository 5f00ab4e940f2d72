// /privacy: what is stored and who gets it; everything of the asker as files; forgetting all of it, behind a button that asks again.
import { writePersonalPage } from '#src/core/personal-file.ts'
import { answersKeptDays, keptAfterRemovalDays, keptKinds, postingsKeptDays } from '#src/core/kept.ts'
import type { PersonalData } from '#src/core/memory.ts'
import { pages, parcels } from '#src/core/parcels.ts'
import { defineCommand, defineCommandGroup } from '#src/discord/command.ts'
import { inert } from '#src/discord/markdown.ts'
import { keptWords } from '#src/discord/words/kept.ts'
import { privacyDescriptions as descriptions, privacyNames, privacyWords } from '#src/discord/words/privacy.ts'
import { forgetMeButton } from './actions/forget-me-button.ts'

/** Discord takes files of 10 MiB; with room for what stands around. */
const mostBytesAFile = 9 * 1024 * 1024

const about = defineCommand({
  name: 'about',
  description: descriptions.about,
  options: {},
  opening: 'private',
  async run({ here: { guildId }, spoken }, { settings, model }) {
    const words = privacyWords[spoken]
    const told = keptWords[spoken]
    const kept = {
      ...told.kinds,
      'model answers': told.kinds['model answers'](answersKeptDays),
      postings: told.kinds.postings(postingsKeptDays),
    }
    const { retentionDays } = await settings.of(guildId)
    const ends = [told.lasts(retentionDays), ...(guildId === null ? [] : [told.removed(keptAfterRemovalDays)])]
    return {
      text: [
        `**${told.title}**`,
        ...[...keptKinds.map((kind) => kept[kind]), ...ends].map((line) => `- ${line}`),
        model === null ? words.noModel : words.toModel(inert(model.name)),
        words.rights,
      ].join('\n'),
    }
  },
})

const exporting = defineCommand({
  name: 'export',
  description: descriptions.export,
  options: {},
  opening: 'private',
  async run({ here: { userId }, spoken }, { memory }) {
    const words = privacyWords[spoken]
    const data = await memory.personalData(userId)
    if (isEmpty(data)) return { text: words.nothing }
    const questions = data.replies.filter(({ request }) => request.kind === 'ask').length
    return {
      text: words.exported({ questions, summaries: data.replies.length - questions, articles: data.articles.length }),
      files: [
        ...numbered('lede-my-data', 'json', parcels(data, mostBytesAFile)).map((file) => ({ ...file, contentType: 'application/json' })),
        ...numbered('lede-my-data', 'md', pages(writePersonalPage(data, words.headings), mostBytesAFile)).map((file) => ({
          ...file,
          contentType: 'text/markdown; charset=utf-8',
        })),
      ],
    }
  },
})

const deleting = defineCommand({
  name: 'delete',
  description: descriptions.delete,
  options: {},
  opening: 'private',
  async run({ here: { userId }, spoken }, { memory }) {
    const words = privacyWords[spoken]
    if (isEmpty(await memory.personalData(userId))) return { text: words.nothing }
    return { text: words.confirm, buttons: [{ label: words.delete, style: 'danger', customId: forgetMeButton.id() }] }
  },
})

function numbered(name: string, type: string, texts: readonly string[]): { name: string; text: string }[] {
  return texts.map((text, index) => ({
    name: texts.length === 1 ? `${name}.${type}` : `${name}-${index + 1}-of-${texts.length}.${type}`,
    text,
  }))
}

function isEmpty({ replies, conversations, articles, more }: PersonalData): boolean {
  return replies.length + conversations.length + articles.length + Object.keys(more).length === 0
}

export const privacy = defineCommandGroup({
  name: 'privacy',
  names: privacyNames,
  description: descriptions.group,
  commands: [about, exporting, deleting],
})
