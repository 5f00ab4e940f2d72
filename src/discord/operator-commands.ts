// Where the commands for whoever runs the bot are registered: with all others, or in one server that the settings name, where alone they
// then are.
import { createHash } from 'node:crypto'
import { Routes } from 'discord-api-types/v10'
import type { REST } from 'discord.js'
import type { Facts, Log } from '#src/core/ports.ts'
import type { Command, CommandGroup } from './command.ts'
import { commandJson } from './registration.ts'

interface Parts {
  readonly rest: REST
  readonly facts: Facts
  readonly log: Log
}

/** `server` null: they are registered with all others, and taken out of the server that was named before. */
export async function registerInServer(
  commands: readonly (Command | CommandGroup)[],
  server: string | null,
  applicationId: string,
  { rest, facts, log }: Parts,
): Promise<void> {
  const body = commands.map((command) => {
    // Discord takes these two of commands that are everywhere.
    const { contexts: _contexts, integration_types: _types, ...json } = commandJson(command)
    return json
  })
  const fact = `operator commands registered for ${applicationId}`
  const registered = server === null ? '' : `${server} ${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`
  const before = (await facts.get(fact)) ?? ''
  if (before === registered) return
  const [formerServer = ''] = before.split(' ')
  if (formerServer !== '' && formerServer !== server) {
    // Where the bot is no more, they are gone with it.
    await rest.put(Routes.applicationGuildCommands(applicationId, formerServer), { body: [] }).catch((error: unknown) => {
      log.info('operator commands could not be taken out of a server', { guildId: formerServer, error })
    })
  }
  if (server !== null) {
    try {
      await rest.put(Routes.applicationGuildCommands(applicationId, server), { body })
    } catch (error) {
      log.warn('the operator commands could not be registered in LEDE_ADMIN_SERVER: is the bot in that server?', { guildId: server, error })
      return
    }
  }
  await facts.set(fact, registered)
}
