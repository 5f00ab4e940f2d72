// Waiting for what a person sees.
import { ComponentType, MessageFlags, type APIComponentInMessageActionRow, type APIMessage } from 'discord-api-types/v10'
import type { OptionValue, Seat } from '#src/playground/seat.ts'

/** Resolves with the newest message in the channel that fits, now or later; fails with what was there instead. */
export async function seen(seat: Seat, channelId: string, fits: (message: APIMessage) => boolean, withinMs = 60_000): Promise<APIMessage> {
  const find = (): APIMessage | undefined => seat.messages(channelId).findLast(fits)
  const now = find()
  if (now !== undefined) return now
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      unsubscribe()
      settle()
    }
    const timer = setTimeout(() => {
      const shown = seat
        .messages(channelId)
        .map(({ content, embeds }) => (content === '' ? (embeds[0]?.description ?? '(nothing)') : content))
      finish(() => {
        reject(new Error(`not seen in ${channelId} within ${withinMs} ms; there is: ${JSON.stringify(shown, null, 1)}`))
      })
    }, withinMs)
    const unsubscribe = seat.subscribe(() => {
      const message = find()
      if (message !== undefined)
        finish(() => {
          resolve(message)
        })
    })
  })
}

/** What a command answers to whoever sends it, and to nobody else. */
export async function toldAlone(
  seat: Seat,
  channelId: string,
  command: string,
  options: Record<string, OptionValue> = {},
): Promise<APIMessage> {
  const before = new Set(seat.messages(channelId).map(({ id }) => id))
  await seat.command(channelId, command, options)
  return seen(
    seat,
    channelId,
    ({ id, flags, content }) => !before.has(id) && ((flags ?? 0) & MessageFlags.Ephemeral) !== 0 && content !== '',
  )
}

/** A message that the bot has finished: it has its buttons, and none that stops it. */
export function finished(message: APIMessage): boolean {
  return (
    message.author.bot === true &&
    (message.components ?? []).length > 0 &&
    !componentsOf(message).some((component) => 'custom_id' in component && component.custom_id.startsWith('stop:'))
  )
}

function componentsOf(message: APIMessage): readonly APIComponentInMessageActionRow[] {
  return (message.components ?? []).flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
}

/** What stands on its buttons. */
export function labelsOf(message: APIMessage): string[] {
  return componentsOf(message).flatMap((component) => ('label' in component ? (component.label ?? []) : []))
}

/** The select under the message whose custom_id begins so: the whole of it and the values that can be chosen. */
export function selectOf(message: APIMessage, name = ''): { customId: string; values: string[] } {
  for (const row of message.components ?? []) {
    for (const component of 'components' in row ? row.components : []) {
      if (component.type === ComponentType.StringSelect && component.custom_id.startsWith(name))
        return { customId: component.custom_id, values: component.options.map(({ value }) => value) }
    }
  }
  throw new Error(`no select under: ${JSON.stringify(message.components)}`)
}

/** The custom_id of the button with this label. */
export function buttonOf(message: APIMessage, label: string): string {
  for (const row of message.components ?? []) {
    for (const component of 'components' in row ? row.components : []) {
      if ('label' in component && component.label === label && 'custom_id' in component) return component.custom_id
    }
  }
  throw new Error(`no button “${label}” under: ${JSON.stringify(message.components)}`)
}

/** Uses /summarize and waits for the finished card. */
export async function summarized(seat: Seat, channelId: string, options: Record<string, string | boolean>): Promise<APIMessage> {
  const before = new Set(seat.messages(channelId).map(({ id }) => id))
  await seat.command(channelId, 'summarize', options)
  return seen(seat, channelId, (message) => !before.has(message.id) && finished(message))
}

/** How many points a card has. */
export function pointsOf(card: APIMessage): number {
  return (card.embeds[0]?.description ?? '').split('\n').filter((line) => line.startsWith('- ')).length
}
