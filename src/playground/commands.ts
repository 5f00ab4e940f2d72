// The application commands that a bot registers, for everywhere or for one server, and Discord's rules for them.
import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10'
import { z } from 'zod'
import { commandSchema, readBody, type SentCommand } from './bodies.ts'
import { ApiFailure, invalidForm } from './failures.ts'
import type { World } from './world.ts'

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u
const limits = { commands: 100, menus: 15, description: 100, options: 25, choices: 25, choice: 100, characters: 8000 }

/** The commands of one scope; `guildId` null is everywhere. */
export function commandsOf(world: World, guildId: string | null): APIApplicationCommand[] {
  return world.commands.filter((command) => (command.guild_id ?? null) === guildId)
}

/** Replaces the commands of a scope; those of a known name and kind keep their id. Throws `ApiFailure`. */
export function replaceCommands(body: unknown, guildId: string | null, world: World, applicationId: string): APIApplicationCommand[] {
  const sent = readBody(z.array(commandSchema).nullable(), body) ?? []
  for (const kind of [ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message]) {
    const limit = kind === ApplicationCommandType.ChatInput ? limits.commands : limits.menus
    if (sent.filter((command) => kindOf(command) === kind).length > limit) throw new ApiFailure(400, 30032, `Maximum number of application commands reached (${limit})`)
  }
  const names = new Set<string>()
  for (const [index, command] of sent.entries()) {
    checkCommand(command, String(index))
    const key = `${kindOf(command)} ${command.name}`
    if (names.has(key)) throw invalidForm(`${index}.name`, 'Application command names must be unique')
    names.add(key)
  }
  const known = commandsOf(world, guildId)
  const registered = sent.map((command) => registeredAs(command, known, guildId, world, applicationId))
  keep(world, [...world.commands.filter((command) => !known.includes(command)), ...registered])
  return registered
}

/** Adds a command to a scope, or changes the one of that name and kind. Throws `ApiFailure`. */
export function upsertCommand(body: unknown, guildId: string | null, world: World, applicationId: string): { command: APIApplicationCommand; created: boolean } {
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
  keep(world, world.commands.filter((command) => command.id !== id))
}

function keep(world: World, commands: APIApplicationCommand[]): void {
  world.commands = commands
  world.tell({ type: 'commands' })
}

function kindOf({ type }: { type?: number | null | undefined }): ApplicationCommandType {
  return type ?? ApplicationCommandType.ChatInput
}

function registeredAs(sent: SentCommand, known: readonly APIApplicationCommand[], guildId: string | null, world: World, applicationId: string): APIApplicationCommand {
  const before = known.find((command) => command.name === sent.name && kindOf(command) === kindOf(sent))
  return {
    ...sent, type: kindOf(sent), description: sent.description ?? '', default_member_permissions: sent.default_member_permissions?.toString() ?? null,
    id: before?.id ?? world.newId(), application_id: applicationId, version: world.newId(), ...(guildId === null ? {} : { guild_id: guildId }),
  } as APIApplicationCommand
}

/** Throws an `ApiFailure` for what Discord would refuse. */
export function checkCommand(command: SentCommand, path: string): void {
  const { name, description, options } = command
  if (kindOf(command) !== ApplicationCommandType.ChatInput) {
    if (name.length < 1 || name.length > 32) throw invalidForm(`${path}.name`, 'Must be between 1 and 32 in length.')
    if ((description ?? '') !== '' || (options ?? []).length > 0) throw invalidForm(path, 'Context menu commands cannot have description or options')
    return
  }
  checkWords(name, description ?? '', path)
  checkOptions(options ?? [], `${path}.options`)
  const characters = name.length + (description ?? '').length + (options ?? []).reduce((sum, option) => sum + option.name.length + option.description.length
    + (option.choices ?? []).reduce((inner, choice) => inner + choice.name.length + String(choice.value).length, 0), 0)
  if (characters > limits.characters) throw invalidForm(path, `Command exceeds maximum size (${limits.characters})`)
}

function checkWords(name: string, description: string, path: string): void {
  if (!namePattern.test(name) || name !== name.toLowerCase()) throw invalidForm(`${path}.name`, 'Command name is invalid')
  if (description.length < 1 || description.length > limits.description) throw invalidForm(`${path}.description`, `Must be between 1 and ${limits.description} in length.`)
}

function checkOptions(options: NonNullable<SentCommand['options']>, path: string): void {
  if (options.length > limits.options) throw invalidForm(path, `Must be ${limits.options} or fewer in length.`)
  let optional = false
  for (const [index, option] of options.entries()) {
    const here = `${path}.${index}`
    checkWords(option.name, option.description, here)
    if (options.findIndex(({ name }) => name === option.name) !== index) throw invalidForm(`${here}.name`, 'Option names must be unique')
    if (option.required === true && optional) throw invalidForm(here, 'Required options must be placed before non-required options')
    optional ||= option.required !== true
    const choices = option.choices ?? []
    if (choices.length > limits.choices) throw invalidForm(`${here}.choices`, `Must be ${limits.choices} or fewer in length.`)
    if (choices.length > 0 && option.autocomplete === true) throw invalidForm(here, 'Autocomplete cannot be enabled for an option with choices')
    for (const [place, choice] of choices.entries()) {
      if (choice.name.length < 1 || choice.name.length > limits.choice || String(choice.value).length > limits.choice) throw invalidForm(`${here}.choices.${place}`, 'Must be between 1 and 100 in length.')
    }
  }
}
