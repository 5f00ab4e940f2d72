// Buttons, selects and the parts of components v2 as elements. What a press does is left to the caller.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { componentType } from './discord-numbers.ts'
import { h, isHttp } from './dom.ts'
import { markdown, type Names } from './markdown-view.ts'

export interface Presses {
  press(customId: string, element: HTMLElement): void
  select(customId: string, values: string[], element: HTMLElement): void
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer | { type: number }

const styleNames: Record<number, string> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' }

export function components(list: readonly Component[], presses: Presses, names: Names): Node[] {
  return list.flatMap((component) => draw(component as { type: number } & Record<string, never>, presses, names))
}

/** Components arrive as the bot wrote them; one of a kind that the page does not know is left out. */
function draw(component: { type: number } & Record<string, never>, presses: Presses, names: Names): Node[] {
  const raw = component as unknown as Record<string, unknown> & { components?: Component[]; content?: string }
  const inner = (): Node[] => components(raw.components ?? [], presses, names)
  switch (raw['type']) {
    case componentType.row: return [h('div', { class: 'row' }, ...inner())]
    case componentType.container: return [h('div', { class: 'container' }, ...inner())]
    case componentType.section: return [h('div', { class: 'section' }, h('div', {}, ...inner()), ...components(raw['accessory'] === undefined ? [] : [raw['accessory'] as Component], presses, names))]
    case componentType.text: return markdown(raw.content ?? '', names)
    case componentType.separator: return [h('hr')]
    case componentType.button: return [button(raw as unknown as RawButton, presses)]
    case componentType.select: return [select(raw as unknown as RawSelect, presses)]
    default: return []
  }
}

interface RawButton { style: number; label?: string; emoji?: { name?: string }; custom_id?: string; url?: string; disabled?: boolean }

function button({ style, label = '', emoji, custom_id: customId, url, disabled }: RawButton, presses: Presses): HTMLElement {
  const text = [emoji?.name, label].filter((part) => part !== undefined && part !== '').join(' ')
  if (isHttp(url)) return h('a', { class: 'button secondary', href: url, target: '_blank', rel: 'noopener noreferrer' }, `${text} ↗`)
  const element = h('button', {
    'type': 'button', 'class': `button ${styleNames[style] ?? 'secondary'}`, 'disabled': disabled, 'data-key': customId,
    'onclick': () => { presses.press(customId ?? '', element) },
  }, text)
  return element
}

interface RawSelect {
  custom_id: string; placeholder?: string; disabled?: boolean; min_values?: number; max_values?: number
  options: { label: string; value: string; description?: string; default?: boolean }[]
}

function select(raw: RawSelect, presses: Presses): HTMLElement {
  const multiple = (raw.max_values ?? 1) > 1
  const element = h('select', {
    'class': 'choice', 'aria-label': raw.placeholder ?? 'Choose', 'disabled': raw.disabled, multiple, 'data-key': raw.custom_id,
    'onchange': () => { if (!multiple) presses.select(raw.custom_id, [element.value], element) },
  })
  if (!multiple) element.append(h('option', { value: '', disabled: true, selected: !raw.options.some((option) => option.default === true) }, raw.placeholder ?? 'Choose'))
  for (const option of raw.options) element.append(h('option', { value: option.value, selected: option.default }, option.description === undefined ? option.label : `${option.label} — ${option.description}`))
  if (!multiple) return element
  const done = h('button', { type: 'button', class: 'button secondary', onclick: () => { presses.select(raw.custom_id, [...element.selectedOptions].map(({ value }) => value), element) } }, 'Choose')
  return h('span', { class: 'many' }, element, done)
}
