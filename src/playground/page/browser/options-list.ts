// A list to choose from below or above a field, by keyboard: arrows, Enter, Tab, Escape. The field keeps the focus, as ARIA's
// combobox pattern has it. What the choices are is left to the caller.
import { h, newId } from './dom.ts'

export interface Choice {
  readonly label: string
  readonly detail?: string
  choose(): void
}

export class OptionsList {
  readonly element: HTMLUListElement
  readonly #field: HTMLElement
  #choices: readonly Choice[] = []
  #active = -1

  constructor(field: HTMLElement, label: string) {
    this.#field = field
    this.element = h('ul', { class: 'options', role: 'listbox', id: newId('options'), 'aria-label': label, hidden: true })
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-controls', this.element.id)
    field.addEventListener(
      'keydown',
      (event) => {
        this.#key(event)
      },
      { capture: true },
    )
    field.addEventListener('blur', () => {
      this.close()
    })
  }

  /** `first` says whether the first choice is marked at once, so that Enter takes it. */
  show(choices: readonly Choice[], { first }: { first: boolean }): void {
    this.#choices = choices
    this.element.replaceChildren(
      ...choices.map((choice, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `${this.element.id}-${index}`,
            'aria-selected': 'false',
            dir: 'auto',
            // Before the field loses its focus.
            onpointerdown: (event) => {
              event.preventDefault()
              this.#choose(index)
            },
          },
          h('strong', {}, choice.label),
          choice.detail === undefined ? null : h('span', {}, choice.detail),
        ),
      ),
    )
    this.element.hidden = choices.length === 0
    this.#field.setAttribute('data-open', String(choices.length > 0))
    if (this.#field.getAttribute('role') === 'combobox') this.#field.setAttribute('aria-expanded', String(choices.length > 0))
    this.#mark(first && choices.length > 0 ? 0 : -1)
  }

  close(): void {
    this.show([], { first: false })
  }

  #mark(index: number): void {
    this.#active = index
    for (const [at, item] of [...this.element.children].entries()) item.setAttribute('aria-selected', String(at === index))
    const active = this.element.children[index]
    active?.scrollIntoView({ block: 'nearest' })
    if (active === undefined) this.#field.removeAttribute('aria-activedescendant')
    else this.#field.setAttribute('aria-activedescendant', active.id)
  }

  #choose(index: number): void {
    const choice = this.#choices[index]
    this.close()
    choice?.choose()
  }

  #key(event: KeyboardEvent): void {
    if (this.element.hidden || event.isComposing) return
    const count = this.#choices.length
    if (event.key === 'ArrowDown') this.#mark((this.#active + 1) % count)
    else if (event.key === 'ArrowUp') this.#mark((this.#active - 1 + count) % count)
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.#active >= 0) this.#choose(this.#active)
    else if (event.key === 'Escape') this.close()
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}
