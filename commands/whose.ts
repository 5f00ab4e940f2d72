// Who may change a reply where it stands: whoever asked for it, and moderators; and whose settings somebody changes.
import { UserError } from '#src/core/errors.ts'
import type { Here, Invocation } from '#src/discord/command.ts'

/** `askerId` is carried by the button, so that this is known before anything is looked up. */
export function mayChange(
  askerId: string | undefined,
  { userId, canModerate }: { readonly userId: string; readonly canModerate: boolean },
): boolean {
  return userId === askerId || canModerate
}

/** The server that something is done in. Throws `button outdated` in direct messages, where it is not offered. */
export function serverOf({ guildId }: Pick<Here, 'guildId'>): string {
  if (guildId === null) throw new UserError('button outdated', {})
  return guildId
}

/**
 * The server whose page of settings somebody uses. A page that Discord showed to them alone was opened by a command that the server
 * lets them use; anything else takes the right to manage it. Throws `not yours`.
 */
export function managedServer({ here, isPrivate, canManage }: Pick<Invocation, 'here' | 'isPrivate' | 'canManage'>): string {
  if (!isPrivate && !canManage) throw new UserError('not yours', {})
  return serverOf(here)
}
