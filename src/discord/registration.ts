// The JSON that Discord registers for the declared commands and menus, and registering it only when it changed.
import { createHash } from 'node:crypto'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  Routes,
  type APIApplicationCommandBasicOption,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { REST } from 'discord.js'
import type { Language, Localised } from '#src/core/languages.ts'
import type { Facts } from '#src/core/ports.ts'
import { optionNames, subcommandNames } from './words/option-names.ts'
import type { ChoiceName, Command, CommandGroup, MessageMenu, OptionDeclaration, OptionDeclarations } from './command.ts'

export function commandJson(command: Command | CommandGroup): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const head = {
    type: ApplicationCommandType.ChatInput as const,
    name: command.name,
    ...namesJson(command),
    ...descriptionJson(command.description),
    ...offeredJson(command),
  }
  if (!('commands' in command)) return { ...head, options: optionsJson(command.options) }
  return {
    ...head,
    options: command.commands.map(({ name, names, description, options }) => ({
      type: ApplicationCommandOptionType.Subcommand as const,
      name,
      ...namesJson({ names: names ?? namesOf(name, subcommandNames) }),
      ...descriptionJson(description),
      options: optionsJson(options),
    })),
  }
}

/** In servers and in direct messages, whether a server or a person has installed the bot; or in the servers that have it alone. */
function offeredJson(
  offered: Pick<Command, 'for' | 'in'>,
): Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, 'integration_types' | 'contexts' | 'default_member_permissions'> {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType
  const { Guild, BotDM, PrivateChannel } = InteractionContextType
  // Nobody but a server's administrators sees it there; in direct messages everybody does, and is refused.
  if (offered.for === 'operators') return { integration_types: [GuildInstall], contexts: [Guild, BotDM], default_member_permissions: '0' }
  const permissions = offered.for === 'moderators' ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}
  return offered.in === 'servers'
    ? { integration_types: [GuildInstall], contexts: [Guild], ...permissions }
    : { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel], ...permissions }
}

export function menuJson({ name, names }: MessageMenu): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, name, ...namesJson({ names }), ...offeredJson({}) }
}

/** Discord's locales for each of the bot's languages; English is what stands where there is none. */
const locales: Localised<readonly Locale[]> = {
  en: [],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  pt: [Locale.PortugueseBR],
  fr: [Locale.French],
  de: [Locale.German],
  hi: [Locale.Hindi],
  ja: [Locale.Japanese],
  zh: [Locale.ChineseCN, Locale.ChineseTW],
}

function localisations(shown: Localised<string>): LocalizationMap {
  return Object.fromEntries(Object.entries(locales).flatMap(([language, tags]) => tags.map((tag) => [tag, shown[language as Language]])))
}

function namesJson({ names }: { readonly names?: Localised<string> | undefined }): { name_localizations?: LocalizationMap } {
  return names === undefined ? {} : { name_localizations: localisations(names) }
}

/** Undefined for a name that has no others yet: a test says so. */
function namesOf(name: string, others: Readonly<Record<string, Omit<Localised<string>, 'en'>>>): Localised<string> | undefined {
  return Object.hasOwn(others, name) ? ({ en: name, ...others[name] } as Localised<string>) : undefined
}

function descriptionJson(description: Localised<string>): { description: string; description_localizations: LocalizationMap } {
  return { description: description.en, description_localizations: localisations(description) }
}

/** Required options come first, as Discord demands. */
function optionsJson(options: OptionDeclarations): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .map(([name, option]) => optionJson(name, option))
    .sort((a, b) => Number(b.required) - Number(a.required))
}

function optionJson(name: string, option: OptionDeclaration): APIApplicationCommandBasicOption {
  const shared = {
    name,
    ...namesJson({ names: namesOf(name, optionNames) }),
    ...descriptionJson(option.description),
    required: option.required ?? false,
  }
  switch (option.type) {
    case 'attachment':
      return { ...shared, type: ApplicationCommandOptionType.Attachment }
    case 'boolean':
      return { ...shared, type: ApplicationCommandOptionType.Boolean }
    case 'role':
      return { ...shared, type: ApplicationCommandOptionType.Role }
    case 'user':
      return { ...shared, type: ApplicationCommandOptionType.User }
    case 'channel':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      }
    case 'integer':
      return { ...shared, ...rangeJson(option), type: ApplicationCommandOptionType.Integer }
    case 'number':
      return { ...shared, ...rangeJson(option), type: ApplicationCommandOptionType.Number }
    case 'string': {
      const text = {
        ...shared,
        type: ApplicationCommandOptionType.String as const,
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
      }
      if (option.autocomplete) return { ...text, autocomplete: true }
      return { ...text, ...(option.choices === undefined ? {} : { choices: option.choices.map(choiceJson) }) }
    }
  }
}

function rangeJson({ min, max }: { readonly min?: number; readonly max?: number }): { min_value?: number; max_value?: number } {
  return { ...(min === undefined ? {} : { min_value: min }), ...(max === undefined ? {} : { max_value: max }) }
}

function choiceJson({ name, value }: { readonly name: ChoiceName; readonly value: string }): {
  name: string
  name_localizations?: LocalizationMap
  value: string
} {
  return typeof name === 'string' ? { name, value } : { name: name.en, name_localizations: localisations(name), value }
}

/** Registers the commands globally unless the same JSON was registered for this application before. */
export async function register(
  { commands, menus }: { readonly commands: readonly (Command | CommandGroup)[]; readonly menus: readonly MessageMenu[] },
  applicationId: string,
  rest: REST,
  facts: Facts,
): Promise<'registered' | 'unchanged'> {
  const body = [...commands.map(commandJson), ...menus.map(menuJson)]
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const fact = `commands registered for ${applicationId}`
  if ((await facts.get(fact)) === hash) return 'unchanged'
  await rest.put(Routes.applicationCommands(applicationId), { body })
  await facts.set(fact, hash)
  return 'registered'
}
