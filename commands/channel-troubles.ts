// The channels of a server that can't be posted to, as its moderators see them at the end of a list.
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import { time } from '#src/discord/words/amounts.ts'
import { postingWords } from '#src/discord/words/postings.ts'

/** What was left out is told of for a week, in milliseconds. */
const rememberedMs = 7 * 86_400_000

/** More are hardly mended at a time. */
const mostLines = 5

/** A line each. They are tried again at once: who looks may have mended them just now. */
export async function channelTroubles(
  guildId: string,
  spoken: Language,
  { outbox, clock }: Pick<Context, 'outbox' | 'clock'>,
): Promise<string[]> {
  const troubles = await outbox.troubles(guildId)
  await outbox.tryAgain({ guildId })
  const { why, waiting, nextTry, leftOut } = postingWords[spoken]
  const given = await outbox.leftOut(guildId, clock.now() - rememberedMs)
  return [
    ...troubles
      .slice(0, mostLines)
      .map(
        ({ channelId, trouble, waiting: count, nextTryAt }) =>
          `⚠️ <#${channelId}>: ${why[trouble]} · ${waiting(count)} · ${nextTry(time(nextTryAt))}`,
      ),
    ...given
      .slice(0, mostLines)
      .map(({ channelId, state, count, at }) => `-# ⚠️ <#${channelId}>: ${leftOut[state](count)} (${time(at, 'R')})`),
  ]
}
