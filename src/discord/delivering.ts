// Publishes what a handler gives: here, in another channel, or in several messages; opens its thread, and turns what it throws into words.
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import { ShutdownError } from '#src/core/running.ts'
import type { Invocation } from './command.ts'
import type { Replies, Reply } from './reply.ts'
import { answerPlace, startConversation } from './conversing.ts'
import type { Dispatch } from './dispatch.ts'
import { failureReply } from './failure.ts'
import { messageBodies } from './message.ts'
import { publish } from './publisher.ts'
import { furnish, replying } from './replying.ts'
import { followUp, interactionTarget, messageTarget, type Target } from './target.ts'
import { typingUntilShown } from './typing.ts'
import { cardWords } from './words/card.ts'
import { pointerWords } from './words/pointers.ts'

/** Publishes what a handler gives, opens its thread, and turns what it throws into words. Begins in a turn of its own: acknowledgements of others come first. */
export async function deliver(run: () => Replies, target: Target, invocation: Invocation, dispatch: Dispatch): Promise<void> {
  const { context, connection, pace, remedies, turns } = dispatch
  await turns.begin()
  const onShown = invocation.messageId === null ? locating(invocation, {}, context) : undefined
  const onContinued = continuing(invocation, context)
  try {
    const published = await publish(furnished(redirected(run(), invocation, dispatch), invocation, dispatch), target, {
      pace,
      log: context.log,
      onContinued,
      ...(onShown === undefined ? {} : { onShown }),
    })
    if (published?.reply.starts !== undefined) await startFurther(published.reply.starts, invocation, dispatch)
    if (published?.reply.thread === undefined) return
    const thread = await startConversation(published.reply.thread, invocation, published.messageId, connection, context)
    if (thread === 'not possible')
      await target.add(messageBodies(failureReply(new UserError('thread not possible', {}), invocation.spoken, remedies, context.log))[0])
  } catch (error) {
    if (error instanceof ShutdownError) return
    await publish(failureReply(error, invocation.spoken, remedies, context.log), target, { pace, log: context.log })
  }
}

/** One after the other, so that a message with many links does not take all the room that others need. */
async function startFurther(
  { requests, isPrivate, aboutMessageId }: NonNullable<Reply['starts']>,
  invocation: Invocation,
  dispatch: Dispatch,
): Promise<void> {
  const {
    interactionToken: token,
    here: { channelId },
  } = invocation
  if (token === null) return
  for (const [index, request] of requests.entries()) {
    const messageId = await followUp(
      dispatch.connection,
      { token, isPrivate },
      messageBodies({ text: `-# ${cardWords[invocation.spoken].reading}` })[0],
    )
    const further = { ...invocation, id: `${invocation.id}-${index + 1}`, messageId, isPrivate }
    const asked = { once: true, ...(aboutMessageId === undefined ? {} : { questionMessageId: aboutMessageId }) }
    await deliver(
      () => replying(request, further, dispatch.context, asked),
      interactionTarget(dispatch.connection, { token, channelId, messageId, isPrivate, isOriginal: false }),
      further,
      dispatch,
    )
  }
}

/** Replies for another channel are published there; here the asker is told where. */
async function* redirected(replies: Replies, invocation: Invocation, dispatch: Dispatch): AsyncGenerator<Reply> {
  if (!(Symbol.asyncIterator in replies)) {
    yield await replies
    return
  }
  const iterator = replies[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const rest = resumed(first.value, iterator)
  const { elsewhere } = first.value
  if (elsewhere === undefined) {
    yield* rest
    return
  }
  const { pace, context, connection } = dispatch
  const words = pointerWords[invocation.spoken]
  const place = await answerPlace(elsewhere.conversationId, invocation.here.channelId, connection)
  yield { text: place.replyTo === undefined ? words.answeringIn(`<#${place.channelId}>`) : words.answeringBelow }
  const typing = typingUntilShown(messageTarget(connection, place), connection)
  await publish(furnished(rest, invocation, dispatch), typing.target, {
    pace,
    log: context.log,
    onShown: locating(invocation, place, context),
    onContinued: continuing(invocation, context),
  }).finally(typing.stop)
}

/** Records which messages carry the reply on, so that a shorter one in its place takes them away. */
function continuing({ id }: Invocation, { replies }: Context): (messageIds: readonly string[]) => Promise<void> {
  return (continuedBy) => replies.locate(id, { continuedBy })
}

/** Records which message shows the reply, and in which channel where that is another, so that it can be taken up there after a crash. */
function locating({ id }: Invocation, { channelId }: { channelId?: string }, { replies }: Context): (messageId: string) => Promise<void> {
  return async (messageId) => {
    await replies.locate(id, { messageId, ...(channelId === undefined ? {} : { channelId }) })
  }
}

async function* furnished(replies: AsyncIterable<Reply>, invocation: Invocation, dispatch: Dispatch): AsyncGenerator<Reply> {
  for await (const reply of replies) yield furnish(reply, invocation, dispatch)
}

async function* resumed<T>(first: T, iterator: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
