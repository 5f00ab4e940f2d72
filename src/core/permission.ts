// Who may do what where, by a server's settings. Asked in one place for every door, before a handler runs: `discord/admission.ts`.
import { UserError } from './errors.ts'
import type { Audience, ServerSettings } from './settings.ts'

/** What a server's moderators decide about. */
export type Deed = 'summarize' | 'ask' | 'follow'

export interface Asker {
  readonly channelId: string
  /** Of a thread: the channel that it belongs to. */
  readonly parentId: string | null
  readonly roleIds: readonly string[]
  readonly canManage: boolean
}

const refusals = { summarize: 'may not summarize', ask: 'may not ask', follow: 'may not follow' } as const

/** Why it may not be done; null where it may. A channel is off for moderators, too: they can switch it on. */
export function refusalOf(deed: Deed, asker: Asker, settings: ServerSettings): UserError | null {
  if (isOff(asker, settings)) return new UserError('channel off', {})
  return asker.canManage || includes(settings[deed], asker.roleIds) ? null : new UserError(refusals[deed], {})
}

export function isOff(
  { channelId, parentId }: Pick<Asker, 'channelId' | 'parentId'>,
  { channels: { rule, ids } }: ServerSettings,
): boolean {
  const listed = ids.includes(channelId) || (parentId !== null && ids.includes(parentId))
  return rule === 'only' ? !listed : listed
}

function includes(audience: Audience, roleIds: readonly string[]): boolean {
  return audience.who === 'everybody' || (audience.who === 'roles' && audience.ids.some((id) => roleIds.includes(id)))
}
