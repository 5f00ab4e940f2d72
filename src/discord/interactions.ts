// Dispatches interactions: finds the handler, gives the first response, reads the options, runs it, publishes its replies.
import { MessageFlags, Routes, type Interaction, type InteractionCallbackResponse, type Message } from 'discord.js'
import type { Context } from '#src/core/context.ts'
import type { LoopTurns } from '#src/core/loop-turns.ts'
import { ShutdownError } from '#src/core/respond.ts'
import { UserError } from '#src/core/errors.ts'
import { spokenLanguage } from '#src/core/languages.ts'
import { findCommand, parseCustomId, type Action, type Attachment, type Command, type CommandGroup, type Invocation, type MessageMenu, type Modal, type Replies, type Reply, type SourceMessage } from './command.ts'
import { acknowledge, AnsweredElsewhere, noteAnswered } from './acknowledging.ts'
import { admitDeed, admitPress } from './admission.ts'
import { answerPlace, startConversation } from './conversing.ts'
import { failureReply, type Remedies } from './failure.ts'
import type { Gateway } from './gateway.ts'
import { canManage, canModerate, hereOf, invocationOf, type Repliable } from './invocation.ts'
import { messageBodies, modalBody, restRequest, type MessageBody } from './message.ts'
import { openingOfAction, openingOfCommand, type Opener, type Opening } from './opening.ts'
import type { Pace } from './pace.ts'
import { publish } from './publisher.ts'
import { weightOf, type Rates } from './rates.ts'
import { furnish, replying, type Desk } from './replying.ts'
import { opensFor } from './seeing.ts'
import type { Standing } from './standing.ts'
import { followUp, interactionTarget, messageTarget, type Connection, type Target } from './target.ts'
import { typingUntilShown } from './typing.ts'
import { cardWords } from './words/card.ts'
import { pointerWords } from './words/pointers.ts'

export interface Dispatch {
  readonly commands: readonly (Command | CommandGroup)[]
  readonly menus: readonly MessageMenu[]
  readonly actions: readonly Action[]
  readonly remedies: Remedies
  readonly desk: Desk
  readonly context: Context
  readonly connection: Connection
  /** Null: no interactions come by it. */
  readonly gateway: Pick<Gateway, 'firstAnswerTo' | 'letIn'> | null
  readonly pace: Pace
  readonly turns: LoopTurns
  readonly rates: Rates
  readonly standing: Standing
  /** Whether plain messages in threads come with their text (the MessageContent intent). */
  readonly readsMessages: boolean
  readonly signal: AbortSignal
}

interface Handler { opening(): Opening | Promise<Opening>; readonly needs: Action['needs']; readonly writes: boolean; readonly args: readonly string[]; run(invocation: Invocation): Replies }

/** Answers one interaction, whatever it is. Never throws. */
export async function handleInteraction(interaction: Interaction, dispatch: Dispatch): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, dispatch)
    else await respondTo(interaction, dispatch)
  } catch (error) {
    if (error instanceof AnsweredElsewhere) {
      dispatch.context.log.info('an interaction was answered elsewhere', { interactionId: interaction.id })
      return
    }
    // Nothing more can be shown: the interaction itself is gone, or Discord is.
    dispatch.context.log.error('an interaction could not be answered', { interactionId: interaction.id, error })
  }
}

async function suggest(interaction: Extract<Interaction, { respond: unknown }>, { commands, rates, context, standing }: Dispatch): Promise<void> {
  const focused = interaction.options.getFocused(true)
  const inGroup = interaction.options.getSubcommand(false)
  const command = findCommand(commands, interaction.commandName, inGroup)
  const given = inGroup === null ? interaction.options.data : interaction.options.data[0]?.options ?? []
  const beside = Object.fromEntries(given.filter(({ name }) => name !== focused.name).map(({ name, value }) => [name, String(value)]))
  const isOffered = await rates.mayBeOffered(interaction.user.id)
  const choices = !isOffered ? [] : await command?.suggest?.({ option: focused.name, value: focused.value, here: hereOf(interaction, { standing }), spoken: spokenLanguage(interaction.locale), beside }, context)
  await acknowledge(interaction, context, () => interaction.respond((choices ?? []).slice(0, 25).map(({ name, value }) => ({ name: [...name].slice(0, 100).join(''), value }))))
}

