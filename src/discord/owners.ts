// Who runs the bot: those whom the settings list, or else whoever owns the application at Discord, with the members of its team.
import { Routes, TeamMemberMembershipState, TeamMemberRole, type RESTGetCurrentApplicationResult } from 'discord-api-types/v10'
import { REST } from 'discord.js'
import type { Operators } from '#src/core/operating.ts'
import type { Clock } from '#src/core/ports.ts'

/** How long what Discord says is believed, in milliseconds. */
const believedMs = 10 * 60_000

/** `listed` null: Discord is asked, when somebody wants to know. */
export function openOwners(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string },
  listed: readonly string[] | null,
  clock: Clock,
): Operators {
  const rest = new REST({ api: apiUrl, version: '10' }).setToken(token)
  let known: { readonly ids: ReadonlySet<string>; readonly at: number } | null =
    listed === null ? null : { ids: new Set(listed), at: Infinity }
  return {
    async has(userId) {
      if (known === null || clock.now() - known.at > believedMs)
        known = { ids: ownersOf((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult), at: clock.now() }
      return known.ids.has(userId)
    },
  }
}

/** Of a team: its owner and those who have accepted, save who may only look at it. Its own id stands where an owner's would. */
export function ownersOf({ owner, team }: Pick<RESTGetCurrentApplicationResult, 'owner' | 'team'>): ReadonlySet<string> {
  if (!team) return new Set(owner === undefined ? [] : [owner.id])
  const members = team.members.filter(
    ({ membership_state: state, role }) => state === TeamMemberMembershipState.Accepted && role !== TeamMemberRole.ReadOnly,
  )
  return new Set([team.owner_user_id, ...members.map(({ user }) => user.id)].filter((id) => id !== null))
}
