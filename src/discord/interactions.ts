// Answers interactions: gives the first response, sees whether this person may, runs the handler, publishes its replies.
import { MessageFlags, Routes, type Interaction, type InteractionCallbackResponse } from 'discord.js'
import { spokenLanguage } from '#src/core/languages.ts'
import { acknowledge, AnsweredElsewhere, noteAnswered } from './acknowledging.ts'
import { admitDeed, admitPress } from './admission.ts'
import { findCommand } from './command.ts'
import type { Modal } from './reply.ts'
import { deliver } from './delivering.ts'
import type { Dispatch } from './dispatch.ts'
import { failureReply } from './failure.ts'
import { handlerFor, isEphemeral, type Handler } from './handlers.ts'
import { canManage, hereOf, invocationOf, type Repliable } from './invocation.ts'
import { messageBodies, modalBody, restRequest, type MessageBody } from './message.ts'
import type { Opening } from './opening.ts'
import { weightOf } from './rates.ts'
import { opensFor } from './seeing.ts'
import { followUp, interactionTarget, messageTarget, type Connection } from './target.ts'

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

async function suggest(
  interaction: Extract<Interaction, { respond: unknown }>,
  { commands, rates, context, standing }: Dispatch,
): Promise<void> {
  const focused = interaction.options.getFocused(true)
  const inGroup = interaction.options.getSubcommand(false)
  const command = findCommand(commands, interaction.commandName, inGroup)
  const given = inGroup === null ? interaction.options.data : (interaction.options.data[0]?.options ?? [])
  const beside = Object.fromEntries(given.filter(({ name }) => name !== focused.name).map(({ name, value }) => [name, String(value)]))
  const isOffered = await rates.mayBeOffered(interaction.user.id)
  const choices = !isOffered
    ? []
    : await command?.suggest?.(
        {
          option: focused.name,
          value: focused.value,
          here: hereOf(interaction, { standing }),
          spoken: spokenLanguage(interaction.locale),
          beside,
        },
        context,
      )
  await acknowledge(interaction, context, () =>
    interaction.respond((choices ?? []).slice(0, 25).map(({ name, value }) => ({ name: [...name].slice(0, 100).join(''), value }))),
  )
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
    if (given === null)
      await acknowledge(interaction, context, () => interaction.reply({ ...asReply(body), flags: MessageFlags.Ephemeral }))
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
  const shown =
    opening === 'update' && !isPrivate && pressedId !== null
      ? await context.replies.shownIn(interaction.channelId ?? '', pressedId)
      : undefined
  // Buttons stand under the last message of a long reply; what comes in its place begins where the first stands.
  const { messageId = pressedId, continuedBy = [] } = shown?.place ?? {}
  const invocation = {
    ...invocationOf(interaction, { messageId, isPrivate, continuedBy }, dispatch),
    opens: opensFor(interaction, dispatch),
  }
  const target =
    messageId !== pressedId && messageId !== null
      ? messageTarget(dispatch.connection, { channelId: invocation.here.channelId, messageId, continuedBy })
      : interactionTarget(dispatch.connection, {
          token: interaction.token,
          channelId: invocation.here.channelId,
          messageId,
          continuedBy,
          isPrivate,
          isOriginal: true,
        })
  await deliver(() => handler.run(invocation), target, invocation, dispatch)
}

/** Throws `UserError` for what may not be, before anything is done or stored. */
async function admit({ needs, args }: Handler, interaction: Repliable, { context, standing }: Dispatch): Promise<void> {
  const deed = typeof needs === 'function' ? await needs(args, context) : (needs ?? null)
  await admitDeed(deed, hereOf(interaction, { standing }), canManage(interaction), context)
}

function refusal(error: unknown, { locale }: Interaction, { remedies, context }: Dispatch): MessageBody {
  return messageBodies(failureReply(error, spokenLanguage(locale), remedies, context.log))[0]
}

/** Tells the asker alone: a public acknowledgement is taken away first, because what follows on it would be public, too. */
async function refuse(
  opening: 'public' | 'private' | 'update',
  body: MessageBody,
  { token }: Repliable,
  connection: Connection,
): Promise<void> {
  const first = Routes.webhookMessage(connection.applicationId, token, '@original')
  if (opening === 'private') {
    await connection.interactionRest.patch(first, { ...restRequest(body), auth: false })
    return
  }
  if (opening === 'public') await connection.interactionRest.delete(first, { auth: false })
  await followUp(connection, { token, isPrivate: true }, body)
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
    withResponse: true,
    ...(opening === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  })
  return response.interaction.responseMessageId ?? response.resource?.message?.id ?? null
}

function asReply(body: MessageBody): {
  content: string
  components: NonNullable<typeof body.components>
  allowedMentions: { parse: []; repliedUser: boolean }
} {
  return { content: body.content ?? '', components: body.components ?? [], allowedMentions: { parse: [], repliedUser: false } }
}