async function respondTo(interaction: Exclude<Interaction, { respond: unknown }>, dispatch: Dispatch): Promise<void> {
  const { context } = dispatch
  const first = dispatch.gateway?.firstAnswerTo(interaction.id)
  const given = first?.outcome === 'answered' ? first : null
  if (given !== null) noteAnswered(interaction, given.answeredAt, context)
  let handler: Handler
  let opening: Opening
  try {
    handler = handlerFor(interaction, dispatch)
    // Counted in memory. Whatever asks the store comes behind the acknowledgement, which has three seconds.
    await admitPress(hereOf(interaction, dispatch), weightOf(handler), dispatch, first)
    const decided = given?.opening ?? handler.opening()
    // A form is an acknowledgement, too, and nobody is to fill in one that will be refused.
    opening = typeof decided === 'object' ? (await Promise.all([decided, admit(handler, interaction, dispatch)]))[0] : decided
  } catch (error) {
    const body = refusal(error, interaction, dispatch)
    if (given === null) await acknowledge(interaction, context, () => interaction.reply({ ...asReply(body), flags: MessageFlags.Ephemeral }))
    else await refuse(given.opening, body, interaction, dispatch.connection)
    return
  }
  if (typeof opening === 'object') {
    const modal = opening
    await acknowledge(interaction, context, () => showModal(interaction, modal))
    return
  }
  const how = opening
  const pressedId = given === null ? await acknowledge(interaction, context, () => defer(interaction, how)) : given.messageId
  try {
    await admit(handler, interaction, dispatch)
  } catch (error) {
    await refuse(how, refusal(error, interaction, dispatch), interaction, dispatch.connection)
    return
  }
  const isPrivate = opening === 'private' || (opening === 'update' && isEphemeral(interaction))
  const shown = opening === 'update' && !isPrivate && pressedId !== null ? await context.replies.shownIn(interaction.channelId ?? '', pressedId) : undefined
  // Buttons stand under the last message of a long reply; what comes in its place begins where the first stands.
  const { messageId = pressedId, continuedBy = [] } = shown?.place ?? {}
  const invocation = { ...invocationOf(interaction, { messageId, isPrivate, continuedBy }, dispatch), opens: opensFor(interaction, dispatch) }
  const target = messageId !== pressedId && messageId !== null ? messageTarget(dispatch.connection, { channelId: invocation.here.channelId, messageId, continuedBy })
    : interactionTarget(dispatch.connection, { token: interaction.token, channelId: invocation.here.channelId, messageId, continuedBy, isPrivate, isOriginal: true })
  await deliver(() => handler.run(invocation), target, invocation, dispatch)
}

/** Throws `UserError` for what may not be, before anything is done or stored. */
async function admit({ needs, args }: Handler, interaction: Repliable, { context, standing }: Dispatch): Promise<void> {
  const deed = typeof needs === 'function' ? await needs(args, context) : needs ?? null
  await admitDeed(deed, hereOf(interaction, { standing }), canManage(interaction), context)
}

function refusal(error: unknown, { locale }: Interaction, { remedies, context }: Dispatch): MessageBody {
  return messageBodies(failureReply(error, spokenLanguage(locale), remedies, context.log))[0]
}

/** Tells the asker alone: a public acknowledgement is taken away first, because what follows on it would be public, too. */
async function refuse(opening: 'public' | 'private' | 'update', body: MessageBody, { token }: Repliable, connection: Connection): Promise<void> {
  const first = Routes.webhookMessage(connection.applicationId, token, '@original')
  if (opening === 'private') {
    await connection.interactionRest.patch(first, { ...restRequest(body), auth: false })
    return
  }
  if (opening === 'public') await connection.interactionRest.delete(first, { auth: false })
  await followUp(connection, { token, isPrivate: true }, body)
}

