// One message as a list item: who, when, in reply to what, its text, cards, files, buttons and thread. Doings are left to `Doings`.
import type { APIMessage } from 'discord-api-types/v10'
import { components, type Presses } from './components.ts'
import { flag, messageType } from './discord-numbers.ts'
import { h } from './dom.ts'
import { embed } from './embed.ts'
import { files } from './files.ts'
import { markdown } from './markdown-view.ts'
import { displayName, type State } from './state.ts'
import { messageTime } from './times.ts'

export interface Doings {
  openThread(id: string): void
  dismiss(message: APIMessage): void
  /** The menu of a message, beside the element that asked for it. */
  menu(message: APIMessage, at: { x: number; y: number } | HTMLElement): void
  presses(message: APIMessage): Presses
}

const has = (message: APIMessage, bit: number): boolean => ((message.flags ?? 0) & bit) !== 0

export function messageItem(message: APIMessage, state: State, doings: Doings): HTMLElement {
  const name = displayName(message.author)
  const bot = message.author.bot === true
  const ephemeral = has(message, flag.ephemeral)
  if (Number(message.type) === messageType.threadCreated)
    return h('li', { class: 'message system', 'data-id': message.id }, h('p', {}, `${name} started a thread: ${message.content}`))
  const at = new Date(message.timestamp)
  const menuButton = h(
    'button',
    {
      type: 'button',
      class: 'more',
      'aria-label': `Actions for the message from ${name}`,
      'aria-haspopup': 'menu',
      'data-key': 'menu',
      onclick: () => {
        doings.menu(message, menuButton)
      },
    },
    '…',
  )
  const item = h(
    'li',
    {
      class: `message${ephemeral ? ' ephemeral' : ''}${state.pings(message) ? ' mentioned' : ''}`,
      'data-id': message.id,
      oncontextmenu: (event) => {
        if ((event.target as Element).closest('a, button, input, textarea, select') !== null) return
        event.preventDefault()
        doings.menu(message, { x: event.clientX, y: event.clientY })
      },
    },
    context(message),
    avatar(name, bot),
    h(
      'div',
      { class: 'what' },
      h(
        'p',
        { class: 'who' },
        h('strong', { class: bot ? 'name bot' : 'name' }, name),
        bot ? h('span', { class: 'tag' }, 'APP') : null,
        ' ',
        h('time', { datetime: message.timestamp }, messageTime(at, state.locale)),
      ),
      ...body(message, state, doings),
      ephemeral
        ? h(
            'p',
            { class: 'only-you' },
            '👁 Only you can see this · ',
            h(
              'button',
              {
                type: 'button',
                class: 'plain',
                'data-key': 'dismiss',
                onclick: () => {
                  doings.dismiss(message)
                },
              },
              'Dismiss message',
            ),
          )
        : null,
      threadChip(message, state, doings),
    ),
    ephemeral ? null : menuButton,
  )
  return item
}

/** The line above: what this replies to, or whose command it answers. */
function context(message: APIMessage): HTMLElement | null {
  if (message.interaction !== undefined && message.interaction !== null) {
    const command = message.interaction.type === 2 ? `/${message.interaction.name}` : message.interaction.name
    return h(
      'p',
      { class: 'context' },
      avatar(displayName(message.interaction.user), false),
      h('strong', {}, displayName(message.interaction.user)),
      ' used ',
      h('span', { class: 'mention' }, command),
    )
  }
  if (message.message_reference === undefined || Number(message.type) !== messageType.reply) return null
  const replied = message.referenced_message
  if (replied === undefined || replied === null) return h('p', { class: 'context' }, 'Original message was deleted')
  const quoted = replied.content === '' ? (replied.embeds[0]?.title ?? 'a card') : replied.content
  return h(
    'p',
    { class: 'context' },
    h('span', { class: 'unseen' }, 'replying to '),
    avatar(displayName(replied.author), replied.author.bot === true),
    h('strong', {}, displayName(replied.author)),
    ' ',
    h('span', { class: 'quoted', dir: 'auto' }, quoted),
  )
}

function body(message: APIMessage, state: State, doings: Doings): Node[] {
  if (has(message, flag.loading))
    return [
      h('p', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }), `${displayName(message.author)} is thinking…`),
    ]
  return [
    h(
      'div',
      { class: 'text' },
      ...markdown(message.content, state),
      message.edited_timestamp !== null && message.author.bot !== true ? h('small', { class: 'edited' }, '(edited)') : null,
    ),
    ...message.embeds.map((each) => embed(each, state, message.attachments)),
    ...files(message),
    ...components(message.components ?? [], { presses: doings.presses(message), state, channelId: message.channel_id }),
  ]
}

function threadChip(message: APIMessage, state: State, doings: Doings): HTMLElement | null {
  if (message.thread === undefined) return null
  const { id } = message.thread
  const count = state.messages(id).length
  return h(
    'button',
    {
      type: 'button',
      class: 'chip',
      'data-key': 'thread',
      onclick: () => {
        doings.openThread(id)
      },
    },
    h('strong', { dir: 'auto' }, `🧵 ${state.channels.get(id)?.name ?? message.thread.name}`),
    h('span', {}, count === 0 ? 'Open thread ›' : `${count} ${count === 1 ? 'message' : 'messages'} ›`),
  )
}

const hues = 6

/** The first letter on a colour of its own; nothing is loaded from elsewhere. */
export function avatar(name: string, bot: boolean): HTMLElement {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues
  return h('span', { class: `avatar ${bot ? 'of-bot' : `hue-${hue}`}`, 'aria-hidden': 'true' }, [...name][0]?.toUpperCase() ?? '?')
}

/** The first letters of the words of a name, three at most; little words at its beginning do not count. */
export function initials(name: string): string {
  return name
    .replace(/^(the|a) /i, '')
    .split(/\s+/)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .slice(0, 3)
    .join('')
}
