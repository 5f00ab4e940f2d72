// One open channel or thread: its head, its messages, who is typing, and the composer. What people do there goes to `Room`.
import type { APIMessage } from 'discord-api-types/v10'
import { Composer, type Sends } from './composer.ts'
import { h } from './dom.ts'
import { messageItem, type Doings } from './message.ts'
import type { State } from './state.ts'

/** As Discord shows it, in milliseconds. */
const typingMs = 10_000
/** Within how many pixels of the end the view follows new messages. */
const nearEnd = 120

export interface PaneParts {
  readonly state: State
  readonly channelId: string
  readonly doings: Doings
  readonly sends: Sends
  /** Stands before the title: opens the list of channels, or closes a thread. */
  readonly lead: HTMLElement
  readonly hint: HTMLElement | null
}

export class Pane {
  readonly element: HTMLElement
  readonly channelId: string
  readonly composer: Composer
  readonly #parts: PaneParts
  readonly #log: HTMLElement
  readonly #list = h('ol', { class: 'messages' })
  readonly #typing = h('p', { class: 'typing' })
  readonly #problem = h('div', { class: 'problems' })
  readonly #title = h('h2', { dir: 'auto' })
  #typingTimer: ReturnType<typeof setTimeout> | undefined
  #following = true

  constructor(parts: PaneParts) {
    this.#parts = parts
    this.channelId = parts.channelId
    const { state } = parts
    const channel = state.channels.get(parts.channelId)
    const place = channel?.kind === 'direct' ? '@Lede' : channel?.kind === 'thread' ? `"${channel.name}"` : `#${channel?.name ?? ''}`
    this.composer = new Composer(
      place,
      channel?.kind === 'thread' ? 'Ask or write here' : `Message ${place} · type / for commands`,
      parts.sends,
    )
    this.#log = h('div', { class: 'log', role: 'region', 'aria-label': `Messages in ${place}`, tabindex: 0 }, parts.hint, this.#list)
    this.element = h(
      'section',
      { class: `pane ${channel?.kind ?? 'text'}`, 'aria-label': place },
      h('header', {}, parts.lead, this.#title),
      this.#log,
      this.#problem,
      this.composer.element,
      this.#typing,
    )
    this.titled()
    this.#list.append(...state.messages(parts.channelId).map((message) => this.#item(message)))
    this.#log.addEventListener(
      'scroll',
      () => {
        this.#following = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < nearEnd
      },
      { passive: true },
    )
    // Whatever grows, a picture, the font or the composer: whoever reads at the end stays there.
    const sizes = new ResizeObserver(() => {
      if (this.#following) this.#toEnd()
    })
    sizes.observe(this.#log)
    sizes.observe(this.#list)
  }

  titled(): void {
    const channel = this.#parts.state.channels.get(this.channelId)
    const mark = { text: '#', thread: '🧵', direct: '@' }[channel?.kind ?? 'text']
    this.#title.replaceChildren(h('span', { 'aria-hidden': 'true' }, `${mark} `), channel?.name ?? '')
  }

  /** A channel or thread is new or has another name: messages that mention it show it. */
  named(channelId: string): void {
    for (const message of this.#parts.state.messages(this.channelId))
      if (JSON.stringify([message.content, message.embeds]).includes(`<#${channelId}>`)) this.show(message)
  }

  /** Draws a message that is new or has changed; the reader keeps their place and the focus its button. */
  show(message: APIMessage): void {
    const item = this.#item(message)
    const old = this.#find(message.id)
    const focused = old?.contains(document.activeElement) === true ? (document.activeElement as HTMLElement).dataset['key'] : undefined
    if (old === null) this.#list.append(item)
    else old.replaceWith(item)
    if (focused !== undefined) item.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
    if (message.author.id === this.#parts.state.botUserId) this.#stopTyping()
    if (this.#following) this.#toEnd()
  }

  remove(messageId: string): void {
    const item = this.#find(messageId)
    const held = item?.contains(document.activeElement) === true
    item?.remove()
    if (held) this.composer.focus()
  }

  typing(name: string): void {
    clearTimeout(this.#typingTimer)
    this.#typing.replaceChildren(h('span', { class: 'dots', 'aria-hidden': 'true' }), h('strong', {}, name), ' is typing…')
    this.#typingTimer = setTimeout(() => {
      this.#stopTyping()
    }, typingMs)
  }

  /** A red line, as Discord shows when an interaction fails. */
  fail(text: string): void {
    this.#problem.replaceChildren(
      h(
        'p',
        { class: 'problem', role: 'alert' },
        `⚠ ${text} `,
        h(
          'button',
          {
            type: 'button',
            class: 'plain',
            onclick: () => {
              this.#problem.replaceChildren()
            },
          },
          'Dismiss',
        ),
      ),
    )
  }

  calm(): void {
    this.#problem.replaceChildren()
  }

  #stopTyping(): void {
    clearTimeout(this.#typingTimer)
    this.#typing.replaceChildren()
  }

  #item(message: APIMessage): HTMLElement {
    return messageItem(message, this.#parts.state, this.#parts.doings)
  }

  #find(messageId: string): Element | null {
    return this.#list.querySelector(`:scope > [data-id="${CSS.escape(messageId)}"]`)
  }

  #toEnd(): void {
    this.#log.scrollTop = this.#log.scrollHeight
  }
}
