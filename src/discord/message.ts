// A `Reply` as Discord's JSON: every limit is held here, by construction. Sending is left to `publisher.ts`.
import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10'
import type { Button, Card, Modal, Reply, ReplyFile, Select } from './reply.ts'
import { truncate } from './markdown.ts'
import { splitMarkdown } from './split.ts'

/** Discord's limits (https://docs.discord.com/developers/resources/message#embed-object-embed-limits). */
const limits = {
  content: 2000,
  title: 256,
  body: 4096,
  footer: 2048,
  author: 256,
  embedTotal: 6000,
  label: 80,
  row: 5,
  rows: 5,
  options: 25,
  option: 100,
  placeholder: 150,
  alternative: 1024,
  files: 10,
}

/** The largest file that every server takes, in bytes (https://docs.discord.com/developers/reference#uploading-files). */
export const mostFileBytes = 10 * 1024 * 1024

/** Always whole: an edit replaces everything that the message showed before. Files travel beside the JSON. */
export type MessageBody = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'content' | 'embeds' | 'components' | 'allowed_mentions' | 'attachments'
> & { files?: readonly RawFile[] }
export interface RawFile {
  readonly name: string
  readonly data: Buffer
  readonly contentType: string
}

/** What the REST client takes for it. */
export function restRequest<Body extends { readonly files?: readonly RawFile[] }>({
  files,
  ...body
}: Body): { body: Omit<Body, 'files'>; files?: RawFile[] } {
  return files === undefined ? { body } : { body, files: [...files] }
}

/** The message, and those that carry on where its text is too long for one. Buttons are under the last. */
export function messageBodies({ made, ...given }: Reply): [MessageBody, ...MessageBody[]] {
  const reply = { ...given, ...made?.() }
  const texts = splitMarkdown(reply.text ?? '', limits.content)
  const [first = '', ...more] = texts
  const components = [...buttonRows(reply.buttons ?? []), ...(reply.selects ?? []).map(selectRow)].slice(0, limits.rows)
  const [card, ...carriedOn] = [...(reply.card === undefined ? [] : [reply.card]), ...(reply.moreCards ?? [])].flatMap(embedsOf)
  const bodies: [MessageBody, ...MessageBody[]] = [
    body(first, card === undefined ? [] : [card], []),
    ...carriedOn.map((embed) => body('', [embed], [])),
    ...more.map((text) => body(text, [], [])),
  ]
  // A list of files that is empty takes away those that an edited message had; without a list they stay.
  if (reply.files?.length === 0) bodies[0].attachments = []
  for (const [index, files] of loadsOf(reply.files ?? []).entries()) {
    if (index > 0) bodies.push(body('', [], []))
    const carrying = bodies.at(-1)
    if (carrying === undefined) continue
    carrying.files = files.map(({ file, data }) => ({ name: file.name, data, contentType: file.contentType }))
    // What an edited message showed before is left out of the list, and so goes.
    carrying.attachments = files.map(({ file }, id) => ({
      id,
      filename: file.name,
      ...('text' in file ? {} : { description: truncate(file.alternative, limits.alternative) }),
    }))
  }
  const last = bodies.at(-1)
  if (last !== undefined) last.components = components
  return bodies
}

interface Loaded {
  readonly file: ReplyFile
  readonly data: Buffer
}

/** Files by the messages that carry them: as many as one takes, together no larger than a single file may be. */
function loadsOf(files: readonly ReplyFile[]): Loaded[][] {
  const loads: Loaded[][] = []
  let bytes = 0
  for (const file of files) {
    const data = 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.bytes)
    const current = loads.at(-1)
    bytes += data.byteLength
    if (current !== undefined && current.length < limits.files && bytes <= mostFileBytes) {
      current.push({ file, data })
      continue
    }
    loads.push([{ file, data }])
    bytes = data.byteLength
  }
  return loads
}

function body(content: string, embeds: APIEmbed[], components: MessageBody['components']): MessageBody {
  // Whatever the text says, nobody is pinged: neither by a mention nor by being replied to.
  return { content, embeds, components: components ?? [], allowed_mentions: { parse: [], replied_user: false } }
}

/** More than a card and its continuation nobody reads: what is longer ends at a whole line. */
const mostEmbeds = 3

/** The card, and what of its body has no room in it: cut between lines, so that none is torn from its sources. */
function embedsOf(card: Card): APIEmbed[] {
  const title = truncate(card.title, limits.title)
  const footer = truncate(card.footer, limits.footer)
  const author = truncate(card.author ?? '', limits.author)
  const room = Math.min(limits.body, limits.embedTotal - title.length - footer.length - author.length)
  const [description = '', ...more] = splitMarkdown(card.body, room)
  const head: APIEmbed = {
    title,
    description,
    color: card.color,
    ...(card.url === null ? {} : { url: card.url }),
    ...(author === '' ? {} : { author: { name: author } }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
    ...(card.timestamp === null ? {} : { timestamp: card.timestamp }),
  }
  return [head, ...more.slice(0, mostEmbeds - 1).map((rest) => ({ description: rest, color: card.color }))]
}

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const

function buttonRows(buttons: readonly Button[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = []
  for (const { style, label, customId, beginsRow } of buttons) {
    const last = rows.at(-1)
    const button = { type: ComponentType.Button as const, style: styles[style], label: truncate(label, limits.label), custom_id: customId }
    if (last === undefined || beginsRow === true || last.components.length === limits.row)
      rows.push({ type: ComponentType.ActionRow, components: [button] })
    else last.components.push(button)
  }
  return rows.slice(0, limits.rows)
}

function selectRow({ customId, placeholder, options, kind, chosen = [] }: Select): APIActionRowComponent<APIComponentInMessageActionRow> {
  const head = { custom_id: customId, placeholder: truncate(placeholder, limits.placeholder) }
  const many = { ...head, min_values: 0, max_values: limits.options }
  const ids = chosen.slice(0, limits.options)
  if (kind === 'roles') {
    const defaults = ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const }))
    return { type: ComponentType.ActionRow, components: [{ type: ComponentType.RoleSelect, ...many, default_values: defaults }] }
  }
  if (kind === 'channels') {
    const defaults = ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const }))
    return {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.ChannelSelect,
          ...many,
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
          default_values: defaults,
        },
      ],
    }
  }
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        ...head,
        options: options.slice(0, limits.options).map(({ label, value, description }) => ({
          label: truncate(label, limits.option),
          value,
          ...(description === undefined || description === '' ? {} : { description: truncate(description, limits.option) }),
        })),
      },
    ],
  }
}

/** A modal as the interaction response carries it. */
export function modalBody(modal: Modal): APIModalInteractionResponseCallbackData {
  return {
    title: truncate(modal.title, 45),
    custom_id: modal.customId,
    components: Object.entries(modal.fields).map(([name, field]) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: name,
          label: truncate(field.label, 45),
          required: field.optional !== true,
          max_length: field.maxLength,
          style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
          ...(field.placeholder === undefined ? {} : { placeholder: truncate(field.placeholder, 100) }),
          ...(field.value === undefined ? {} : { value: field.value }),
        },
      ],
    })),
  }
}
