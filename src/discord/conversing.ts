// Where conversations take place: saving the one that a finished reply starts, opening its thread, finding it again. Answering
// in it is left to `threads.ts`.
import { Routes, type APIThreadChannel } from 'discord-api-types/v10'
import { DiscordAPIError, ThreadAutoArchiveDuration } from 'discord.js'
import type { Context } from '#src/core/context.ts'
import type { Invocation } from './command.ts'
import type { Reply } from './reply.ts'
import { messageBodies } from './message.ts'
import type { Connection } from './target.ts'

/** Discord's error code for a message that has its thread already (a Retry under the same card). */
const threadExists = 160004
/** And for a channel that does not exist, or that the bot may not see. */
const noChannel = new Set<number | string>([10003, 50001])

/**
 * The conversation is saved before its thread is opened: should opening fail, questions still arrive by the Ask button and by
 * replies to the card. Says whether a thread could be opened where one was due.
 */
export async function startConversation(
  thread: NonNullable<Reply['thread']>,
  { id: replyId, here, isPrivate }: Pick<Invocation, 'id' | 'here' | 'isPrivate'>,
  messageId: string,
  connection: Connection,
  context: Pick<Context, 'conversations' | 'replies' | 'settings' | 'log'>,
): Promise<'opened' | 'there already' | 'not possible'> {
  const { conversationId: id, articleIds, summary, underMessageId } = thread
  // What was forgotten while it was being written, or taken up by another process, begins nothing here.
  if (underMessageId === undefined && !(await context.replies.isOurs(replyId))) return 'there already'
  // What an answer adds to keeps the summary that it has.
  const kept = summary ?? (await context.conversations.get(id))?.summary ?? null
  await context.conversations.create({
    id,
    guildId: here.guildId,
    articleIds,
    summary: kept,
    startedBy: here.userId,
    isPrivate: isPrivate && underMessageId === undefined,
  })
  if (here.holdsConversation || (underMessageId === undefined && (isPrivate || !(await context.settings.of(here.guildId)).autoThread)))
    return 'there already'
  try {
    const opened = (await connection.rest.post(Routes.threads(here.channelId, underMessageId ?? messageId), {
      body: { name: thread.name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek },
    })) as APIThreadChannel
    await connection.rest.post(Routes.channelMessages(opened.id), { body: messageBodies(thread.opening)[0] })
    return 'opened'
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === threadExists) return 'there already'
    context.log.warn('a thread could not be opened', { channelId: here.channelId, error })
    return 'not possible'
  }
}

/**
 * Where a question from a button is answered: in the conversation's thread, or, where none could be opened, under the message
 * that the conversation is about.
 */
export async function answerPlace(
  conversationId: string,
  channelId: string,
  { rest }: Connection,
): Promise<{ channelId: string; replyTo?: string }> {
  if (conversationId === channelId) return { channelId }
  try {
    await rest.get(Routes.channel(conversationId))
    return { channelId: conversationId }
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !noChannel.has(error.code)) throw error
    return { channelId, replyTo: conversationId }
  }
}
