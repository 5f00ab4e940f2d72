// Who looks at the prompts of a server, and which prompt a custom_id means.
import { UserError } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import { isTemplateName, type TemplateName } from '#src/core/template.ts'
import type { Opener } from '#src/discord/opening.ts'
import { managedServer } from '../whose.ts'

export interface Viewer {
  readonly guildId: string
  readonly userId: string
  readonly spoken: Language
}

/** Throws `not yours`, as `managedServer` does. */
export function viewerOf(opened: Pick<Opener, 'here' | 'isPrivate' | 'canManage' | 'spoken'>): Viewer {
  return { guildId: managedServer(opened), userId: opened.here.userId, spoken: opened.spoken }
}

/** Throws `button outdated` for what is no prompt that servers may change. */
export function promptNamed(name: string | undefined): TemplateName {
  if (!isTemplateName(name)) throw new UserError('button outdated', {})
  return name
}

/** The number of a version, 0 for the shipped one. Throws `button outdated`. */
export function versionNumbered(number: string | null | undefined): number {
  if (number === null || number === undefined || !/^\d{1,9}$/.test(number)) throw new UserError('button outdated', {})
  return Number(number)
}

/** As a Discord timestamp. */
export function moment(at: number, style: 'f' | 'R' = 'f'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`
}
