// Which declaration an interaction belongs to, and what of the interaction its handler receives.
import { MessageFlags, type Interaction, type Message } from 'discord.js'
import { UserError } from '#src/core/errors.ts'
import { spokenLanguage } from '#src/core/languages.ts'
import { findCommand, parseCustomId, type Action, type Attachment, type Invocation, type SourceMessage } from './command.ts'
import type { Replies } from './reply.ts'
import type { Dispatch } from './dispatch.ts'
import { canManage, canModerate, hereOf, type Repliable } from './invocation.ts'
import { openingOfAction, openingOfCommand, type Opener, type Opening } from './opening.ts'

/** What is to be done about an interaction, with how Discord is answered first. */
export interface Handler {
  opening(): Opening | Promise<Opening>
  readonly needs: Action['needs']
  readonly writes: boolean
  readonly args: readonly string[]
  run(invocation: Invocation): Replies
}

/** The declaration that an interaction belongs to, with what was typed, chosen or pressed in it; throws `UserError` where no declaration is left. */
export function handlerFor(interaction: Interaction, { commands, menus, actions, context, standing }: Dispatch): Handler {
  if (interaction.isChatInputCommand()) {
    const inGroup = interaction.options.getSubcommand(false)
    const command = findCommand(commands, interaction.commandName, inGroup)
    if (command === undefined) throw new UserError('button outdated', {})
    const given = inGroup === null ? interaction.options.data : (interaction.options.data[0]?.options ?? [])
    const options = Object.fromEntries(given.map((option) => [option.name, optionValue(option)]))
    return {
      opening: () => openingOfCommand(command, options, openerOf(interaction, { standing }), context),
      needs: command.needs,
      writes: command.writes === true,
      args: [],
      run: (invocation) => command.run({ ...invocation, options }, context),
    }
  }
  if (interaction.isMessageContextMenuCommand()) {
    const menu = menus.find(({ name }) => name === interaction.commandName)
    if (menu === undefined) throw new UserError('button outdated', {})
    const source = sourceMessage(interaction.targetMessage)
    return {
      opening: () => menu.opening,
      needs: menu.needs,
      writes: false,
      args: [],
      run: (invocation) => menu.run({ ...invocation, source }, context),
    }
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
      opening: () => openingOfAction(action, args, openerOf(interaction, { standing }), context),
      needs: action.needs,
      writes: action.writes === true,
      args,
      run: (invocation) => action.run({ ...invocation, args, fields, value: values[0] ?? null, values, source }, context),
    }
  }
  throw new UserError('button outdated', {})
}

function sourceMessage({ id, channelId, content, embeds }: Message): SourceMessage {
  return { id, channelId, content, embedUrls: embeds.flatMap(({ url }) => url ?? []) }
}

function optionValue(option: {
  value?: unknown
  attachment?: { url: string; name: string; contentType: string | null; size: number } | null
}): string | number | boolean | Attachment {
  const { attachment } = option
  return attachment
    ? { url: attachment.url, name: attachment.name, contentType: attachment.contentType, bytes: attachment.size }
    : typeof option.value === 'boolean' || typeof option.value === 'number'
      ? option.value
      : String(option.value)
}

function openerOf(interaction: Repliable, { standing }: Pick<Dispatch, 'standing'>): Opener {
  return {
    here: hereOf(interaction, { standing }),
    userId: interaction.user.id,
    spoken: spokenLanguage(interaction.locale),
    canModerate: canModerate(interaction),
    canManage: canManage(interaction),
    // Discord offers a command to those alone who may use it.
    isPrivate: interaction.isChatInputCommand() || isEphemeral(interaction),
  }
}

/** Whether the message that is to be updated is seen by one person alone. */
export function isEphemeral(interaction: Repliable): boolean {
  return 'message' in interaction && interaction.message?.flags.has(MessageFlags.Ephemeral) === true
}
