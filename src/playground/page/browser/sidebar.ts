// The list of channels with their threads, who one is, and the choice of light or dark.
import type { SeenChannel } from '../../seat.ts'
import { h } from './dom.ts'
import { avatar } from './message.ts'
import { displayName, type State } from './state.ts'

export interface SidebarParts {
  readonly state: State
  readonly openIds: readonly string[]
  readonly unread: ReadonlySet<string>
  readonly open: (channelId: string) => void
  readonly become: (person: string) => void
}

export function sidebar({ state, openIds, unread, open, become }: SidebarParts): HTMLElement {
  const channels = [...state.channels.values()]
  const item = (channel: SeenChannel, mark: string, threads: readonly SeenChannel[] = []): HTMLElement => h('li', {},
    h('button', {
      'type': 'button', 'class': unread.has(channel.id) ? 'unread' : '', 'data-key': channel.id,
      'aria-current': openIds.includes(channel.id) ? 'true' : undefined, 'onclick': () => { open(channel.id) },
    }, h('span', { 'class': 'mark', 'aria-hidden': 'true' }, mark), h('span', { class: 'channel-name', dir: 'auto' }, channel.name), unread.has(channel.id) ? h('span', { class: 'unseen' }, ' (new messages)') : null),
    threads.length === 0 ? null : h('ul', { class: 'threads' }, ...threads.map((thread) => item(thread, thread.archived ? '🗄' : '↳'))))
  const threadsOf = (id: string): SeenChannel[] => channels.filter(({ parentId }) => parentId === id).toReversed()
  const me = displayName(state.me)
  const choice = h('select', { 'id': 'person', 'aria-label': 'You are', 'onchange': () => { become(choice.value) } },
    ...state.people.map((person) => h('option', { value: person.name, selected: person.name === me }, [person.name, person.moderator === true ? 'moderator' : null, person.locale?.startsWith('en') === false ? person.locale : null].filter((part) => part !== null).join(' · '))))
  return h('nav', { 'class': 'sidebar', 'aria-label': 'Channels' },
    h('p', { class: 'server' }, 'The reading room'),
    h('div', { class: 'channels' },
      h('h2', {}, 'Channels'),
      h('ul', {}, ...channels.filter(({ kind }) => kind === 'text').map((channel) => item(channel, '#', threadsOf(channel.id)))),
      h('h2', {}, 'Direct messages'),
      h('ul', {}, ...channels.filter(({ kind }) => kind === 'direct').map((channel) => item(channel, '@')))),
    h('div', { class: 'me' }, avatar(me, false), h('div', {}, h('label', { for: 'person' }, 'You are:'), choice), themeButton()))
}

function themeButton(): HTMLElement {
  return h('button', { 'type': 'button', 'class': 'theme', 'aria-label': 'Light or dark', 'title': 'Light or dark', 'onclick': () => { setTheme(isDark() ? 'light' : 'dark') } }, '◐')
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

function setTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem('theme', theme)
}

/** What was chosen last time; else the system's choice, by style sheet. */
export function restoreTheme(): void {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
}
