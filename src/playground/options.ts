// What a person types into a slash command as the payload that Discord makes of it, refused as Discord's client refuses it.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10'
import { ApiFailure } from './failures.ts'
import { keepFile } from './messages.ts'
import type { Chosen, Resolved } from './resolved.ts'
import type { OptionValue } from './seat.ts'
import type { World } from './world.ts'

const kinds: Partial<Record<ApplicationCommandOptionType, Chosen>> = {
  [ApplicationCommandOptionType.Channel]: 'channel',
  [ApplicationCommandOptionType.Role]: 'role',
  [ApplicationCommandOptionType.User]: 'user',
  [ApplicationCommandOptionType.Mentionable]: 'mentionable',
}

/** A command by its name and kind. Throws `ApiFailure` where it is not registered. */
export function findCommand(commands: readonly APIApplicationCommand[], name: string, type: ApplicationCommandType): APIApplicationCommand {
  const command = commands.find((known) => known.name === name && (known.type ?? ApplicationCommandType.ChatInput) === type)
  if (command === undefined) throw new ApiFailure(404, 10063, `Unknown application command ${name}`)
  return command
}

/** A slash command by what is typed behind the slash: `summarize`, `digest preview`, or three words where groups are nested. */
export function findSlash(
  commands: readonly APIApplicationCommand[],
  typed: string,
): { command: APIApplicationCommand; declared: readonly APIApplicationCommandBasicOption[]; inGroup: (values: object[]) => object[] } {
  const [name = '', ...rest] = typed.split(' ')
  const command = findCommand(commands, name, ApplicationCommandType.ChatInput)
  let options: readonly APIApplicationCommandOption[] = command.options ?? []
  const path: APIApplicationCommandOption[] = []
  while (
    options.some(({ type }) => type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup)
  ) {
    const next = options.find((option) => option.name === rest[path.length])
    if (next === undefined) throw new ApiFailure(404, 10063, `Unknown application command ${typed}`)
    path.push(next)
    options = 'options' in next ? (next.options ?? []) : []
  }
  if (rest.length > path.length) throw new ApiFailure(404, 10063, `Unknown application command ${typed}`)
  const inGroup = (values: object[]): object[] =>
    path.reduceRight<object[]>((inner, { name: member, type }) => [{ name: member, type, options: inner }], values)
  return { command, declared: options as readonly APIApplicationCommandBasicOption[], inGroup }
}

/** The options as the payload has them; what ids stand for goes to `resolved`. Throws what Discord's client says instead of sending. */
export function optionValues(
  typed: { readonly name: string; readonly options: Readonly<Record<string, OptionValue | undefined>>; readonly channelId: string },
  declared: readonly APIApplicationCommandBasicOption[],
  resolved: Resolved,
  { world, origin }: { world: World; origin: () => string },
): object[] {
  const refuse = (why: string): never => {
    throw new Error(`/${typed.name} ${why}`)
  }
  for (const { name, required } of declared) if (required === true && typed.options[name] === undefined) refuse(`needs ${name}`)
  return Object.entries(typed.options).flatMap(([name, value]) => {
    if (value === undefined) return []
    const option = declared.find((known) => known.name === name) ?? refuse(`has no option ${name}`)
    if (typeof value === 'object') {
      if (option.type !== ApplicationCommandOptionType.Attachment) refuse(`takes no file as ${name}`)
      const file = keepFile({ ...value, contentType: value.contentType ?? 'application/octet-stream' }, typed.channelId, world, origin())
      resolved.addFile(file)
      return [{ name, type: option.type, value: file.id }]
    }
    const kind = kinds[option.type]
    if (kind !== undefined) resolved.add(kind, String(value))
    const wrong = problemWith(option, value)
    if (wrong !== null) refuse(`${name}: ${wrong}`)
    return [{ name, type: option.type, value }]
  })
}

/** While somebody types: the options so far, the one in question marked; numbers may be half typed, so they go as text. */
export function typedOptions(
  declared: readonly APIApplicationCommandBasicOption[],
  options: Readonly<Record<string, string>>,
  focused: string,
): object[] {
  return Object.entries({ [focused]: '', ...options }).map(([name, value]) => ({
    name,
    type: declared.find((option) => option.name === name)?.type ?? ApplicationCommandOptionType.String,
    value,
    ...(name === focused ? { focused: true } : {}),
  }))
}

function problemWith(option: APIApplicationCommandBasicOption, value: string | number | boolean): string | null {
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string') return 'is a text'
      if (option.choices !== undefined && option.choices.length > 0 && !option.choices.some((choice) => choice.value === value))
        return 'is none of the choices'
      if (value.length < (option.min_length ?? 0) || value.length > (option.max_length ?? 6000))
        return `may have ${option.min_length ?? 0} to ${option.max_length ?? 6000} characters, not ${value.length}`
      return null
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if (typeof value !== 'number' || (option.type === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value)))
        return 'is a number'
      if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity))
        return `is between ${option.min_value ?? '…'} and ${option.max_value ?? '…'}`
      return null
    }
    case ApplicationCommandOptionType.Boolean:
      return typeof value === 'boolean' ? null : 'is yes or no'
    case ApplicationCommandOptionType.Attachment:
      return 'is a file'
    default:
      return null
  }
}
