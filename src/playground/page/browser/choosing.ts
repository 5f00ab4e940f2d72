// Menus to choose from: one of many as a native select, several as a list of boxes that opens below a button. What can be chosen
// in selects of people, roles and channels comes from the server.
import type { SeenServer } from '../../seat.ts'
import { componentType, optionType } from './discord-numbers.ts'
import { h, newId } from './dom.ts'
import type { State } from './state.ts'

export interface Choosable {
  readonly value: string
  readonly label: string
  readonly detail?: string | undefined
  readonly chosen?: boolean | undefined
}

export interface RawSelect {
  type: number
  custom_id: string
  placeholder?: string
  disabled?: boolean
  required?: boolean
  min_values?: number
  max_values?: number
  options?: { label: string; value: string; description?: string; default?: boolean; emoji?: { name?: string } }[]
  default_values?: { id: string }[]
  channel_types?: number[]
}

type Kind = 'user' | 'role' | 'mentionable' | 'channel'
const kinds: Partial<Record<number, Kind>> = {
  [componentType.userSelect]: 'user',
  [componentType.roleSelect]: 'role',
  [componentType.mentionableSelect]: 'mentionable',
  [componentType.channelSelect]: 'channel',
}
const optionKinds: Partial<Record<number, Kind>> = {
  [optionType.user]: 'user',
  [optionType.role]: 'role',
  [optionType.mentionable]: 'mentionable',
  [optionType.channel]: 'channel',
}

/** What a select offers in a channel; a select of the bot's own choices has them itself. */
export function choosable(raw: RawSelect, state: State, channelId: string): Choosable[] {
  const kind = kinds[raw.type]
  if (kind === undefined) {
    return (raw.options ?? []).map(({ label, value, description, default: chosen, emoji }) => ({
      value,
      label: [emoji?.name, label].filter((part) => part !== undefined).join(' '),
      detail: description,
      chosen,
    }))
  }
  const before = new Set((raw.default_values ?? []).map(({ id }) => id))
  return ofKind(kind, state, channelId).map((choice) => ({ ...choice, chosen: before.has(choice.value) }))
}

/** What an option of a command offers, or null where it is none of people, roles or channels. */
export function offeredBy(type: number, state: State, channelId: string): Choosable[] | null {
  const kind = optionKinds[type]
  return kind === undefined ? null : ofKind(kind, state, channelId)
}

function ofKind(kind: Kind, state: State, channelId: string): Choosable[] {
  const server = state.server(channelId)
  if (kind === 'channel') {
    return [...state.channels.values()]
      .filter((channel) => channel.kind === 'text' && channel.serverId === server?.id)
      .map(({ id, name }) => ({ value: id, label: `#${name}` }))
  }
  const roles = kind === 'user' ? [] : rolesOf(server)
  const people = kind === 'role' ? [] : (server?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return [...roles, ...people]
}

function rolesOf(server: SeenServer | undefined): Choosable[] {
  return (server?.roles ?? []).map(({ id, name }) => ({ value: id, label: `@${name}` }))
}

const shownLabel = ({ label, detail }: Choosable): string => (detail === undefined || detail === '' ? label : `${label} — ${detail}`)

/** One of many: taken as soon as it is chosen. */
export function oneOf(
  choices: readonly Choosable[],
  {
    label,
    empty,
    take,
    ...properties
  }: {
    label: string | undefined
    empty: string
    id?: string
    disabled?: boolean | undefined
    required?: boolean
    key?: string
    take?: (value: string, element: HTMLElement) => void
  },
): HTMLSelectElement {
  const element = h(
    'select',
    {
      class: 'choice',
      id: properties.id,
      'aria-label': label,
      disabled: properties.disabled,
      required: properties.required,
      'data-key': properties.key,
      onchange: () => {
        take?.(element.value, element)
      },
    },
    h('option', { value: '', selected: !choices.some(({ chosen }) => chosen === true) }, empty),
    ...choices.map((choice) => h('option', { value: choice.value, selected: choice.chosen }, shownLabel(choice))),
  )
  return element
}

export interface Many {
  readonly element: HTMLElement
  values(): string[]
}

/** Several of many, between two bounds; `done` makes it close with a button, without it the form around it is sent. */
export function severalOf(
  choices: readonly Choosable[],
  about: {
    label: string
    least: number
    most: number
    disabled?: boolean | undefined
    key?: string
    done?: (values: string[], element: HTMLElement) => void
  },
): Many {
  const boxes = choices.map((choice) => ({
    choice,
    box: h('input', {
      type: 'checkbox',
      value: choice.value,
      checked: choice.chosen,
      onchange: () => {
        update()
      },
    }),
  }))
  const values = (): string[] => boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value)
  const id = newId('many')
  const shown = h('span', { class: 'many-shown' })
  const button = h(
    'button',
    {
      type: 'button',
      class: 'choice',
      'aria-expanded': 'false',
      'aria-controls': id,
      disabled: about.disabled,
      'data-key': about.key,
      onclick: () => {
        open(list.hasAttribute('hidden'))
      },
    },
    shown,
    h('span', { 'aria-hidden': 'true' }, ' ▾'),
  )
  const done =
    about.done === undefined
      ? null
      : h(
          'button',
          {
            type: 'button',
            class: 'button primary',
            onclick: () => {
              open(false)
              about.done?.(values(), button)
            },
          },
          'Done',
        )
  const list: HTMLElement = h(
    'div',
    { class: 'many-list', id, role: 'group', 'aria-label': about.label, hidden: true },
    ...boxes.map(({ choice, box }) => h('label', {}, box, h('span', { dir: 'auto' }, shownLabel(choice)))),
    done,
  )
  const open = (opened: boolean): void => {
    list.toggleAttribute('hidden', !opened)
    button.setAttribute('aria-expanded', String(opened))
    if (opened) boxes[0]?.box.focus()
    else button.focus()
  }
  const update = (): void => {
    const chosen = boxes.filter(({ box }) => box.checked)
    // What is chosen can be let go; beyond the most nothing can be added.
    for (const { box } of boxes) box.disabled = !box.checked && chosen.length >= about.most
    if (done !== null) done.disabled = chosen.length < about.least
    shown.textContent = chosen.length === 0 ? about.label : chosen.map(({ choice }) => choice.label).join(', ')
    button.setAttribute('aria-label', chosen.length === 0 ? about.label : `${about.label}: ${shown.textContent}`)
  }
  update()
  const element = h(
    'div',
    {
      class: 'many',
      onkeydown: (event) => {
        if (event.key !== 'Escape' || list.hasAttribute('hidden')) return
        event.preventDefault()
        event.stopPropagation()
        open(false)
      },
    },
    button,
    list,
  )
  return { element, values }
}
