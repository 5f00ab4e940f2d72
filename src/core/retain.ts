// The jobs of forgetting: what has outlived its time, servers that have removed the bot, the tokens that are of no use any more, and what
// deleting left in the files. How long a server keeps what is its own is one of its settings.
import type { Context } from './context.ts'
import { failuresKeptDays, keptAfterRemovalDays, postingsKeptDays, storyTermsKeptDays } from './kept.ts'

const dayMs = 86_400_000

/** An interaction's token ends after 15 minutes (https://docs.discord.com/developers/interactions/receiving-and-responding). */
const tokenLifeMs = 15 * 60_000

/** Every server by its own setting, direct messages by the default one, pages of the web by the operator's. */
export async function retain(
  {
    memory,
    servers,
    settings,
    failures,
    clock,
    keepPagesDays,
  }: Pick<Context, 'memory' | 'servers' | 'settings' | 'failures' | 'clock' | 'keepPagesDays'>,
  signal: AbortSignal,
): Promise<void> {
  const now = clock.now()
  for (const guildId of await servers.goneBefore(now - keptAfterRemovalDays * dayMs)) {
    if (signal.aborted) return
    await memory.forgetServer(guildId)
  }
  for (const guildId of await memory.places()) {
    if (signal.aborted) return
    const { retentionDays } = await settings.of(guildId)
    await memory.forgetBefore(guildId, now - retentionDays * dayMs)
  }
  if (keepPagesDays !== null && !signal.aborted) await memory.forgetPublicBefore(now - keepPagesDays * dayMs)
  if (!signal.aborted)
    await memory.forgetStale({ now, postingsBefore: now - postingsKeptDays * dayMs, termsBefore: now - storyTermsKeptDays * dayMs })
  if (!signal.aborted) await failures.forgetBefore(now - failuresKeptDays * dayMs)
  if (!signal.aborted) await memory.scrub()
}

export async function dropTokens({ memory, clock }: Pick<Context, 'memory' | 'clock'>): Promise<void> {
  await memory.dropTokens(clock.now() - tokenLifeMs)
}
