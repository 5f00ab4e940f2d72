// A bot's modal as a native dialog, which brings the focus trap, Escape and the inert background along.
import type { OpenedModal } from '../../seat.ts'
import { choosable, oneOf, severalOf, type Choosable, type RawSelect } from './choosing.ts'
import { componentType, paragraphStyle } from './discord-numbers.ts'
import { h, newId } from './dom.ts'
import { markdown } from './markdown-view.ts'
import type { State } from './state.ts'

type FieldValue = string | string[]
interface RawText {
  type: number
  custom_id: string
  label?: string
  style: number
  placeholder?: string
  value?: string
  required?: boolean
  min_length?: number
  max_length?: number
}
/** One part of a form: a field with its label, or a text between fields. */
interface Part {
  readonly shown: HTMLElement
  readonly name: string | null
  readonly focus?: HTMLElement
  value(): FieldValue
}

/** `submit` rejects with a sentence, which is shown in the dialog, so that nothing written is lost. */
export function openModal(
  { data, channelId }: OpenedModal,
  state: State,
  submit: (fields: Record<string, FieldValue>) => Promise<void>,
): void {
  const parts = data.components.flatMap((row) => partsOf(row as unknown as RawRow, state, channelId))
  const title = newId('title')
  const problem = h('p', { class: 'problem', role: 'alert' })
  const send = h('button', { type: 'submit', class: 'button primary' }, 'Submit')
  const dialog = h(
    'dialog',
    {
      class: 'modal',
      'aria-labelledby': title,
      onclose: () => {
        dialog.remove()
      },
    },
    h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault()
          send.disabled = true
          problem.textContent = ''
          submit(Object.fromEntries(parts.flatMap((part) => (part.name === null ? [] : [[part.name, part.value()]])))).then(
            () => {
              dialog.close()
            },
            (error: unknown) => {
              problem.textContent = error instanceof Error ? error.message : String(error)
              send.disabled = false
            },
          )
        },
      },
      h('h2', { id: title, dir: 'auto' }, data.title),
      ...parts.map(({ shown }) => shown),
      problem,
      h(
        'div',
        { class: 'modal-foot' },
        h(
          'button',
          {
            type: 'button',
            class: 'button secondary',
            onclick: () => {
              dialog.close()
            },
          },
          'Cancel',
        ),
        send,
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
  parts.find(({ focus }) => focus !== undefined)?.focus?.focus()
}

interface RawRow {
  type: number
  label?: string
  description?: string
  content?: string
  components?: RawText[]
  component?: RawText | RawSelect
}

/** Discord has two ways to write a field: within a row with its own label, or within a label. */
function partsOf(row: RawRow, state: State, channelId: string): Part[] {
  if (row.type === componentType.text)
    return [{ shown: h('div', { class: 'text' }, ...markdown(row.content ?? '', state)), name: null, value: () => '' }]
  if (row.component === undefined) return (row.components ?? []).map((field) => textPart(field, field.label ?? '', undefined))
  const { component, label = '', description } = row
  if (component.type === componentType.textInput) return [textPart(component as RawText, label, description)]
  const select = component as RawSelect
  return [selectPart(select, label, description, choosable(select, state, channelId))]
}

function framed(id: string, label: string, description: string | undefined, required: boolean, ...inner: (Node | null)[]): HTMLElement {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id, dir: 'auto' }, label, required ? h('span', { class: 'required' }, ' (required)') : null),
    description === undefined ? null : h('small', { id: `${id}-about`, dir: 'auto' }, description),
    ...inner,
  )
}

function textPart(field: RawText, label: string, description: string | undefined): Part {
  const id = newId('input')
  const required = field.required ?? true
  const properties = {
    id,
    required,
    placeholder: field.placeholder,
    minlength: field.min_length,
    maxlength: field.max_length ?? 4000,
    dir: 'auto',
    'aria-describedby': description === undefined ? undefined : `${id}-about`,
  }
  const input =
    field.style === paragraphStyle
      ? h('textarea', { ...properties, rows: (field.max_length ?? 4000) > 500 ? 8 : 4 })
      : h('input', { ...properties, type: 'text', autocomplete: 'off' })
  input.value = field.value ?? ''
  return { shown: framed(id, label, description, required, input), name: field.custom_id, focus: input, value: () => input.value }
}

function selectPart(raw: RawSelect, label: string, description: string | undefined, choices: readonly Choosable[]): Part {
  const required = raw.required ?? true
  if ((raw.max_values ?? 1) > 1) {
    const many = severalOf(choices, {
      label: raw.placeholder ?? label,
      least: required ? (raw.min_values ?? 1) : 0,
      most: raw.max_values ?? 1,
    })
    const shown = h(
      'div',
      { class: 'field' },
      h('span', { class: 'field-name', dir: 'auto' }, label),
      description === undefined ? null : h('small', { dir: 'auto' }, description),
      many.element,
    )
    return { shown, name: raw.custom_id, value: () => many.values() }
  }
  const id = newId('select')
  const element = oneOf(choices, { id, label: undefined, required, empty: raw.placeholder ?? '—' })
  if (description !== undefined) element.setAttribute('aria-describedby', `${id}-about`)
  return {
    shown: framed(id, label, description, required, element),
    name: raw.custom_id,
    focus: element,
    value: () => (element.value === '' ? [] : [element.value]),
  }
}
