// A town for tests of the local Discord, with a command that picks one of each kind.
import { Events, PermissionFlagsBits, Routes, type Client, type Interaction } from 'discord.js'
import type { LocalDiscord } from '#src/playground/discord.ts'
import { connect, failures, start } from './support.ts'

const pick = {
  name: 'pick',
  description: 'Picks',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  contexts: [0],
  options: [
    {
      type: 1,
      name: 'one',
      description: 'One of each',
      options: [
        { type: 7, name: 'channel', description: 'c' },
        { type: 8, name: 'role', description: 'r' },
        { type: 6, name: 'user', description: 'u' },
        { type: 4, name: 'count', description: 'n', min_value: 1, max_value: 5 },
      ],
    },
  ],
}

export async function town(
  run: (interaction: Interaction) => Promise<unknown> = async () => undefined,
): Promise<{ local: LocalDiscord; client: Client<true> }> {
  const local = await start()
  const client = await connect(local)
  await client.rest.put(Routes.applicationCommands(local.applicationId), { body: [pick] })
  client.on(Events.InteractionCreate, (interaction) => {
    run(interaction).catch((error: unknown) => {
      failures.push(error)
    })
  })
  return { local, client }
}
