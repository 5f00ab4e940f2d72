// The channels of a server that can't be posted to, as its moderators see them at the end of a list.
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import { time } from '#src/discord/words/amounts.ts'
import { postingWords } from '#src/discord/words/postings.ts'

/** More are hardly mended at a time. */
const mostLines = 5

/** A line each. They are tried again at once: who looks may have mended them just now. */
export async function channelTroubles(guildId: string, spoken: Language, { outbox }: Pick<Context, 'outbox'>): Promise<string[]> {
  const troubles = await outbox.troubles(guildId)
  await outbox.tryAgain({ guildId })
  const { why, waiting, nextTry } = postingWords[spoken]
  return troubles.slice(0, mostLines).map(({ channelId, trouble, waiting: count, nextTryAt }) => (
    `⚠️ <#${channelId}>: ${why[trouble]} · ${waiting(count)} · ${nextTry(time(nextTryAt))}`
  ))
}
