// An interaction that came by HTTP becomes the same object, by the same code of discord.js, as one that came by the gateway: what
// answers it need not know which way it came.
import type { Client } from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'

/** discord.js keeps this to itself; its version is pinned, and the end-to-end tests of the endpoint go through it. */
interface WithActions {
  readonly actions?: { readonly InteractionCreate?: { handle?(interaction: APIInteraction): void } }
}

/** What emits the client's `interactionCreate`. */
export function receiverFor(client: Client): (interaction: APIInteraction) => void {
  const action = (client as unknown as WithActions).actions?.InteractionCreate
  if (typeof action?.handle !== 'function') throw new Error('this version of discord.js takes no interactions that come by HTTP')
  return (interaction) => {
    action.handle?.(interaction)
  }
}
