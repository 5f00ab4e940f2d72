// Whether what somebody wants stands in their server already: then they get the link at once, and nothing is posted twice.
// Who sees which channel is left to `discord`.
import { createHash } from 'node:crypto'
import type { Article } from './article.ts'
import type { ReplyRecord } from './conversation.ts'
import type { Context } from './context.ts'
import type { Prompts } from './prompt.ts'
import type { SummaryWish } from './writing.ts'

/** An earlier summary is linked to for this long, in milliseconds: later it lies too far up to be what anybody looks for. */
export const linkedForMs = 24 * 60 * 60_000

/** So many earlier ones are looked at; those before them were deleted, or stand where the asker sees nothing. */
const mostLooked = 3

/** Whether whoever asks can open a message: it stands, in a channel that they see. */
export type Opens = (message: { readonly channelId: string; readonly messageId: string }) => Promise<boolean>

/** The same for the same text, wanted in the same way in the same server, by the same version of its own prompt where it has one. */
export function wantedKey(
  { id, title, passages }: Article,
  { length, style, language }: SummaryWish,
  guildId: string,
  { version, edition }: Pick<Prompts['summarize'], 'version' | 'edition'>,
): string {
  const own = edition === undefined ? [] : [version]
  return createHash('sha256')
    .update(JSON.stringify([guildId, id, title, passages.map(({ text }) => text), length, style, language, ...own]))
    .digest('hex')
}

/**
 * What somebody else was given for the same, finished or still being written, in a message that the asker can open. Whoever asks
 * again for what they have themselves wants it anew.
 */
export async function findEarlier(
  wanted: string,
  asker: { readonly userId: string; readonly opens: Opens },
  context: Pick<Context, 'replies' | 'clock'>,
): Promise<ReplyRecord | undefined> {
  for (const record of await othersWho(wanted, asker, context)) {
    const { channelId, messageId } = record.place
    if (messageId !== null && (await asker.opens({ channelId, messageId }))) return record
  }
  return undefined
}

/** Somebody else's replies to the same, whether or not the asker can open them; the latest first. */
export async function othersWho(
  wanted: string,
  { userId }: { readonly userId: string },
  { replies, clock }: Pick<Context, 'replies' | 'clock'>,
): Promise<readonly ReplyRecord[]> {
  return (await replies.wanted(wanted, clock.now() - linkedForMs, mostLooked)).filter(({ askedBy }) => askedBy.id !== userId)
}
