// Discord's rules for the shape of an application command, nested options and localisations included, refused as Discord does.
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10'
import type { SentCommand, SentOption } from './bodies.ts'
import { invalidForm } from './failures.ts'

type Localisations = Readonly<Record<string, string | null>> | null | undefined
interface Named {
  readonly name: string
  readonly name_localizations?: Localisations
}
interface Described extends Named {
  readonly description?: string | null | undefined
  readonly description_localizations?: Localisations
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u
const limits = { name: 32, description: 100, options: 25, choices: 25, choice: 100, text: 6000, characters: 8000 }
const locales = new Set<string>(Object.values(Locale))
const { Subcommand, SubcommandGroup, String: text, Integer, Number: number, Channel } = ApplicationCommandOptionType
/** Kinds that offer choices or suggest while one types. */
const choosable: readonly number[] = [text, Integer, number]
const nesting: readonly number[] = [Subcommand, SubcommandGroup]

export function kindOf({ type }: { type?: number | null | undefined }): ApplicationCommandType {
  return type ?? ApplicationCommandType.ChatInput
}

/** Throws an `ApiFailure` for what Discord would refuse. */
export function checkCommand(command: SentCommand, path: string): void {
  const options = command.options ?? []
  if (kindOf(command) !== ApplicationCommandType.ChatInput) {
    for (const [where, name] of localised(command.name, command.name_localizations, `${path}.name`))
      requireLength(name, 1, limits.name, where)
    if ((command.description ?? '') !== '' || options.length > 0)
      throw invalidForm(path, 'Context menu commands cannot have description or options')
    return
  }
  checkWords(command, path)
  checkOptions(options, `${path}.options`, 0)
  if (charactersOf(command) + options.reduce((sum, option) => sum + optionCharacters(option), 0) > limits.characters)
    throw invalidForm(path, `Command exceeds maximum size (${limits.characters})`)
}

/** No two may be shown under one name to anybody. Throws `ApiFailure`. */
export function requireUnique(named: readonly Named[], path: string, message: string): void {
  for (const locale of ['', ...locales]) {
    const shown = new Set<string>()
    for (const [index, { name, name_localizations: others }] of named.entries()) {
      const own = others?.[locale] ?? name
      if (shown.has(own)) throw invalidForm(`${path}${index}.name`, message)
      shown.add(own)
    }
  }
}

function checkWords(described: Described, path: string): void {
  for (const [where, name] of localised(described.name, described.name_localizations, `${path}.name`)) {
    if (!namePattern.test(name) || name !== name.toLowerCase()) throw invalidForm(where, 'Command name is invalid')
  }
  for (const [where, description] of localised(described.description ?? '', described.description_localizations, `${path}.description`))
    requireLength(description, 1, limits.description, where)
}

function checkOptions(options: readonly SentOption[], path: string, depth: number): void {
  if (options.length > limits.options) throw invalidForm(path, `Must be ${limits.options} or fewer in length.`)
  if (options.some(({ type }) => nesting.includes(type)) && options.some(({ type }) => !nesting.includes(type)))
    throw invalidForm(path, 'Sub-command and sub-command group option types are mutually exclusive to all other types')
  requireUnique(options, `${path}.`, 'Option names must be unique')
  let optional = false
  for (const [index, option] of options.entries()) {
    const here = `${path}.${index}`
    checkWords(option, here)
    if (nesting.includes(option.type)) checkNested(option, here, depth)
    else checkBasic(option, here)
    if (option.required === true && optional) throw invalidForm(here, 'Required options must be placed before non-required options')
    optional ||= option.required !== true && !nesting.includes(option.type)
  }
}

/** A group holds commands, a command of a group holds values: two levels and no more. */
function checkNested(option: SentOption, path: string, depth: number): void {
  const inner = option.options ?? []
  if (option.type === SubcommandGroup && (depth > 0 || inner.length === 0 || inner.some(({ type }) => type !== Subcommand)))
    throw invalidForm(`${path}.type`, 'A group holds sub-commands, and stands at the top')
  if (option.type === Subcommand && inner.some(({ type }) => nesting.includes(type)))
    throw invalidForm(`${path}.type`, 'A sub-command holds no sub-commands')
  if (option.required === true) throw invalidForm(`${path}.required`, 'A sub-command cannot be required')
  checkOptions(inner, `${path}.options`, depth + 1)
}

function checkBasic(option: SentOption, path: string): void {
  const choices = option.choices ?? []
  if ((option.options ?? []).length > 0) throw invalidForm(`${path}.options`, 'Only sub-commands and their groups have options')
  if (choices.length > limits.choices) throw invalidForm(`${path}.choices`, `Must be ${limits.choices} or fewer in length.`)
  if (choices.length > 0 && option.autocomplete === true)
    throw invalidForm(path, 'Autocomplete cannot be enabled for an option with choices')
  if ((choices.length > 0 || option.autocomplete === true) && !choosable.includes(option.type))
    throw invalidForm(path, 'Choices and autocomplete are for texts and numbers')
  requireUnique(choices, `${path}.choices.`, 'Choice names must be unique')
  for (const [index, choice] of choices.entries()) {
    const here = `${path}.choices.${index}`
    for (const [where, name] of localised(choice.name, choice.name_localizations, `${here}.name`))
      requireLength(name, 1, limits.choice, where)
    if ((option.type === text) !== (typeof choice.value === 'string'))
      throw invalidForm(`${here}.value`, 'The value of a choice is of the kind of its option')
    requireLength(String(choice.value), 1, limits.choice, `${here}.value`)
  }
  const bounds: readonly [string, number | null | undefined, readonly number[], number, number][] = [
    ['min_value', option.min_value, [Integer, number], -(2 ** 53), 2 ** 53],
    ['max_value', option.max_value, [Integer, number], -(2 ** 53), 2 ** 53],
    ['min_length', option.min_length, [text], 0, limits.text],
    ['max_length', option.max_length, [text], 1, limits.text],
  ]
  for (const [name, value, types, least, most] of bounds) {
    if (value === undefined || value === null) continue
    if (!types.includes(option.type) || value < least || value > most)
      throw invalidForm(`${path}.${name}`, `Not for this kind of option, or not between ${least} and ${most}`)
  }
  if ((option.channel_types ?? []).length > 0 && option.type !== Channel)
    throw invalidForm(`${path}.channel_types`, 'Only options for channels have these')
}

/** The word itself and each of its localisations with their paths. Throws for a locale that Discord does not have. */
function localised(word: string, others: Localisations, path: string): [string, string][] {
  const translated = Object.entries(others ?? {}).map(([locale, shown]): [string, string] => {
    if (!locales.has(locale)) throw invalidForm(`${path}_localizations.${locale}`, 'Unknown locale')
    return [`${path}_localizations.${locale}`, shown ?? word]
  })
  return [[path, word], ...translated]
}

function requireLength(word: string, least: number, most: number, path: string): void {
  if (word.length < least || word.length > most) throw invalidForm(path, `Must be between ${least} and ${most} in length.`)
}

/** Of each word Discord counts the longest localisation. */
function longest(word: string, others: Localisations): number {
  return Math.max(word.length, ...Object.values(others ?? {}).map((shown) => shown?.length ?? 0))
}

function charactersOf({ name, name_localizations: names, description, description_localizations: descriptions }: Described): number {
  return longest(name, names) + longest(description ?? '', descriptions)
}

function optionCharacters(option: SentOption): number {
  const choices = (option.choices ?? []).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  )
  return charactersOf(option) + choices + (option.options ?? []).reduce((sum, inner) => sum + optionCharacters(inner), 0)
}
