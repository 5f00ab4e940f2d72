// The application commands that a bot registers, for everywhere or for one server. Discord's rules for each are in command-rules.ts.
import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10'
import { z } from 'zod'
import { commandSchema, readBody, type SentCommand } from './bodies.ts'
import { checkCommand, kindOf, requireUnique } from './command-rules.ts'
import { ApiFailure } from './failures.ts'
import type { World } from './world.ts'

const limits = { commands: 100, menus: 15 }

/** The commands of one scope; `guildId` null is everywhere. */
export function commandsOf(world: World, guildId: string | null): APIApplicationCommand[] {
  return world.commands.filter((command) => (command.guild_id ?? null) === guildId)
}

/** Replaces the commands of a scope; those of a known name and kind keep their id. Throws `ApiFailure`. */
export function replaceCommands(body: unknown, guildId: string | null, world: World, applicationId: string): APIApplicationCommand[] {
  const sent = readBody(z.array(commandSchema).nullable(), body) ?? []
  for (const kind of [ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message]) {
    const limit = kind === ApplicationCommandType.ChatInput ? limits.commands : limits.menus
    if (sent.filter((command) => kindOf(command) === kind).length > limit)
      throw new ApiFailure(400, 30032, `Maximum number of application commands reached (${limit})`)
  }
  for (const [index, command] of sent.entries()) checkCommand(command, String(index))
  for (const kind of new Set(sent.map(kindOf)))
    requireUnique(
      sent.filter((command) => kindOf(command) === kind),
      '',
      'Application command names must be unique',
    )
  const known = commandsOf(world, guildId)
  const registered = sent.map((command) => registeredAs(command, known, guildId, world, applicationId))
  keep(world, [...world.commands.filter((command) => !known.includes(command)), ...registered])
  return registered
}

/** Adds a command to a scope, or changes the one of that name and kind. Throws `ApiFailure`. */
export function upsertCommand(
  body: unknown,
  guildId: string | null,
  world: World,
  applicationId: string,
): { command: APIApplicationCommand; created: boolean } {
  const sent = readBody(commandSchema, body)
  checkCommand(sent, 'command')
  const known = commandsOf(world, guildId)
  const command = registeredAs(sent, known, guildId, world, applicationId)
  keep(world, [...world.commands.filter(({ id }) => id !== command.id), command])
  return { command, created: !known.some(({ id }) => id === command.id) }
}

/** Throws `ApiFailure` when there is no such command. */
export function removeCommand(id: string, world: World): void {
  if (!world.commands.some((command) => command.id === id)) throw new ApiFailure(404, 10063, 'Unknown application command')
  keep(
    world,
    world.commands.filter((command) => command.id !== id),
  )
}

function keep(world: World, commands: APIApplicationCommand[]): void {
  world.commands = commands
  world.tell({ type: 'commands' })
}

function registeredAs(
  sent: SentCommand,
  known: readonly APIApplicationCommand[],
  guildId: string | null,
  world: World,
  applicationId: string,
): APIApplicationCommand {
  const before = known.find((command) => command.name === sent.name && kindOf(command) === kindOf(sent))
  return {
    ...sent,
    type: kindOf(sent),
    description: sent.description ?? '',
    default_member_permissions: sent.default_member_permissions?.toString() ?? null,
    id: before?.id ?? world.newId(),
    application_id: applicationId,
    version: world.newId(),
    ...(guildId === null ? {} : { guild_id: guildId }),
  } as APIApplicationCommand
}
