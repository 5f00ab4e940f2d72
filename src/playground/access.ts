// What the bot may do in a channel, refused as Discord refuses it.
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel } from './channel.ts'
import { missingAccess, missingPermissions } from './failures.ts'
import type { World } from './world.ts'

/** What tests can take from the bot, by what it is then kept from. */
export const deniable = {
  seeing: PermissionFlagsBits.ViewChannel,
  writing: PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads,
  files: PermissionFlagsBits.AttachFiles,
  history: PermissionFlagsBits.ReadMessageHistory,
  threads: PermissionFlagsBits.CreatePublicThreads,
} as const
export type Deniable = keyof typeof deniable

/** Gives the channel back. Throws 50001 where the bot does not see it, 50013 where it lacks a permission. */
export function requireAccess(channel: Channel, permissions: readonly bigint[], world: World): Channel {
  if (!world.botMay(channel, PermissionFlagsBits.ViewChannel)) throw missingAccess()
  if (!permissions.every((permission) => world.botMay(channel, permission))) throw missingPermissions()
  return channel
}

/** Speaking is another permission in a thread. */
export function speakingIn({ type }: Channel): bigint {
  return type === ChannelType.PublicThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
}
