// What a message is made of besides its words: what a create or an edit changes, files that it points at, where it comes from.
import { InteractionType, type APIMessage } from 'discord-api-types/v10'
import { selects } from './components.ts'
import type { Opened } from './interactions.ts'
import type { SentMessage } from './limits.ts'

/** What a create or an edit says about a message; what is not given stays as it is. */
export function messageChange(body: SentMessage, files: Pick<APIMessage, 'attachments'>): Partial<APIMessage> {
  return {
    ...(body.content === undefined ? {} : { content: body.content ?? '' }),
    ...(body.embeds === undefined
      ? {}
      : { embeds: (body.embeds ?? []).map((embed) => pointed({ type: 'rich' as NonNullable<typeof embed.type>, ...embed }, files)) }),
    ...(body.components === undefined ? {} : { components: pointed(numbered(body.components ?? []), files) }),
    ...(files.attachments.length === 0 ? {} : files),
  }
}

/** What points at a file of the same request gets the file's address. */
function pointed<Part>(part: Part, { attachments }: Pick<APIMessage, 'attachments'>): Part {
  if (attachments.length === 0) return part
  const text = JSON.stringify(part).replaceAll(/"attachment:\/\/([^"]+)"/g, (whole, name: string) =>
    JSON.stringify(attachments.find(({ filename }) => filename === name)?.url ?? JSON.parse(whole)),
  )
  return JSON.parse(text) as Part
}

/** Discord gives every component a number within its message, and a select the bounds that it was not given. */
function numbered(components: NonNullable<APIMessage['components']>): NonNullable<APIMessage['components']> {
  let last = 0
  const number = (component: object): object => {
    last += 1
    const id = last
    const bounds = selects.includes((component as { type: number }).type) ? { min_values: 1, max_values: 1 } : {}
    return {
      ...bounds,
      ...component,
      id,
      ...('components' in component ? { components: (component.components as object[]).map(number) } : {}),
    }
  }
  return components.map(number) as NonNullable<APIMessage['components']>
}

/** Where a message comes from. A form's answer names what opened the form, which is a component where it has a message. */
export function metadata({ id, kind, user, channel, source }: Opened): NonNullable<APIMessage['interaction_metadata']> {
  const from = { id, user, authorizing_integration_owners: channel.guildId === null ? { 1: user.id } : { 0: channel.guildId } }
  const component = { ...from, type: InteractionType.MessageComponent, interacted_message_id: source?.message.id }
  const trigger = source === null ? { ...from, type: InteractionType.ApplicationCommand } : component
  const own =
    kind === InteractionType.MessageComponent
      ? component
      : kind === InteractionType.ModalSubmit
        ? { ...from, type: kind, triggering_interaction_metadata: trigger }
        : { ...from, type: kind }
  return own as NonNullable<APIMessage['interaction_metadata']>
}
