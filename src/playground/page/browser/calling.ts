// Calling people, roles and channels by name while one writes: what can be called, and the names as Discord's mentions when sent.
import type { State } from './state.ts'

export interface Callable {
  readonly shown: string
  readonly mention: string
  readonly detail: string
}

/** Who can be called in a channel; in direct messages the two who are there. */
export function callables(state: State, channelId: string): Callable[] {
  const server = state.server(channelId)
  if (server === undefined) return [{ shown: `@${state.user(state.botUserId)}`, mention: `<@${state.botUserId}>`, detail: 'app' }]
  const people = server.members.map(({ id, name, bot }) => ({ shown: `@${name}`, mention: `<@${id}>`, detail: bot ? 'app' : '' }))
  const roles = server.roles.map(({ id, name }) => ({ shown: `@${name}`, mention: `<@&${id}>`, detail: 'role' }))
  const channels = [...state.channels.values()].filter(({ kind, serverId }) => kind === 'text' && serverId === server.id)
  return [
    ...people.toSorted((a, b) => Number(b.detail === 'app') - Number(a.detail === 'app')),
    ...uncalled(roles, people),
    ...channels.map(({ id, name }) => ({ shown: `#${name}`, mention: `<#${id}>`, detail: 'channel' })),
  ]
}

/** A role that is named like somebody is left out: the bot's own, above all. */
function uncalled(roles: Callable[], people: readonly Callable[]): Callable[] {
  return roles.filter(({ shown }) => !people.some((person) => person.shown === shown))
}

/** The mark and the letters behind it at the end of what is typed: `@be`. */
export function calling(typed: string): string | null {
  return /(?:^|\s)([@#][\p{L}\p{N}\p{M}_-]*)$/u.exec(typed)?.[1] ?? null
}

/** Names that somebody wrote out become mentions, the longest first, where the word ends. */
export function withMentions(content: string, known: readonly Callable[]): string {
  return known
    .toSorted((a, b) => b.shown.length - a.shown.length)
    .reduce((text, { shown, mention }) => {
      const escaped = shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return text.replace(new RegExp(`(^|[\\s(])${escaped}(?![\\p{L}\\p{N}_-])`, 'giu'), (_whole, before: string) => `${before}${mention}`)
    }, content)
}