/** Publishes what a handler gives, opens its thread, and turns what it throws into words. Begins in a turn of its own: acknowledgements of others come first. */
export async function deliver(run: () => Replies, target: Target, invocation: Invocation, dispatch: Dispatch): Promise<void> {
  const { context, connection, pace, remedies, turns } = dispatch
  await turns.begin()
  const onShown = invocation.messageId === null ? locating(invocation, {}, context) : undefined
  const onContinued = continuing(invocation, context)
  try {
    const published = await publish(furnished(redirected(run(), invocation, dispatch), invocation, dispatch), target, { pace, log: context.log, onContinued, ...(onShown === undefined ? {} : { onShown }) })
    if (published?.reply.starts !== undefined) await startFurther(published.reply.starts, invocation, dispatch)
    if (published?.reply.thread === undefined) return
    const thread = await startConversation(published.reply.thread, invocation, published.messageId, connection, context)
    if (thread === 'not possible') await target.add(messageBodies(failureReply(new UserError('thread not possible', {}), invocation.spoken, remedies, context.log))[0])
  } catch (error) {
    if (error instanceof ShutdownError) return
    await publish(failureReply(error, invocation.spoken, remedies, context.log), target, { pace, log: context.log })
  }
}

/** One after the other, so that a message with many links does not take all the room that others need. */
async function startFurther({ requests, isPrivate, aboutMessageId }: NonNullable<Reply['starts']>, invocation: Invocation, dispatch: Dispatch): Promise<void> {
  const { interactionToken: token, here: { channelId } } = invocation
  if (token === null) return
  for (const [index, request] of requests.entries()) {
    const messageId = await followUp(dispatch.connection, { token, isPrivate }, messageBodies({ text: `-# ${cardWords[invocation.spoken].reading}` })[0])
    const further = { ...invocation, id: `${invocation.id}-${index + 1}`, messageId, isPrivate }
    const asked = { once: true, ...aboutMessageId === undefined ? {} : { questionMessageId: aboutMessageId } }
    await deliver(() => replying(request, further, dispatch.context, asked), interactionTarget(dispatch.connection, { token, channelId, messageId, isPrivate, isOriginal: false }), further, dispatch)
  }
}

