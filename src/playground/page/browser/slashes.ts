// The slash commands as they are typed: those of a group one by one, under the names and words of the person's language.
import type { APIApplicationCommand, APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10'
import { commandType, optionType } from './discord-numbers.ts'

export interface Slash {
  /** What the bot calls it: `digest preview`. */
  readonly name: string
  /** What this person types. */
  readonly shown: string
  readonly description: string
  readonly options: readonly APIApplicationCommandBasicOption[]
}

interface Localised {
  readonly name: string
  readonly name_localizations?: unknown
  readonly description?: string
  readonly description_localizations?: unknown
}

export function shownName({ name, name_localizations: others }: Localised, locale: string): string {
  return (others as Record<string, string | null> | null | undefined)?.[locale] ?? name
}

export function shownDescription({ description = '', description_localizations: others }: Localised, locale: string): string {
  return (others as Record<string, string | null> | null | undefined)?.[locale] ?? description
}

/** In the order of registration. */
export function slashes(commands: readonly APIApplicationCommand[], locale: string): Slash[] {
  return commands.filter(({ type }) => Number(type) === commandType.slash).flatMap((command) => within(command, [], locale))
}

function within(part: APIApplicationCommand | APIApplicationCommandOption, above: readonly Localised[], locale: string): Slash[] {
  const path = [...above, part]
  const options = ('options' in part ? part.options : undefined) ?? []
  const nested = options.filter(({ type }) => Number(type) === optionType.sub || Number(type) === optionType.group)
  if (nested.length > 0) return nested.flatMap((inner) => within(inner, path, locale))
  return [
    {
      name: path.map(({ name }) => name).join(' '),
      shown: path.map((each) => shownName(each, locale)).join(' '),
      description: shownDescription(part, locale),
      options: options as readonly APIApplicationCommandBasicOption[],
    },
  ]
}

/** Those that what was typed begins, in the person's words or the bot's; names that begin with it stand before those that hold it. */
export function matching(all: readonly Slash[], typed: string): Slash[] {
  const wanted = typed.toLowerCase().replace(/\s+/g, ' ')
  const begins = all.filter(({ name, shown }) => name.startsWith(wanted) || shown.toLowerCase().startsWith(wanted))
  const holds = all.filter(
    (slash) =>
      !begins.includes(slash) &&
      wanted !== '' &&
      (` ${slash.name}`.includes(` ${wanted}`) || ` ${slash.shown.toLowerCase()}`.includes(` ${wanted}`)),
  )
  return [...begins, ...holds]
}

/** A command that was typed whole, `/summarize url: https://… length: brief`: its options by the bot's names; what stands before the first belongs to the first option. Null for anything else. */
export function typedWhole(
  all: readonly Slash[],
  line: string,
  locale: string,
): { slash: Slash; given: Readonly<Record<string, string>> } | null {
  const spaced = line.replace(/\s+/g, ' ')
  const called = all
    .flatMap((slash) => [slash.name, slash.shown].map((name) => ({ slash, head: `/${name} ` })))
    .filter(({ head }) => `${spaced} `.startsWith(head))
    .toSorted((a, b) => b.head.length - a.head.length)[0]
  if (called === undefined) return null
  const given: Record<string, string> = {}
  let option = called.slash.options[0]?.name
  for (const word of spaced
    .slice(called.head.length)
    .split(' ')
    .filter((part) => part !== '')) {
    const named = word.endsWith(':')
      ? called.slash.options.find((one) => [one.name, shownName(one, locale)].includes(word.slice(0, -1)))?.name
      : undefined
    if (named !== undefined) option = named
    else if (option !== undefined) given[option] = given[option] === undefined ? word : `${given[option]} ${word}`
  }
  return { slash: called.slash, given }
}

/** The first word of a command that a line opens with, as it was typed; null where it opens with none of these. */
export function typedName(all: readonly Slash[], line: string): string | null {
  const [, word] = /^\/(\S+)/u.exec(line) ?? []
  if (word === undefined) return null
  return all.some(({ name, shown }) => [name, shown].some((whole) => whole.split(' ')[0] === word)) ? word : null
}
