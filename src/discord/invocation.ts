// Who uses a command, menu, button or form, and where: an interaction of discord.js as handlers know it.
import { PermissionFlagsBits, type Interaction } from 'discord.js'
import { primaryLanguage, spokenLanguage } from '#src/core/languages.ts'
import type { Here, Invocation } from './command.ts'
import type { Standing } from './standing.ts'

/** Any interaction but autocomplete. */
export type Repliable = Extract<Interaction, { deferReply: unknown }>

/** What comes by HTTP may be about a server that discord.js does not know here. */
interface Where {
  readonly standing: Pick<Standing, 'isThread' | 'parentOf'>
}

export function invocationOf(
  interaction: Repliable,
  shown: Pick<Invocation, 'messageId' | 'isPrivate' | 'continuedBy'>,
  { standing, signal }: Where & { readonly signal: AbortSignal },
): Invocation {
  return {
    id: interaction.id,
    askedBy: { id: interaction.user.id, name: interaction.user.displayName, spoken: spokenLanguage(interaction.locale) },
    canModerate: canModerate(interaction),
    canManage: canManage(interaction),
    here: hereOf(interaction, { standing }),
    language: primaryLanguage(interaction.locale) ?? 'en',
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

export function hereOf(interaction: Interaction, { standing }: Where): Here {
  const channelId = interaction.channelId ?? ''
  return {
    guildId: interaction.guildId,
    channelId,
    holdsConversation: interaction.guildId === null || standing.isThread(channelId),
    userId: interaction.user.id,
    roleIds: rolesOf(interaction),
    parentId: standing.parentOf(channelId),
  }
}

function rolesOf({ member }: Interaction): readonly string[] {
  if (member === null) return []
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
}