/** Replies for another channel are published there; here the asker is told where. */
async function* redirected(replies: Replies, invocation: Invocation, dispatch: Dispatch): AsyncGenerator<Reply> {
  if (!(Symbol.asyncIterator in replies)) {
    yield await replies
    return
  }
  const iterator = replies[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const rest = resumed(first.value, iterator)
  const { elsewhere } = first.value
  if (elsewhere === undefined) {
    yield* rest
    return
  }
  const { pace, context, connection } = dispatch
  const words = pointerWords[invocation.spoken]
  const place = await answerPlace(elsewhere.conversationId, invocation.here.channelId, connection)
  yield { text: place.replyTo === undefined ? words.answeringIn(`<#${place.channelId}>`) : words.answeringBelow }
  const typing = typingUntilShown(messageTarget(connection, place), connection)
  await publish(furnished(rest, invocation, dispatch), typing.target, {
    pace, log: context.log, onShown: locating(invocation, place, context), onContinued: continuing(invocation, context),
  }).finally(typing.stop)
}

/** Records which messages carry the reply on, so that a shorter one in its place takes them away. */
function continuing({ id }: Invocation, { replies }: Context): (messageIds: readonly string[]) => Promise<void> {
  return (continuedBy) => replies.locate(id, { continuedBy })
}

/** Records which message shows the reply, and in which channel where that is another, so that it can be taken up there after a crash. */
function locating({ id }: Invocation, { channelId }: { channelId?: string }, { replies }: Context): (messageId: string) => Promise<void> {
  return async (messageId) => { await replies.locate(id, { messageId, ...(channelId === undefined ? {} : { channelId }) }) }
}

async function* furnished(replies: AsyncIterable<Reply>, invocation: Invocation, dispatch: Dispatch): AsyncGenerator<Reply> {
  for await (const reply of replies) yield furnish(reply, invocation, dispatch)
}

async function* resumed<T>(first: T, iterator: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

function handlerFor(interaction: Interaction, { commands, menus, actions, context, standing }: Dispatch): Handler {
  if (interaction.isChatInputCommand()) {
    const inGroup = interaction.options.getSubcommand(false)
    const command = findCommand(commands, interaction.commandName, inGroup)
    if (command === undefined) throw new UserError('button outdated', {})
    const given = inGroup === null ? interaction.options.data : interaction.options.data[0]?.options ?? []
    const options = Object.fromEntries(given.map((option) => [option.name, optionValue(option)]))
    return { opening: () => openingOfCommand(command, options, openerOf(interaction, { standing }), context), needs: command.needs, writes: command.writes === true, args: [], run: (invocation) => command.run({ ...invocation, options }, context) }
  }
  if (interaction.isMessageContextMenuCommand()) {
    const menu = menus.find(({ name }) => name === interaction.commandName)
    if (menu === undefined) throw new UserError('button outdated', {})
    const source = sourceMessage(interaction.targetMessage)
    return { opening: () => menu.opening, needs: menu.needs, writes: false, args: [], run: (invocation) => menu.run({ ...invocation, source }, context) }
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    const { name, version, args } = parseCustomId(interaction.customId)
    const action = actions.find((action) => action.name === name && action.version === version)
    if (action === undefined) throw new UserError('button outdated', {})
    const fields = interaction.isModalSubmit()
      ? Object.fromEntries(interaction.fields.fields.map((field) => [field.customId, 'value' in field ? String(field.value) : '']))
      : {}
    const source = interaction.message === null ? null : sourceMessage(interaction.message)
    const values = interaction.isAnySelectMenu() ? interaction.values : []
    return {
      opening: () => openingOfAction(action, args, openerOf(interaction, { standing }), context), needs: action.needs, writes: action.writes === true, args,
      run: (invocation) => action.run({ ...invocation, args, fields, value: values[0] ?? null, values, source }, context),
    }
  }
  throw new UserError('button outdated', {})
}

function sourceMessage({ id, channelId, content, embeds }: Message): SourceMessage {
  return { id, channelId, content, embedUrls: embeds.flatMap(({ url }) => url ?? []) }
}

function optionValue(option: { value?: unknown; attachment?: { url: string; name: string; contentType: string | null; size: number } | null }): string | number | boolean | Attachment {
  const { attachment } = option
  return attachment
    ? { url: attachment.url, name: attachment.name, contentType: attachment.contentType, bytes: attachment.size }
    : typeof option.value === 'boolean' || typeof option.value === 'number' ? option.value : String(option.value)
}

/** Whether the message that is to be updated is seen by one person alone. */
function isEphemeral(interaction: Repliable): boolean {
  return 'message' in interaction && interaction.message?.flags.has(MessageFlags.Ephemeral) === true
}

async function showModal(interaction: Repliable, modal: Modal): Promise<void> {
  if (interaction.isModalSubmit()) throw new Error(`the modal ${modal.customId} cannot follow a modal`)
  await interaction.showModal(modalBody(modal))
}

async function defer(interaction: Repliable, opening: 'public' | 'private' | 'update'): Promise<string | null> {
  if (opening === 'update' && (interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage()))) {
    await interaction.deferUpdate()
    return interaction.message.id
  }
  const response: InteractionCallbackResponse = await interaction.deferReply({
    withResponse: true, ...(opening === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  })
  return response.interaction.responseMessageId ?? response.resource?.message?.id ?? null
}

function openerOf(interaction: Repliable, { standing }: Pick<Dispatch, 'standing'>): Opener {
  return {
    here: hereOf(interaction, { standing }), userId: interaction.user.id, spoken: spokenLanguage(interaction.locale), canModerate: canModerate(interaction), canManage: canManage(interaction),
    // Discord offers a command to those alone who may use it.
    isPrivate: interaction.isChatInputCommand() || isEphemeral(interaction),
  }
}

function asReply(body: MessageBody): { content: string; components: NonNullable<typeof body.components>; allowedMentions: { parse: []; repliedUser: boolean } } {
  return { content: body.content ?? '', components: body.components ?? [], allowedMentions: { parse: [], repliedUser: false } }
}
