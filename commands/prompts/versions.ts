// The versions of a server's prompt: a list, or one of them with its text, which can be used again.
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import type { TemplateName, TemplateTexts } from '#src/core/template.ts'
import type { Reply } from '#src/discord/reply.ts'
import { inert, quoteBlock } from '#src/discord/markdown.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'
import { promptVersionWords } from '#src/discord/words/prompt-versions.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { promptSelect } from '../actions/prompt-select.ts'
import { promptUse } from '../actions/prompt-use.ts'
import { promptVersion } from '../actions/prompt-version.ts'
import { promptVersions } from '../actions/prompt-versions.ts'
import { moment, type Viewer } from './viewer.ts'

type Needs = Pick<Context, 'serverTemplates' | 'templates'>

const pageSize = 8

/** A text with more characters comes as a file. */
const shownLimit = 1400

export async function versionList(
  name: TemplateName,
  before: number | null,
  { guildId, spoken }: Viewer,
  { serverTemplates }: Needs,
): Promise<Reply> {
  const { names, buttons } = promptNames[spoken]
  const { texts } = promptWords[spoken]
  const { version, sameAs } = promptVersionWords[spoken]
  const found = await serverTemplates.versions(guildId, name, { before, limit: pageSize + 1 })
  const shown = found.slice(0, pageSize)
  const lines = shown.map(({ number, by, at, note, sameAs: old, texts: own }) =>
    [
      `- ${version(number, inert(by.name, 40), moment(at))}`,
      own === null ? texts.shipped : '',
      old === null ? '' : sameAs(old),
      note === '' ? '' : `*${inert(note, 120)}*`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )
  return {
    text: [`**${names[name]} · ${buttons.versions}**`, ...(lines.length === 0 ? [texts.noVersions] : lines)].join('\n'),
    selects: [
      {
        customId: promptVersion.id(name),
        placeholder: buttons.chooseVersion,
        options: [
          ...shown.map(({ number, note, by }) => ({
            label: promptVersionWords[spoken].inUse(number),
            value: String(number),
            description: note === '' ? by.name : note,
          })),
          { label: texts.shipped, value: '0' },
        ],
      },
    ],
    buttons: [
      ...(found.length > pageSize
        ? [{ label: buttons.older, style: 'secondary' as const, customId: promptVersions.id(name, String(shown.at(-1)?.number ?? '')) }]
        : []),
      { label: buttons.back, style: 'secondary', customId: promptSelect.id(name) },
    ],
  }
}

/** One version, 0 the shipped one. Throws `button outdated` where the server has none of this number. */
export async function versionPage(name: TemplateName, number: number, { guildId, spoken }: Viewer, context: Needs): Promise<Reply> {
  const { names, buttons } = promptNames[spoken]
  const { texts } = promptWords[spoken]
  const { version } = promptVersionWords[spoken]
  const found = number === 0 ? null : ((await context.serverTemplates.version(guildId, name, number)) ?? undefined)
  if (found === undefined) throw new UserError('button outdated', {})
  const current = (await context.serverTemplates.current(guildId)).get(name)
  const isShipped = found === null || found.texts === null
  const isInUse = isShipped ? current === undefined || current.texts === null : number === current?.number
  const parts = partsOf(name, found?.texts ?? {}, spoken, context)
  const head = [
    `**${names[name]}** · ${found === null ? texts.shipped : version(number, inert(found.by.name, 40), moment(found.at))}${isInUse ? ` · ${texts.now}` : ''}`,
    ...(found === null || found.note === '' ? [] : [`> ${inert(found.note)}`]),
  ]
  const isLong = parts.reduce((sum, { text }) => sum + text.length, 0) > shownLimit
  return {
    text: [...head, ...(isLong ? [] : parts.flatMap(({ label, text }) => [`**${label}**`, quoteBlock(inert(text))]))].join('\n'),
    ...(isLong
      ? {
          files: [
            {
              name: `${name}-${number}.md`,
              contentType: 'text/markdown',
              text: parts.map(({ label, text }) => `## ${label}\n\n${text}\n`).join('\n'),
            },
          ],
        }
      : {}),
    buttons: [
      ...(isInUse
        ? []
        : [
            {
              label: number === 0 ? buttons.useShipped : buttons.use,
              style: 'primary' as const,
              customId: promptUse.id(name, String(number)),
            },
          ]),
      { label: buttons.versions, style: 'secondary', customId: promptVersions.id(name, '') },
      { label: buttons.back, style: 'secondary', customId: promptSelect.id(name) },
    ],
  }
}

/** Of a version that changes some of them, those that it leaves are marked. */
function partsOf(
  name: TemplateName,
  own: TemplateTexts,
  spoken: Viewer['spoken'],
  { templates }: Needs,
): { label: string; text: string }[] {
  const { parts } = promptNames[spoken]
  const { texts } = promptWords[spoken]
  const isOwn = Object.keys(own).length > 0
  return templates.shipped(name).map(({ part, text }) => ({
    label: `${parts[part]}${isOwn && own[part] === undefined ? ` (${texts.shipped})` : ''}`,
    text: (own[part] ?? text) || texts.empty,
  }))
}
