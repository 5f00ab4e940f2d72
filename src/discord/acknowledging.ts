// The first answer to an interaction: timed, and given by one process alone where several have heard of the interaction.
import { DiscordAPIError, type Interaction } from 'discord.js'
import type { Context } from '#src/core/context.ts'
import type { Door } from '#src/core/observer.ts'

/** Discord's code for an interaction that has had its first answer. */
const alreadyAnswered = 40060

/** Another process, or this one before, has answered: nothing is to be done any more. */
export class AnsweredElsewhere extends Error {
  override readonly name = 'AnsweredElsewhere'
}

/** Throws `AnsweredElsewhere`, and what else `send` throws. */
export async function acknowledge<T>(
  interaction: Interaction,
  context: Pick<Context, 'clock' | 'observer'>,
  send: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await send()
    noteAnswered(interaction, context.clock.now(), context)
    return answer
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== alreadyAnswered) throw error
    context.observer?.note({ kind: 'answered elsewhere', door: doorOf(interaction) })
    throw new AnsweredElsewhere('the interaction has had its first answer', { cause: error })
  }
}

/** `at`: milliseconds since the epoch. */
export function noteAnswered(interaction: Interaction, at: number, { observer }: Pick<Context, 'observer'>): void {
  // From when Discord made it, for from then it counts its three seconds; clocks differ a little.
  observer?.note({ kind: 'acknowledged', door: doorOf(interaction), afterMs: Math.max(0, at - interaction.createdTimestamp) })
}

function doorOf(interaction: Interaction): Door {
  if (interaction.isAutocomplete()) return 'autocomplete'
  if (interaction.isModalSubmit()) return 'form'
  if (interaction.isContextMenuCommand()) return 'menu'
  return interaction.isMessageComponent() ? 'component' : 'command'
}
