// The page: holds what is open, and passes events to the panes. What people do there is in `interacting.ts`.
import { announce } from './announce.ts'
import { Connection, type PageEvent } from './connection.ts'
import { h } from './dom.ts'
import { beginning, hint } from './hint.ts'
import { interacting } from './interacting.ts'
import { Pane } from './pane.ts'
import { sidebar } from './sidebar.ts'
import { State } from './state.ts'
import { restoreTheme } from './theme.ts'

const app = document.querySelector('#app') as HTMLElement
const banner = h('p', { class: 'banner', role: 'alert', hidden: true })
/** Channels with messages that were not seen, and how many of them call this person. */
const unread = new Map<string, number>()
/** The server whose channels are listed. */
let serverId = ''
let state: State | undefined
let main: Pane | undefined
let side: Pane | undefined
let opened: { main: string | undefined; side: string | undefined } = { main: undefined, side: undefined }

const connection = new Connection({
  snapshot(snapshot) {
    const same = state?.me.id === snapshot.user.id
    state = new State(snapshot)
    if (!same) unread.clear()
    const keep = (id: string | undefined): string | undefined => (id !== undefined && state?.channels.has(id) === true ? id : undefined)
    opened = { main: keep(opened.main) ?? snapshot.firstChannelId, side: keep(opened.side) }
    serverId = state.server(opened.main ?? '')?.id ?? state.servers[0]?.id ?? ''
    sessionStorage.setItem('person', snapshot.user.global_name ?? '')
    draw()
  },
  event: (event) => {
    receive(event)
  },
  online(online) {
    banner.textContent = online ? '' : 'The connection to the local Discord is lost. Trying again… Is "npm start" still running?'
    banner.hidden = online
  },
})

function panes(): Pane[] {
  return [main, side].filter((pane) => pane !== undefined)
}

function receive(event: PageEvent): void {
  state?.apply(event)
  switch (event.type) {
    case 'message': {
      const pane = panes().find(({ channelId }) => channelId === event.channelId)
      pane?.show(event.message)
      if (event.message.author.id !== state?.me.id) {
        if (pane !== undefined) announce(event.message)
        else if (!unread.has(event.channelId) || state?.pings(event.message) === true)
          mark(event.channelId, state?.pings(event.message) === true)
      }
      recount(event.channelId)
      return
    }
    case 'message deleted':
      for (const pane of panes()) if (pane.channelId === event.channelId) for (const id of event.messageIds) pane.remove(id)
      recount(event.channelId)
      return
    case 'typing':
      for (const pane of panes()) if (pane.channelId === event.channelId) pane.typing(event.name)
      return
    case 'channel':
      for (const pane of panes()) {
        if (pane.channelId === event.channel.id) pane.titled()
        pane.named(event.channel.id)
      }
      recount(event.channel.id)
      drawSidebar()
      return
    case 'channel deleted':
      unread.delete(event.channelId)
      if (opened.main !== undefined && state?.channels.has(opened.main) !== true) opened = { main: state?.firstChannelId, side: undefined }
      if (opened.side !== undefined && state?.channels.has(opened.side) !== true) opened = { ...opened, side: undefined }
      draw()
      return
    case 'offer':
      drawSidebar()
  }
}

function mark(channelId: string, calls: boolean): void {
  unread.set(channelId, (unread.get(channelId) ?? 0) + (calls ? 1 : 0))
  drawSidebar()
}

/** The chip of a thread says how many messages it has; a thread has the id of the message that it hangs from. */
function recount(threadId: string): void {
  const parentId = state?.channels.get(threadId)?.parentId
  const starter = parentId === undefined || parentId === null ? undefined : state?.message(parentId, threadId)
  if (starter !== undefined) main?.show(starter)
}

function open(channelId: string): void {
  const channel = state?.channels.get(channelId)
  unread.delete(channelId)
  app.classList.remove('choosing')
  serverId = channel?.serverId ?? serverId
  opened = channel?.kind === 'thread' ? { main: channel.parentId ?? opened.main, side: channelId } : { main: channelId, side: undefined }
  draw()
  const pane = channel?.kind === 'thread' ? side : main
  pane?.composer.focus()
}

/** Opens a server at its first channel. */
function openServer(id: string): void {
  const first = [...(state?.channels.values() ?? [])].find((channel) => channel.kind === 'text' && channel.serverId === id)
  if (first !== undefined) open(first.id)
  // On a phone one goes on to choose a channel.
  app.classList.add('choosing')
  app.querySelector<HTMLElement>(`.rail [data-key="${CSS.escape(id)}"]`)?.focus()
}

function closeThread(): void {
  opened = { ...opened, side: undefined }
  draw()
  main?.composer.focus()
}

function draw(): void {
  if (state === undefined || opened.main === undefined) return
  const seen = state
  if (main === undefined || main.channelId !== opened.main || stale(main)) {
    const list = h(
      'button',
      {
        type: 'button',
        class: 'lead phone-only',
        'aria-label': 'Channels',
        onclick: () => {
          app.classList.toggle('choosing')
        },
      },
      '☰',
    )
    main = pane(seen, opened.main, list, opened.main === seen.firstChannelId ? welcome(seen, opened.main) : beginning(seen, opened.main))
  }
  if (opened.side === undefined) side = undefined
  else if (side === undefined || side.channelId !== opened.side || stale(side)) {
    side = pane(
      seen,
      opened.side,
      h('button', { type: 'button', class: 'lead', 'aria-label': 'Close thread', onclick: closeThread }, '✕'),
      null,
    )
  }
  app.classList.toggle('with-side', side !== undefined)
  app.replaceChildren(
    banner,
    h('h1', { class: 'unseen' }, 'Lede on a local Discord'),
    channelList(seen),
    h('main', {}, ...panes().map(({ element }) => element)),
  )
}

function welcome(seen: State, channelId: string): HTMLElement {
  const sends = interactions.sendsIn(seen, channelId, () => main as Pane)
  return hint({
    start: () => {
      main?.composer.startCommand()
    },
    stories: () => sends.suggest('summarize')({}, 'story'),
    summarize: ({ value }) => {
      void sends.command('summarize', { story: value })
    },
  })
}

const drawnFor = new WeakMap<Pane, State>()

function stale(drawn: Pane): boolean {
  return drawnFor.get(drawn) !== state
}

const interactions = interacting(connection, { state: () => state as State, open })

function pane(seen: State, channelId: string, lead: HTMLElement, welcome: HTMLElement | null): Pane {
  const made: Pane = new Pane({
    state: seen,
    channelId,
    lead,
    hint: welcome,
    doings: interactions.doingsIn(seen, channelId, () => made),
    sends: interactions.sendsIn(seen, channelId, () => made),
  })
  drawnFor.set(made, seen)
  return made
}

function channelList(seen: State): HTMLElement {
  return sidebar({
    state: seen,
    serverId,
    openIds: Object.values(opened).filter((id) => id !== undefined),
    unread,
    open,
    openServer,
    become(person) {
      app.classList.remove('choosing')
      opened = { main: undefined, side: undefined }
      connection.sit(person)
    },
  })
}

function drawSidebar(): void {
  const old = app.querySelector('.sidebar')
  if (state === undefined || old === null) return
  const key = old.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['key'] : undefined
  const next = channelList(state)
  old.replaceWith(next)
  if (key !== undefined) next.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
}

restoreTheme()
connection.sit(sessionStorage.getItem('person') ?? '')
