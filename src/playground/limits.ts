// Discord's documented limits on messages, refused as Discord refuses them. Components have a file of their own.
import { MessageFlags, type APIEmbed, type APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { checkComponents } from './components.ts'
import { emptyMessage, invalidForm } from './failures.ts'

export interface SentMessage {
  content?: string | null
  embeds?: APIEmbed[] | null
  components?: APIMessageTopLevelComponent[] | null
  flags?: number | null
}

const embedLimits = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  total: 6000,
  count: 10,
}

/** Throws an `ApiFailure` for what Discord would refuse. `files` counts attachments. */
export function checkMessage(message: SentMessage, files: number): void {
  const { content, embeds, components } = message
  const version2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0
  if (version2 && ((content ?? '') !== '' || (embeds ?? []).length > 0))
    throw invalidForm('content', 'Not allowed beside components of version 2')
  if ((content ?? '') === '' && (embeds ?? []).length === 0 && files === 0 && (components ?? []).length === 0) throw emptyMessage()
  if ((content ?? '').length > 2000) throw invalidForm('content', 'Must be 2000 or fewer in length.')
  if ((embeds ?? []).length > embedLimits.count) throw invalidForm('embeds', 'Must be 10 or fewer in length.')
  const total = (embeds ?? []).reduce((sum, embed, index) => sum + checkEmbed(embed, `embeds.${index}`), 0)
  if (total > embedLimits.total) throw invalidForm('embeds', 'Embed size exceeds maximum size of 6000')
  checkComponents(components ?? [], version2)
}

/** The characters that count towards the total. */
function checkEmbed(embed: APIEmbed, path: string): number {
  const sizes: [string, string | undefined, number][] = [
    ['title', embed.title, embedLimits.title],
    ['description', embed.description, embedLimits.description],
    ['footer.text', embed.footer?.text, embedLimits.footer],
    ['author.name', embed.author?.name, embedLimits.author],
    ...(embed.fields ?? []).flatMap((field, index): [string, string, number][] => [
      [`fields.${index}.name`, field.name, embedLimits.fieldName],
      [`fields.${index}.value`, field.value, embedLimits.fieldValue],
    ]),
  ]
  if ((embed.fields ?? []).length > embedLimits.fields) throw invalidForm(`${path}.fields`, 'Must be 25 or fewer in length.')
  for (const [where, text, limit] of sizes)
    if ((text ?? '').length > limit) throw invalidForm(`${path}.${where}`, `Must be ${limit} or fewer in length.`)
  for (const [where, url] of [
    ['url', embed.url],
    ['image.url', embed.image?.url],
    ['thumbnail.url', embed.thumbnail?.url],
  ] as const) {
    if (url !== undefined && !/^(https?|attachment):\/\//.test(url))
      throw invalidForm(`${path}.${where}`, 'Scheme must be one of ("http", "https").')
  }
  return sizes.reduce((sum, [, text]) => sum + (text ?? '').length, 0)
}
