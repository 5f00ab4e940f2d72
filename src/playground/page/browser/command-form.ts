// A chosen slash command with its options as fields. Sending it is left to the composer.
import type { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord-api-types/v10'
import type { Action } from '../actions.ts'
import { optionType } from './discord-numbers.ts'
import { h, newId } from './dom.ts'
import { oneOf, type Choosable } from './choosing.ts'
import { OptionsList } from './options-list.ts'
import { shownDescription, shownName, type Slash } from './slashes.ts'

export type Values = Extract<Action, { type: 'command' }>['options']

export interface CommandFormParts {
  /** What stands in the fields at first, by the options' names. */
  readonly given: Readonly<Record<string, string>>
  suggest(options: Record<string, string>, focused: string): Promise<readonly APIApplicationCommandOptionChoice[]>
  /** What an option of people, roles or channels offers here; null for other kinds. */
  readonly choices: (type: number) => Choosable[] | null
  /** BCP 47: the person's, in which names and descriptions are shown. */
  readonly locale: string
  send(values: Values): void
  cancel(): void
}

interface Field {
  readonly name: string
  readonly element: HTMLElement
  readonly shown: HTMLElement
  value(): Promise<Values[string] | undefined>
  text(): string
}

/** How long typing rests before suggestions are asked for, in milliseconds. */
const restMs = 150

export function commandForm(slash: Slash, parts: CommandFormParts): HTMLElement {
  const fields: Field[] = []
  const texts = (): Record<string, string> =>
    Object.fromEntries(fields.map((field) => [field.name, field.text()]).filter(([, text]) => text !== ''))
  for (const option of slash.options) fields.push(makeField(option, parts, (focused) => parts.suggest(texts(), focused)))
  const form = h(
    'form',
    {
      class: 'command-form',
      'aria-label': `/${slash.shown}`,
      onsubmit: (event) => {
        event.preventDefault()
        void (async () => {
          const values: Values = {}
          for (const field of fields) {
            const value = await field.value()
            if (value !== undefined) values[field.name] = value
          }
          parts.send(values)
        })()
      },
      onkeydown: (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        parts.cancel()
      },
    },
    h('p', { class: 'command-head' }, h('strong', {}, `/${slash.shown}`), ' ', h('span', { dir: 'auto' }, slash.description)),
    h('div', { class: 'fields-row' }, ...fields.map((field) => field.shown)),
    h(
      'div',
      { class: 'command-foot' },
      h('button', { type: 'submit', class: 'button primary' }, 'Send'),
      h(
        'button',
        {
          type: 'button',
          class: 'button secondary',
          onclick: () => {
            parts.cancel()
          },
        },
        'Cancel',
      ),
      h('span', { class: 'keys' }, 'Tab: next field · Enter: send · Esc: cancel'),
    ),
  )
  for (const { name, element } of fields) if (parts.given[name] !== undefined) fill(element, parts.given[name])
  const first = fields.find(({ name }) => parts.given[name] !== undefined) ?? fields[0]
  queueMicrotask(() => {
    ;(first?.element ?? form.querySelector('button'))?.focus()
  })
  return form
}

/** What a menu does not offer is left out of it; a file cannot be written. */
function fill(element: HTMLElement, text: string): void {
  if (element instanceof HTMLSelectElement) {
    const wanted = [...element.options].find(({ value, label }) => value === text || label.toLowerCase() === text.toLowerCase())
    if (wanted !== undefined) element.value = wanted.value
  } else if (element instanceof HTMLInputElement && element.type !== 'file') element.value = text
}

function makeField(
  option: APIApplicationCommandBasicOption,
  { choices: offered, locale }: CommandFormParts,
  suggest: (focused: string) => Promise<readonly APIApplicationCommandOptionChoice[]>,
): Field {
  const id = newId('option')
  const required = option.required === true
  const common = { id, required, 'aria-describedby': `${id}-about`, autocomplete: 'off' }
  const shown = (element: HTMLElement, ...more: HTMLElement[]): HTMLElement =>
    h(
      'div',
      { class: 'field' },
      h('label', { for: id }, shownName(option, locale), required ? h('span', { class: 'required' }, ' (required)') : null),
      element,
      ...more,
      h(
        'small',
        { id: `${id}-about`, dir: 'auto' },
        [shownDescription(option, locale), bounds(option)].filter((part) => part !== '').join(' · '),
      ),
    )
  const choices =
    option.type === optionType.boolean
      ? [
          { name: 'yes', value: 'true' },
          { name: 'no', value: 'false' },
        ]
      : 'choices' in option && option.choices !== undefined
        ? option.choices
        : null
  const listed = choices?.map((choice) => ({ value: String(choice.value), label: shownName(choice, locale) })) ?? offered(option.type)
  if (listed !== null) {
    const element = oneOf(listed, { id, required, label: undefined, empty: '—' })
    element.setAttribute('aria-describedby', `${id}-about`)
    return {
      name: option.name,
      element,
      shown: shown(element),
      text: () => element.value,
      value: () => Promise.resolve(element.value === '' ? undefined : typed(option.type, element.value)),
    }
  }
  if (option.type === optionType.attachment) {
    const element = h('input', { ...common, type: 'file' })
    return {
      name: option.name,
      element,
      shown: shown(element),
      text: () => '',
      value: async () => (element.files?.[0] === undefined ? undefined : readFile(element.files[0])),
    }
  }
  const number = option.type === optionType.integer || option.type === optionType.number
  const element = h('input', {
    ...common,
    type: number ? 'number' : 'text',
    dir: 'auto',
    step: option.type === optionType.number ? 'any' : undefined,
    maxlength: 'max_length' in option ? option.max_length : undefined,
    min: 'min_value' in option ? option.min_value : undefined,
    max: 'max_value' in option ? option.max_value : undefined,
  })
  const suggesting = 'autocomplete' in option && option.autocomplete ? suggestions(element, option.name, suggest) : null
  return {
    name: option.name,
    element,
    shown: suggesting === null ? shown(element) : shown(element, suggesting.list),
    text: () => suggesting?.value() ?? element.value,
    value: () => {
      const text = suggesting?.value() ?? element.value
      return Promise.resolve(text === '' ? undefined : typed(option.type, text))
    },
  }
}

/** The field shows a choice's name and sends its value. Of answers that overtake each other the newest question's counts. */
function suggestions(
  field: HTMLInputElement,
  name: string,
  suggest: (focused: string) => Promise<readonly APIApplicationCommandOptionChoice[]>,
): { list: HTMLElement; value(): string } {
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-expanded', 'false')
  const list = new OptionsList(field, `Suggestions for ${name}`)
  let chosen: APIApplicationCommandOptionChoice | null = null
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = (): void => {
    clearTimeout(timer)
    asked += 1
    const mine = asked
    timer = setTimeout(() => {
      suggest(name).then(
        (found) => {
          if (mine !== asked || document.activeElement !== field) return
          list.show(
            found.map((choice) => ({
              label: choice.name,
              choose() {
                chosen = choice
                field.value = choice.name
              },
            })),
            { first: field.value !== '' },
          )
        },
        () => {
          list.close()
        },
      )
    }, restMs)
  }
  field.addEventListener('input', () => {
    chosen = null
    ask()
  })
  field.addEventListener('focus', ask)
  return { list: list.element, value: () => (chosen === null ? field.value : String(chosen.value)) }
}

/** What a number may be, where that is not obvious. */
function bounds(option: APIApplicationCommandBasicOption): string {
  if (!('min_value' in option) && !('max_value' in option)) return ''
  const { min_value: least, max_value: most } = option
  return least !== undefined && most !== undefined ? `${least} to ${most}` : least === undefined ? `at most ${most}` : `at least ${least}`
}

function typed(type: number, text: string): string | number | boolean {
  if (type === optionType.boolean) return text === 'true'
  return type === optionType.integer || type === optionType.number ? Number(text) : text
}

async function readFile(file: File): Promise<Values[string]> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(reader.result as string)
    })
    reader.addEventListener('error', () => {
      reject(new Error(`${file.name} cannot be read`))
    })
    reader.readAsDataURL(file)
  })
  return { name: file.name, contentType: file.type, base64: address.slice(address.indexOf(',') + 1) }
}
