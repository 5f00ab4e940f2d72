// Buttons, selects and the parts of components v2 as elements. What a press does is left to the caller.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { choosable, oneOf, severalOf, type RawSelect } from './choosing.ts'
import { componentType } from './discord-numbers.ts'
import { h, isHttp } from './dom.ts'
import { picture } from './files.ts'
import { markdown } from './markdown-view.ts'
import type { State } from './state.ts'

export interface Presses {
  press(customId: string, element: HTMLElement): void
  select(customId: string, values: string[], element: HTMLElement): void
}

/** Where components stand. */
export interface Around {
  readonly presses: Presses
  readonly state: State
  readonly channelId: string
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer | { type: number }
interface RawMedia {
  media?: { url?: string }
  file?: { url?: string }
  name?: string
  description?: string
}

const styleNames: Record<number, string> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' }

export function components(list: readonly Component[], around: Around): Node[] {
  return list.flatMap((component) => draw(component as { type: number } & Record<string, never>, around))
}

/** Components arrive as the bot wrote them; one of a kind that the page does not know is left out. */
function draw(component: { type: number } & Record<string, never>, around: Around): Node[] {
  const raw = component as unknown as Record<string, unknown> & {
    components?: Component[]
    content?: string
    accent_color?: number | null
    items?: RawMedia[]
  }
  const inner = (): Node[] => components(raw.components ?? [], around)
  switch (raw['type']) {
    case componentType.row:
      return [h('div', { class: 'row' }, ...inner())]
    case componentType.container:
      return [container(inner(), raw.accent_color)]
    case componentType.section:
      return [
        h(
          'div',
          { class: 'section' },
          h('div', {}, ...inner()),
          ...components(raw['accessory'] === undefined ? [] : [raw['accessory'] as Component], around),
        ),
      ]
    case componentType.text:
      return markdown(raw.content ?? '', around.state)
    case componentType.separator:
      return [h('hr')]
    case componentType.gallery:
      return (raw.items ?? []).flatMap((item) => media(item))
    case componentType.thumbnail:
    case componentType.file:
      return media(raw as unknown as RawMedia)
    case componentType.button:
      return [button(raw as unknown as RawButton, around.presses)]
    case componentType.select:
    case componentType.userSelect:
    case componentType.roleSelect:
    case componentType.mentionableSelect:
    case componentType.channelSelect:
      return [select(raw as unknown as RawSelect, around)]
    default:
      return []
  }
}

function container(inner: Node[], color: number | null | undefined): HTMLElement {
  const element = h('div', { class: 'container' }, ...inner)
  if (typeof color === 'number') element.style.setProperty('border-inline-start', `4px solid #${color.toString(16).padStart(6, '0')}`)
  return element
}

function media({ media: shown, file, name, description }: RawMedia): Node[] {
  const url = shown?.url ?? file?.url
  if (!isHttp(url)) return []
  if (file !== undefined)
    return [
      h(
        'p',
        { class: 'file' },
        '📄 ',
        h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name ?? decodeURIComponent(url.split('/').at(-1) ?? '')),
      ),
    ]
  return [picture(url, description ?? '')]
}

interface RawButton {
  style: number
  label?: string
  emoji?: { name?: string }
  custom_id?: string
  url?: string
  disabled?: boolean
}

function button({ style, label = '', emoji, custom_id: customId, url, disabled }: RawButton, presses: Presses): HTMLElement {
  const text = [emoji?.name, label].filter((part) => part !== undefined && part !== '').join(' ')
  if (isHttp(url)) return h('a', { class: 'button secondary', href: url, target: '_blank', rel: 'noopener noreferrer' }, `${text} ↗`)
  const element = h(
    'button',
    {
      type: 'button',
      class: `button ${styleNames[style] ?? 'secondary'}`,
      disabled: disabled,
      'data-key': customId,
      onclick: () => {
        presses.press(customId ?? '', element)
      },
    },
    text,
  )
  return element
}

/** One choice is sent as soon as it is made, several with a button; where none is allowed, too, that can be chosen. */
function select(raw: RawSelect, { presses, state, channelId }: Around): HTMLElement {
  const choices = choosable(raw, state, channelId)
  const label = raw.placeholder ?? 'Choose'
  const [least, most] = [raw.min_values ?? 1, raw.max_values ?? 1]
  if (most > 1)
    return severalOf(choices, {
      label,
      least,
      most,
      disabled: raw.disabled,
      key: raw.custom_id,
      done: (values, element) => {
        presses.select(raw.custom_id, values, element)
      },
    }).element
  const element = oneOf(choices, {
    label,
    empty: least === 0 && choices.some(({ chosen }) => chosen === true) ? '—' : label,
    disabled: raw.disabled,
    key: raw.custom_id,
    take: (value, taken) => {
      presses.select(raw.custom_id, value === '' ? [] : [value], taken)
    },
  })
  const [empty] = element.options
  if (least > 0 && empty !== undefined) empty.disabled = true
  return element
}
