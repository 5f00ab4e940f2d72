// Replies that a crash, a restart or an outage of the store cut off: taken up again once, in the message where they stood.
import type { ReplyRecord } from '#src/core/conversation.ts'
import { StoreAwayError, UserError } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import type { Invocation } from './command.ts'
import { deliver } from './delivering.ts'
import type { Dispatch } from './dispatch.ts'
import { replying } from './replying.ts'
import { spokenTo } from './spoken.ts'
import { interactionTarget, messageTarget, type Target } from './target.ts'

/** Marks each further try. */
const again = '-again'

/** So often a reply is tried again: once where its process ended, which it may have ended itself; oftener where only the store was away. */
const tries = { ended: 1, away: 3 }

/** After this long nobody waits for the reply any more, in milliseconds; it is then only closed. */
const waitedForMs = 60 * 60_000

/** An interaction's token lives 15 minutes; a little less, so that it does not end under way. */
const tokenLifeMs = 14 * 60_000

/** Takes up every reply that was started before `startedBefore` (ms since the epoch) and never finished. */
export async function resumeInterrupted(startedBefore: number, dispatch: Dispatch): Promise<number> {
  const left = dispatch.context.running.takeLeft()
  const records = await leftOrGone(startedBefore, left, dispatch)
  // One that fails is told of when the others are at their end.
  const taken = await Promise.allSettled(
    records.map((record) => takeUp(record, { startedBefore, mostTries: left.includes(record.id) ? tries.away : tries.ended }, dispatch)),
  )
  for (const one of taken) if (one.status === 'rejected') throw one.reason
  return records.length
}

async function takeUp(
  record: ReplyRecord,
  { startedBefore, mostTries }: { readonly startedBefore: number; readonly mostTries: number },
  dispatch: Dispatch,
): Promise<void> {
  const { context } = dispatch
  const isOver = record.startedAt < startedBefore - waitedForMs || (record.place.isPrivate && !tokenLives(record, dispatch))
  try {
    if (!isOver) {
      const spoken = record.askedBy.spoken ?? (await spokenTo(record.askedBy.id, record.place.guildId, context))
      const invocation = invocationOf(record, spoken, dispatch)
      await deliver(() => repliesFor(record, mostTries, invocation, dispatch), targetOf(record, dispatch), invocation, dispatch)
      if (context.running.isLeft(invocation.id)) {
        // The store was away under way, perhaps before its successor was recorded.
        context.running.leave(record.id)
        return
      }
    }
    // Its successor closed it when it was recorded; nobody did where it is over, or where nothing came of it.
    await context.replies.finish(record.id, null)
  } catch (error) {
    // Away again: it is still to be taken up.
    if (error instanceof StoreAwayError) context.running.leave(record.id)
    throw error
  }
}

/** Those of processes that are gone, and those of this one that ended while the store was away. */
async function leftOrGone(
  startedBefore: number,
  left: readonly string[],
  { context: { replies, running } }: Dispatch,
): Promise<readonly ReplyRecord[]> {
  try {
    return await replies.unfinished(startedBefore, left)
  } catch (error) {
    for (const id of left) running.leave(id)
    throw error
  }
}

function repliesFor(record: ReplyRecord, mostTries: number, invocation: Invocation, { context }: Dispatch): ReturnType<typeof replying> {
  if (record.id.split(again).length > mostTries) throw new UserError('interrupted', { replyId: record.id, askerId: record.askedBy.id })
  return replying(record.request, invocation, context, {
    takesUp: record.id,
    ...(record.questionMessageId === null ? {} : { questionMessageId: record.questionMessageId }),
  })
}

function tokenLives({ startedAt }: ReplyRecord, { context }: Dispatch): boolean {
  return context.clock.now() - startedAt < tokenLifeMs
}

function targetOf(record: ReplyRecord, dispatch: Dispatch): Target {
  const { place, id, questionMessageId } = record
  const { connection } = dispatch
  const { channelId, messageId, interactionToken: token, continuedBy = [] } = place
  if (token !== null && tokenLives(record, dispatch))
    return interactionTarget(connection, { token, channelId, messageId, continuedBy, isPrivate: place.isPrivate, isOriginal: false })
  return messageTarget(connection, {
    channelId,
    continuedBy,
    nonce: id.slice(0, 25),
    ...(messageId === null ? {} : { messageId }),
    ...(questionMessageId === null ? {} : { replyTo: questionMessageId }),
  })
}

function invocationOf({ id, askedBy, place, conversationId }: ReplyRecord, spoken: Language, { signal }: Dispatch): Invocation {
  return {
    id: `${id}${again}`,
    askedBy,
    language: spoken,
    spoken,
    messageId: place.messageId,
    continuedBy: place.continuedBy ?? [],
    interactionToken: place.interactionToken,
    isPrivate: place.isPrivate,
    canModerate: false,
    canManage: false,
    signal,
    here: {
      guildId: place.guildId,
      channelId: place.channelId,
      userId: askedBy.id,
      roleIds: [],
      parentId: null,
      holdsConversation: place.guildId === null || conversationId === place.channelId,
    },
  }
}
