// The servers, the channels of the open one with their threads, who one is, and the choice of light or dark.
import type { SeenChannel } from '../../seat.ts'
import { h } from './dom.ts'
import { avatar, initials } from './message.ts'
import { displayName, type State } from './state.ts'
import { themeButton } from './theme.ts'

export interface SidebarParts {
  readonly state: State
  readonly serverId: string
  readonly openIds: readonly string[]
  /** Channels with messages that were not seen, and how many of them call this person. */
  readonly unread: ReadonlyMap<string, number>
  readonly open: (channelId: string) => void
  readonly openServer: (serverId: string) => void
  readonly become: (person: string) => void
}

export function sidebar(parts: SidebarParts): HTMLElement {
  const { state, serverId } = parts
  const channels = [...state.channels.values()]
  const threadsOf = (id: string): SeenChannel[] => channels.filter(({ parentId }) => parentId === id).toReversed()
  return h(
    'nav',
    { class: 'sidebar', 'aria-label': 'Channels' },
    state.servers.length > 1 ? rail(parts) : null,
    h(
      'div',
      { class: 'beside-rail' },
      h('div', { class: 'server' }, h('p', { dir: 'auto' }, state.servers.find(({ id }) => id === serverId)?.name ?? ''), themeButton()),
      h(
        'div',
        { class: 'channels' },
        h('h2', {}, 'Channels'),
        h(
          'ul',
          {},
          ...channels
            .filter((channel) => channel.kind === 'text' && channel.serverId === serverId)
            .map((channel) => item(channel, '#', parts, threadsOf(channel.id))),
        ),
        h('h2', {}, 'Direct messages'),
        h('ul', {}, ...channels.filter(({ kind }) => kind === 'direct').map((channel) => item(channel, '@', parts))),
      ),
      whoIsHere(parts),
    ),
  )
}

/** The servers by their initials, as on Discord's left edge. */
function rail({ state, serverId, unread, openServer }: SidebarParts): HTMLElement {
  return h(
    'ul',
    { class: 'rail', 'aria-label': 'Servers' },
    ...state.servers.map(({ id, name }) => {
      const waiting = [...unread.keys()].some((channelId) => state.channels.get(channelId)?.serverId === id)
      return h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: waiting ? 'unread' : '',
            title: name,
            'aria-current': id === serverId ? 'true' : undefined,
            'data-key': id,
            onclick: () => {
              openServer(id)
            },
          },
          h('span', { 'aria-hidden': 'true' }, initials(name)),
          h('span', { class: 'unseen' }, waiting ? `${name} (new messages)` : name),
        ),
      )
    }),
  )
}

function item(channel: SeenChannel, mark: string, parts: SidebarParts, threads: readonly SeenChannel[] = []): HTMLElement {
  const calls = parts.unread.get(channel.id)
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: calls === undefined ? '' : 'unread',
        'data-key': channel.id,
        'aria-current': parts.openIds.includes(channel.id) ? 'true' : undefined,
        onclick: () => {
          parts.open(channel.id)
        },
      },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
      h('span', { class: 'channel-name', dir: 'auto' }, channel.name),
      calls === undefined ? null : h('span', { class: 'unseen' }, calls === 0 ? ' (new messages)' : ' (new messages that mention you)'),
      calls === undefined || calls === 0 ? null : h('span', { class: 'calls', 'aria-hidden': 'true' }, String(calls)),
    ),
    threads.length === 0
      ? null
      : h('ul', { class: 'threads' }, ...threads.map((thread) => item(thread, thread.archived ? '🗄' : '↳', parts))),
  )
}

/** The choice of person says what each is and in which language the bot speaks to them. */
function whoIsHere({ state, serverId, become }: SidebarParts): HTMLElement {
  const me = displayName(state.me)
  const choice = h(
    'select',
    {
      id: 'person',
      'aria-label': 'You are',
      onchange: () => {
        become(choice.value)
      },
    },
    ...state.people.map(({ name, locale, moderator, roles }) =>
      h(
        'option',
        { value: name, selected: name === me },
        [name, languageName(locale), moderator === true ? 'moderator' : roles?.[0]?.toLowerCase().replace(/s$/, '')]
          .filter((part) => part !== undefined)
          .join(' · '),
      ),
    ),
  )
  const held = state.roles(serverId, state.me.id).map(({ name }) => name)
  return h(
    'div',
    { class: 'me' },
    avatar(me, false),
    h('div', {}, h('label', { for: 'person' }, held.length === 0 ? 'You are:' : `You are (${held.join(', ')}):`), choice),
  )
}

/** A language in its own words, as Discord's settings list it: “español”. */
function languageName(locale = 'en-GB'): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale.split('-')[0] ?? locale) ?? locale
}
