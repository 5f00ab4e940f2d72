// Who uses a command, menu, button or form, and where: an interaction of discord.js as handlers know it.
import { PermissionFlagsBits, type Interaction } from 'discord.js'
import { spokenLanguage } from '#src/core/languages.ts'
import type { Here, Invocation } from './command.ts'

/** Any interaction but autocomplete. */
export type Repliable = Extract<Interaction, { deferReply: unknown }>

export function invocationOf(interaction: Repliable, shown: Pick<Invocation, 'messageId' | 'isPrivate' | 'continuedBy'>, signal: AbortSignal): Invocation {
  return {
    id: interaction.id,
    askedBy: { id: interaction.user.id, name: interaction.user.displayName, spoken: spokenLanguage(interaction.locale) },
    canModerate: canModerate(interaction),
    canManage: canManage(interaction),
    here: hereOf(interaction),
    language: interaction.locale.split('-')[0] ?? 'en',
    spoken: spokenLanguage(interaction.locale),
    ...shown,
    interactionToken: interaction.token,
    signal,
  }
}

export function canModerate(interaction: Repliable): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true
}

export function canManage(interaction: Interaction): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true
}

export function hereOf(interaction: Interaction): Here {
  return {
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? '',
    holdsConversation: interaction.guildId === null || interaction.channel?.isThread() === true,
    userId: interaction.user.id,
    roleIds: rolesOf(interaction),
    parentId: interaction.channel?.isThread() === true ? interaction.channel.parentId : null,
  }
}

function rolesOf({ member }: Interaction): readonly string[] {
  if (member === null) return []
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
}
