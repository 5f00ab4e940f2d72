// Rules that Discord documents outside its API description: sizes and shapes of messages, autocomplete, modals, commands.
import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { checkCommand } from '#src/playground/command-rules.ts'
import type { SentCommand } from '#src/playground/bodies.ts'
import { ApiFailure } from '#src/playground/failures.ts'
import { checkMessage, type SentMessage } from '#src/playground/limits.ts'
import type { RestRequest } from '#src/playground/request.ts'

type Sent = SentMessage & { readonly allowed_mentions?: { readonly parse?: readonly unknown[] } }
interface Modal {
  readonly title: string
  readonly custom_id: string
  readonly components: readonly {
    readonly type: number
    readonly components?: readonly { readonly type: number; readonly custom_id?: string }[]
  }[]
}

/** What is wrong with a request that fits the description, or null. `path` is the description's. */
export function unwrittenRules(path: string, request: RestRequest, name: string): string | null {
  try {
    return mentionsRule(messageOf(path, request), name) ?? shapeRules(path, request, name)
  } catch (error) {
    if (error instanceof ApiFailure) return `${name}: ${error.message} ${JSON.stringify(error.errors)}`
    throw error
  }
}

/** The message that a request creates or edits, if any. */
function messageOf(path: string, { method, body }: RestRequest): Sent | undefined {
  const callback = body as { type?: InteractionResponseType; data?: Sent }
  if (path.endsWith('/callback')) {
    return callback.type === InteractionResponseType.ChannelMessageWithSource || callback.type === InteractionResponseType.UpdateMessage
      ? callback.data
      : undefined
  }
  const creates = method === 'POST' && /\/messages$|^\/webhooks\/\{\w+\}\/\{\w+\}$/.test(path)
  const edits = method === 'PATCH' && /\/messages\/[^/]+$/.test(path)
  return creates || edits ? (body as Sent) : undefined
}

function mentionsRule(message: Sent | undefined, name: string): string | null {
  return (message?.allowed_mentions?.parse ?? []).length > 0 ? `${name}: the message may ping` : null
}

function shapeRules(path: string, request: RestRequest, name: string): string | null {
  const message = messageOf(path, request)
  if (message !== undefined) checkMessage(filledUp(message, path, request), request.files.length)
  if (path.endsWith('/callback')) return callbackRules(request.body as { type: InteractionResponseType; data?: object }, name)
  if (/\/commands$/.test(path) && request.method !== 'GET') {
    const commands = (Array.isArray(request.body) ? request.body : [request.body]) as SentCommand[]
    for (const [index, command] of commands.entries()) checkCommand(command, String(index))
  }
  return null
}

/** An edit may leave out what stays as it is, so that it is never empty by itself. */
function filledUp(message: Sent, path: string, { method, body }: RestRequest): Sent {
  const isEdit =
    method === 'PATCH' ||
    (path.endsWith('/callback') && (body as { type: InteractionResponseType }).type === InteractionResponseType.UpdateMessage)
  const staysAsItIs = message.content === undefined && ((message.flags ?? 0) & MessageFlags.IsComponentsV2) === 0
  return isEdit && staysAsItIs ? { ...message, content: '\u2026' } : message
}

function callbackRules({ type, data }: { type: InteractionResponseType; data?: object }, name: string): string | null {
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    const { choices = [] } = (data ?? {}) as { choices?: readonly { value: unknown }[] }
    return choices.some(({ value }) => typeof value === 'string' && value.length > 100)
      ? `${name}: the value of a choice is over 100 characters`
      : null
  }
  if (type !== InteractionResponseType.Modal) return null
  const { components } = data as Modal
  if (components.length < 1 || components.length > 5) return `${name}: a modal has one to five components`
  const ids = components.flatMap((row) => (row.components ?? []).map(({ custom_id: id }) => id))
  if (new Set(ids).size !== ids.length) return `${name}: two fields of a modal have the same custom_id`
  const lonely = components.every(
    (row) => row.type !== ComponentType.ActionRow || (row.components?.length === 1 && row.components[0]?.type === ComponentType.TextInput),
  )
  return lonely ? null : `${name}: a row of a modal holds one text input`
}
