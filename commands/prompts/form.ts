// The form in which the text of a prompt is written: a field for each part, and one for a note.
import type { Context } from '#src/core/context.ts'
import { noteLimit, partLimit, type TemplateName, type TemplateTexts } from '#src/core/template.ts'
import type { Modal, TextField } from '#src/discord/reply.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { promptForm } from '../actions/prompt-form.ts'
import type { Viewer } from './viewer.ts'

/** Filled with the draft of whoever opens it, else with what is in use. `on` tells whether it opens on a page that is to show the draft. */
export async function promptModal(
  name: TemplateName,
  { guildId, userId, spoken }: Viewer,
  on: 'page' | 'command',
  { serverTemplates, templates }: Pick<Context, 'serverTemplates' | 'templates'>,
): Promise<Modal> {
  const words = promptWords[spoken]
  const [draft, current] = await Promise.all([serverTemplates.draft(guildId, name, userId), serverTemplates.current(guildId)])
  const inUse = current.get(name)
  const texts = draft?.texts ?? inUse?.texts ?? {}
  const field = (label: string, value: string, more: Partial<TextField> = {}): TextField => ({
    label,
    long: true,
    optional: true,
    maxLength: partLimit,
    ...(value === '' ? {} : { value }),
    ...more,
  })
  return {
    title: promptNames[spoken].names[name],
    customId: promptForm.id(name, on, String(draft?.after ?? inUse?.number ?? 0)),
    fields: {
      ...Object.fromEntries(
        templates.shipped(name).map(({ part, text }) => [part, field(promptNames[spoken].parts[part], texts[part] ?? text)]),
      ),
      note: field(words.texts.note, draft?.note ?? '', { long: false, maxLength: noteLimit, placeholder: words.texts.noteHint }),
    },
  }
}

/** What was written: of each part that is not left as shipped. */
export function writtenTexts(
  name: TemplateName,
  fields: Readonly<Record<string, string>>,
  { templates }: Pick<Context, 'templates'>,
): TemplateTexts {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
  const written = templates.shipped(name).map(({ part, text }) => [part, plain(fields[part] ?? text), plain(text)] as const)
  return Object.fromEntries(written.filter(([, text, shipped]) => text !== shipped).map(([part, text]) => [part, text]))
}
