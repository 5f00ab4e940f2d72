// What a person makes of a form or a select: the values as the payload has them, refused as Discord's client refuses them.
import { ComponentType, type APIMessage, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import { chosenBySelect, type Resolved } from './resolved.ts'

/** A component as far as a person has to do with it. */
interface Usable {
  readonly type: number
  readonly custom_id?: string
  readonly disabled?: boolean
  readonly required?: boolean
  readonly value?: string
  readonly min_length?: number
  readonly max_length?: number
  readonly min_values?: number
  readonly max_values?: number
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[]
  readonly components?: readonly Usable[]
  readonly component?: Usable
  readonly accessory?: Usable
}

/** The component of a message by its custom_id, wherever it is nested. Throws where there is none that can be used. */
export function usable(message: APIMessage, customId: string): Usable {
  const found = within(message.components ?? [], customId)
  if (found === undefined || found.disabled === true) throw new Error(`there is no component ${customId} under this message`)
  return found
}

function within(components: readonly Usable[], customId: string): Usable | undefined {
  for (const component of components) {
    if (component.custom_id === customId) return component
    const nested = [
      ...(component.components ?? []),
      ...(component.accessory === undefined ? [] : [component.accessory]),
      ...(component.component === undefined ? [] : [component.component]),
    ]
    const found = within(nested, customId)
    if (found !== undefined) return found
  }
  return undefined
}

/** Checks what was chosen in a select and notes what it stands for. */
export function choose(select: Usable, values: readonly string[], resolved: Resolved): void {
  const [least, most] = [select.required === false ? 0 : (select.min_values ?? 1), select.max_values ?? 1]
  if (values.length < least || values.length > most || new Set(values).size !== values.length)
    throw new Error(`between ${least} and ${most} can be chosen`)
  const kind = chosenBySelect[select.type]
  for (const value of values) {
    if (kind !== undefined) resolved.add(kind, value)
    else if (select.options?.some((option) => option.value === value) !== true) throw new Error(`there is no choice ${value}`)
  }
}

export type FieldValues = Readonly<Record<string, string | readonly string[]>>

/** A form filled in: fields that are not given stay as the bot filled them. Throws what Discord's client would say. */
export function filledIn({ components }: APIModalInteractionResponseCallbackData, fields: FieldValues, resolved: Resolved): object[] {
  const known = new Set<string>()
  let last = 0
  const fill = (component: Usable): object => {
    last += 1
    const id = last
    if (component.components !== undefined) return { type: component.type, id, components: component.components.map(fill) }
    if (component.component !== undefined) return { type: component.type, id, component: fill(component.component) }
    const { custom_id: customId } = component
    if (customId === undefined) return { type: component.type, id }
    known.add(customId)
    const given = fields[customId]
    if (component.type === ComponentType.TextInput)
      return {
        type: component.type,
        id,
        custom_id: customId,
        value: written(component, typeof given === 'string' ? given : (component.value ?? '')),
      }
    const values =
      given === undefined ? (component.options ?? []).filter((option) => option.default === true).map(({ value }) => value) : [given].flat()
    choose(component, values, resolved)
    return { type: component.type, id, custom_id: customId, values }
  }
  const filled = (components as readonly Usable[]).map(fill)
  for (const name of Object.keys(fields)) if (!known.has(name)) throw new Error(`the form has no field ${name}`)
  return filled
}

function written({ custom_id: name, required, min_length: least = 0, max_length: most = 4000 }: Usable, value: string): string {
  if (value === '' && (required ?? true)) throw new Error(`${name} is required`)
  if (value !== '' && (value.length < least || value.length > most)) throw new Error(`${name} has ${least} to ${most} characters`)
  return value
}
