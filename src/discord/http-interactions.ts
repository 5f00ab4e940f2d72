// Interactions by HTTP beside the gateway: opens the endpoint, and says where what is entered at Discord does not fit what is set here.
import { Routes, type APIApplication } from 'discord-api-types/v10'
import type { Client } from 'discord.js'
import type { Context } from '#src/core/context.ts'
import { openEndpoint, type Endpoint } from './endpoint.ts'
import { receiverFor } from './receiving.ts'
import type { Standing } from './standing.ts'
import type { Connection } from './target.ts'

export interface HttpSettings {
  readonly port: number
  readonly host: string
  /** The application's, in hexadecimal; null: Discord is asked for it. */
  readonly publicKey: string | null
}

interface Parts {
  readonly client: Client
  readonly connection: Connection
  readonly standing: Standing
  readonly context: Context
}

/** Null where they come by the gateway. Throws `StartError`. */
export async function takeByHttp(
  settings: HttpSettings | null,
  { client, connection, standing, context }: Parts,
): Promise<Endpoint | null> {
  if (settings === null) {
    // Nobody waits for that: it is a hint.
    void hintAtEndpoint(connection, context)
    return null
  }
  const receive = receiverFor(client)
  const publicKey = settings.publicKey ?? (await applicationAt(connection)).verify_key
  return openEndpoint(
    { ...settings, publicKey, applicationId: connection.applicationId },
    (interaction) => {
      standing.learn(interaction.channel)
      receive(interaction)
    },
    context,
  )
}

/** With an address entered at Discord, nothing comes by the gateway. */
async function hintAtEndpoint(connection: Connection, { log }: Context): Promise<void> {
  try {
    const { interactions_endpoint_url: url } = await applicationAt(connection)
    if (typeof url === 'string')
      log.warn('Discord sends interactions to an address: set INTERACTIONS_PORT, or take the address out of the Developer Portal', { url })
  } catch (error) {
    log.info('the application could not be looked up', { error })
  }
}

async function applicationAt({ rest }: Connection): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication
}
