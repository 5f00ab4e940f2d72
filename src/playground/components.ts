// Discord's rules for message components, legacy rows and version 2, refused as Discord refuses them.
import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { invalidForm } from './failures.ts'

/** Any component, as far as the rules look at it. */
export interface SentComponent {
  readonly type: number
  readonly custom_id?: string | null
  readonly url?: string | null
  readonly label?: string | null
  readonly content?: string | null
  readonly style?: number
  readonly options?: readonly { readonly label: string; readonly value: string }[] | null
  readonly components?: readonly SentComponent[] | null
  readonly accessory?: SentComponent | null
}

const limits = { rows: 5, buttons: 5, customId: 100, label: 80, options: 25, option: 100, all: 40, text: 4000 }
export const selects: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]
const onlyVersion2: readonly number[] = [
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]

/** Throws `ApiFailure`; `version2` says whether the message carries the flag for components of version 2. */
export function checkComponents(components: readonly SentComponent[], version2: boolean): void {
  const all = [...walk(components, 'components')]
  if (!version2 && components.length > limits.rows) throw invalidForm('components', `Must be ${limits.rows} or fewer in length.`)
  if (version2 && all.length > limits.all) throw invalidForm('components', `The total number of components cannot exceed ${limits.all}`)
  const characters = all.reduce(
    (sum, { component }) => sum + (component.type === ComponentType.TextDisplay ? (component.content?.length ?? 0) : 0),
    0,
  )
  if (characters > limits.text) throw invalidForm('components', `The combined size of text cannot exceed ${limits.text}`)
  const ids = new Set<string>()
  for (const { component, path, top } of all) {
    if (!version2 && (onlyVersion2.includes(component.type) || top !== (component.type === ComponentType.ActionRow))) {
      throw invalidForm(`${path}.type`, 'Value of field "type" must be one of (1,) at the top and a button or select menu inside.')
    }
    if (component.type === ComponentType.ActionRow) checkRow(component.components ?? [], path)
    if (component.type === ComponentType.Button) checkButton(component, path)
    if (component.type === ComponentType.StringSelect) checkOptions(component.options ?? [], path)
    if (selects.includes(component.type) && (component.custom_id ?? '') === '')
      throw invalidForm(`${path}.custom_id`, 'This field is required')
    if (typeof component.custom_id !== 'string') continue
    if (component.custom_id.length < 1 || component.custom_id.length > limits.customId)
      throw invalidForm(`${path}.custom_id`, 'Must be between 1 and 100 in length.')
    if (ids.has(component.custom_id)) throw invalidForm(`${path}.custom_id`, 'Component custom id cannot be duplicated')
    ids.add(component.custom_id)
  }
}

/** Every component, nested ones included. */
function* walk(
  components: readonly SentComponent[],
  path: string,
  top = true,
): Generator<{ component: SentComponent; path: string; top: boolean }> {
  for (const [index, component] of components.entries()) {
    const here = `${path}.${index}`
    yield { component, path: here, top }
    yield* walk(component.components ?? [], `${here}.components`, false)
    if (component.accessory !== undefined && component.accessory !== null)
      yield { component: component.accessory, path: `${here}.accessory`, top: false }
  }
}

function checkRow(inner: readonly SentComponent[], path: string): void {
  if (inner.length < 1 || inner.length > limits.buttons)
    throw invalidForm(`${path}.components`, `Must be between 1 and ${limits.buttons} in length.`)
  if (inner.length > 1 && inner.some(({ type }) => type !== ComponentType.Button))
    throw invalidForm(`${path}.components`, 'A select menu stands alone in its row.')
}

function checkButton({ custom_id: customId, url, label, style }: SentComponent, path: string): void {
  if (style === ButtonStyle.Premium) return
  const link = typeof url === 'string'
  if (link === (typeof customId === 'string')) throw invalidForm(path, 'A custom id and url cannot both be specified, and one is required')
  if (link !== (style === ButtonStyle.Link)) throw invalidForm(`${path}.style`, 'Only a link has a url, and a link always has one')
  if (link && !/^(https?|discord):\/\//.test(url)) throw invalidForm(`${path}.url`, 'Scheme must be one of ("http", "https", "discord").')
  if ((label ?? '').length > limits.label) throw invalidForm(`${path}.label`, `Must be ${limits.label} or fewer in length.`)
}

function checkOptions(options: readonly { readonly label: string; readonly value: string }[], path: string): void {
  if (options.length < 1 || options.length > limits.options)
    throw invalidForm(`${path}.options`, `Must be between 1 and ${limits.options} in length.`)
  for (const [index, { label, value }] of options.entries()) {
    for (const [field, given] of [
      ['label', label],
      ['value', value],
    ] as const) {
      if (typeof given !== 'string' || given.length < 1 || given.length > limits.option)
        throw invalidForm(`${path}.options.${index}.${field}`, 'Must be between 1 and 100 in length.')
    }
    if (options.findIndex((other) => other.value === value) !== index)
      throw invalidForm(`${path}.options.${index}.value`, 'The specified option value is already used')
  }
}
