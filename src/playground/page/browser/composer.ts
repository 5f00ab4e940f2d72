// Where a person writes: plain messages, replies, and slash commands chosen from a list. What is sent goes out by `Sends`.
import type { APIMessage } from 'discord-api-types/v10'
import { calling, withMentions, type Callable } from './calling.ts'
import { commandForm, type CommandFormParts, type Values } from './command-form.ts'
import { h } from './dom.ts'
import { OptionsList } from './options-list.ts'
import { matching, typedName, typedWhole, type Slash } from './slashes.ts'
import { displayName } from './state.ts'

export interface Sends {
  say(content: string, replyTo: string | undefined): Promise<void>
  /** By the bot's own name for it. */
  command(name: string, values: Values): Promise<void>
  suggest(command: string): CommandFormParts['suggest']
  slashes(): readonly Slash[]
  /** Commands that are not for this person here. */
  withheld(): readonly Slash[]
  /** Says why nothing was sent. */
  refuse(reason: string): void
  callables(): readonly Callable[]
  readonly choices: CommandFormParts['choices']
  readonly locale: string
}

export class Composer {
  readonly element: HTMLElement
  readonly #field: HTMLTextAreaElement
  readonly #list: OptionsList
  readonly #replying: HTMLElement
  readonly #plain: HTMLElement
  readonly #sends: Sends
  #replyTo: string | undefined

  /** `place` names the channel to screen readers; `invitation` is what the empty field says. */
  constructor(place: string, invitation: string, sends: Sends) {
    this.#sends = sends
    this.#field = h('textarea', {
      rows: 1,
      'aria-label': `Message ${place}`,
      placeholder: invitation,
      dir: 'auto',
      maxlength: 2000,
      'aria-haspopup': 'listbox',
      oninput: () => {
        this.#suggest()
      },
      onkeydown: (event) => {
        this.#key(event)
      },
    })
    this.#list = new OptionsList(this.#field, 'Suggestions')
    this.#replying = h('p', { class: 'replying', hidden: true })
    const slash = h(
      'button',
      {
        type: 'button',
        class: 'slash',
        'aria-label': 'Commands',
        onclick: () => {
          this.startCommand()
        },
      },
      '/',
    )
    this.#plain = h('div', { class: 'field-box' }, slash, this.#field)
    this.element = h('div', { class: 'composer' }, this.#replying, this.#list.element, this.#plain)
  }

  focus(): void {
    this.#field.focus()
  }

  /** Opens the list of commands as if a slash had been typed. */
  startCommand(): void {
    this.#field.value = '/'
    this.#field.focus()
    this.#suggest()
  }

  replyTo(message: APIMessage): void {
    this.#replyTo = message.id
    this.#replying.replaceChildren(
      'Replying to ',
      h('strong', {}, displayName(message.author)),
      ' ',
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          'aria-label': 'Stop replying',
          onclick: () => {
            this.#stopReplying()
          },
        },
        '✕',
      ),
    )
    this.#replying.hidden = false
    this.focus()
  }

  #stopReplying(): void {
    this.#replyTo = undefined
    this.#replying.hidden = true
    this.focus()
  }

  #suggest(): void {
    const called = this.#field.selectionEnd === this.#field.value.length ? calling(this.#field.value) : null
    if (called === null) this.#suggestCommands()
    else this.#suggestCallables(called)
  }

  #suggestCallables(called: string): void {
    const found = this.#sends.callables().filter(({ shown }) => shown.toLowerCase().startsWith(called.toLowerCase()))
    this.#list.show(
      found.map(({ shown, detail }) => ({
        label: shown,
        detail,
        choose: () => {
          this.#field.value = `${this.#field.value.slice(0, -called.length)}${shown} `
        },
      })),
      { first: called.length > 1 },
    )
  }

  #suggestCommands(): void {
    const typed = /^\/([\p{L}\p{N}\p{M}_' -]*)$/u.exec(this.#field.value)?.[1]
    if (typed === undefined) {
      this.#list.close()
      return
    }
    const found = matching(this.#sends.slashes(), typed)
    this.#list.show(
      found.map((slash) => ({
        label: `/${slash.shown}`,
        detail: slash.description,
        choose: () => {
          this.#open(slash)
        },
      })),
      { first: true },
    )
  }

  #open(slash: Slash, given: Readonly<Record<string, string>> = {}): void {
    const back = (): void => {
      form.replaceWith(this.#plain)
      this.#field.value = ''
      this.focus()
    }
    const form = commandForm(slash, {
      given,
      suggest: this.#sends.suggest(slash.name),
      choices: this.#sends.choices,
      locale: this.#sends.locale,
      send: (values) => {
        back()
        void this.#sends.command(slash.name, values)
      },
      cancel: back,
    })
    this.#plain.replaceWith(form)
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Escape' && this.#replyTo !== undefined) this.#stopReplying()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    const content = this.#field.value.trim()
    if (content === '') return
    const command = typedWhole(this.#sends.slashes(), content, this.#sends.locale)
    if (command !== null) {
      this.#open(command.slash, command.given)
      return
    }
    // Words that were meant for the bot alone are not said to everybody; they stay in the field.
    const withheld = typedName(this.#sends.withheld(), content)
    if (withheld !== null) {
      this.#sends.refuse(`You do not have permission to use /${withheld} here. Nothing was sent.`)
      return
    }
    const replyTo = this.#replyTo
    this.#field.value = ''
    if (replyTo !== undefined) this.#stopReplying()
    // What could not be sent comes back into the field.
    this.#sends.say(withMentions(content, this.#sends.callables()), replyTo).catch(() => {
      if (this.#field.value === '') this.#field.value = content
    })
  }
}
