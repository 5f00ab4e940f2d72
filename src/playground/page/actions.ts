// What a window may ask for, as schemas, and how a seat does it. Whether Discord allows it is left to the seat.
import { z } from 'zod'
import type { OptionValue, Seat } from '../seat.ts'

const id = z.string().regex(/^\d{1,20}$/)
const name = z.string().min(1).max(100)
const file = z.strictObject({ name: z.string().min(1).max(260), contentType: z.string().max(200), base64: z.string().max(14_000_000) })
const modal = z.strictObject({
  interactionId: id,
  channelId: id,
  messageId: id.nullable(),
  data: z.looseObject({ custom_id: name, title: z.string(), components: z.array(z.unknown()) }),
})

export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('say'),
    channelId: id,
    content: z.string().min(1).max(2000),
    replyTo: id.optional(),
    ping: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('delete'), channelId: id, messageId: id }),
  z.strictObject({ type: z.literal('dismiss'), channelId: id, messageId: id }),
  z.strictObject({
    type: z.literal('command'),
    channelId: id,
    name,
    options: z.record(name, z.union([z.string().max(6000), z.number(), z.boolean(), file])),
  }),
  z.strictObject({
    type: z.literal('autocomplete'),
    channelId: id,
    command: name,
    options: z.record(name, z.string().max(6000)),
    focused: name,
  }),
  z.strictObject({ type: z.literal('menu'), channelId: id, messageId: id, name }),
  z.strictObject({ type: z.literal('press'), channelId: id, messageId: id, customId: name }),
  z.strictObject({ type: z.literal('select'), channelId: id, messageId: id, customId: name, values: z.array(name).max(25) }),
  z.strictObject({ type: z.literal('submit'), modal, fields: z.record(name, z.union([z.string().max(4000), z.array(name).max(25)])) }),
])

export type Action = z.infer<typeof actionSchema>

const messageSchema = z.strictObject({ id: z.int(), action: actionSchema })

/** Undefined for anything that is no action. */
export function actionMessage(text: string): z.infer<typeof messageSchema> | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Resolves with what the seat says; rejects with its reason. */
export async function perform(seat: Seat, action: Action): Promise<unknown> {
  switch (action.type) {
    case 'say':
      return seat.say(action.channelId, action.content, {
        ...(action.replyTo === undefined ? {} : { replyTo: action.replyTo }),
        ...(action.ping === undefined ? {} : { ping: action.ping }),
      })
    case 'delete':
      return seat.deleteMessage(action.channelId, action.messageId)
    case 'dismiss':
      return seat.dismiss(action.channelId, action.messageId)
    case 'command':
      return seat.command(
        action.channelId,
        action.name,
        Object.fromEntries(Object.entries(action.options).map(([key, value]) => [key, optionValue(value)])),
      )
    case 'autocomplete':
      return seat.autocomplete(action.channelId, action.command, action.options, action.focused)
    case 'menu':
      return seat.menu(action.channelId, action.messageId, action.name)
    case 'press':
      return seat.press(action.channelId, action.messageId, action.customId)
    case 'select':
      return seat.select(action.channelId, action.messageId, action.customId, action.values)
    case 'submit':
      return seat.submit(action.modal as unknown as Parameters<Seat['submit']>[0], action.fields)
  }
}

type Given = Extract<Action, { type: 'command' }>['options'][string]

function optionValue(value: Given): OptionValue {
  if (typeof value !== 'object') return value
  return {
    name: value.name,
    ...(value.contentType === '' ? {} : { contentType: value.contentType }),
    bytes: Buffer.from(value.base64, 'base64'),
  }
}
