// A bot's modal as a native dialog, which brings the focus trap, Escape and the inert background along.
import type { OpenedModal } from '../../seat.ts'
import { componentType, paragraphStyle } from './discord-numbers.ts'
import { h, newId } from './dom.ts'

interface RawField { custom_id: string; label?: string; style: number; placeholder?: string; value?: string; required?: boolean; min_length?: number; max_length?: number }

/** `submit` rejects with a sentence, which is shown in the dialog, so that nothing written is lost. */
export function openModal({ data }: OpenedModal, submit: (fields: Record<string, string>) => Promise<void>): void {
  const fields = data.components.flatMap((row) => fieldsOf(row)).map((field) => ({ field, id: newId('input') }))
  const inputs = fields.map(({ field, id }) => {
    const properties = {
      id, required: field.required ?? true, placeholder: field.placeholder, minlength: field.min_length, maxlength: field.max_length, dir: 'auto',
    }
    const input = field.style === paragraphStyle ? h('textarea', { ...properties, rows: 8 }) : h('input', { ...properties, type: 'text', autocomplete: 'off' })
    input.value = field.value ?? ''
    return { name: field.custom_id, input }
  })
  const title = newId('title')
  const problem = h('p', { class: 'problem', role: 'alert' })
  const send = h('button', { type: 'submit', class: 'button primary' }, 'Submit')
  const dialog = h('dialog', { 'class': 'modal', 'aria-labelledby': title, 'onclose': () => { dialog.remove() } },
    h('form', {
      onsubmit: (event) => {
        event.preventDefault()
        send.disabled = true
        problem.textContent = ''
        submit(Object.fromEntries(inputs.map(({ name, input }) => [name, input.value]))).then(
          () => { dialog.close() },
          (error: unknown) => {
            problem.textContent = error instanceof Error ? error.message : String(error)
            send.disabled = false
          },
        )
      },
    },
    h('h2', { id: title, dir: 'auto' }, data.title),
    ...fields.map(({ field, id }, index) => h('div', { class: 'field' },
      h('label', { for: id }, field.label ?? '', (field.required ?? true) ? h('span', { class: 'required' }, ' (required)') : null), inputs[index]?.input)),
    problem,
    h('div', { class: 'modal-foot' }, h('button', { type: 'button', class: 'button secondary', onclick: () => { dialog.close() } }, 'Cancel'), send)))
  document.body.append(dialog)
  dialog.showModal()
  inputs[0]?.input.focus()
}

/** Discord has two ways to write a field: within a row with its own label, or within a label. */
function fieldsOf(row: unknown): RawField[] {
  const raw = row as { type: number; label?: string; components?: RawField[]; component?: RawField & { type: number } }
  if (raw.type === componentType.label && raw.component?.type === componentType.textInput) return [{ ...raw.component, label: raw.label ?? '' }]
  return raw.components ?? []
}
