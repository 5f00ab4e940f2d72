// The JSON that Discord registers for the declared commands and menus, and registering it only when it changed.
import { createHash } from 'node:crypto'
import {
  ApplicationCommandOptionType, ApplicationCommandType, ApplicationIntegrationType, InteractionContextType, Routes,
  type APIApplicationCommandBasicOption, type RESTPostAPIChatInputApplicationCommandsJSONBody, type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { REST } from 'discord.js'
import type { Facts } from '#src/core/ports.ts'
import type { Command, MessageMenu, OptionDeclaration } from './command.ts'

/** Required options come first, as Discord demands. */
export function commandJson(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = Object.entries(command.options).map(([name, option]) => optionJson(name, option))
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: options.sort((a, b) => Number(b.required) - Number(a.required)),
    ...everywhere,
  }
}

/** In servers and in direct messages, whether a server or a person has installed the bot. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

export function menuJson({ name }: MessageMenu): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, name, ...everywhere }
}

function optionJson(name: string, option: OptionDeclaration): APIApplicationCommandBasicOption {
  const shared = { name, description: option.description, required: option.required ?? false }
  if (option.type === 'attachment') return { ...shared, type: ApplicationCommandOptionType.Attachment }
  if (option.type === 'boolean') return { ...shared, type: ApplicationCommandOptionType.Boolean }
  const text = {
    ...shared, type: ApplicationCommandOptionType.String as const,
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
  }
  if (option.autocomplete) return { ...text, autocomplete: true }
  return { ...text, ...(option.choices === undefined ? {} : { choices: [...option.choices] }) }
}

/** Registers the commands globally unless the same JSON was registered for this application before. */
export async function register(
  { commands, menus }: { readonly commands: readonly Command[]; readonly menus: readonly MessageMenu[] }, applicationId: string, rest: REST, facts: Facts,
): Promise<'registered' | 'unchanged'> {
  const body = [...commands.map(commandJson), ...menus.map(menuJson)]
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const fact = `commands registered for ${applicationId}`
  if (await facts.get(fact) === hash) return 'unchanged'
  await rest.put(Routes.applicationCommands(applicationId), { body })
  await facts.set(fact, hash)
  return 'registered'
}
