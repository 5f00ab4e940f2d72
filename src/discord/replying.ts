// From a request to the replies a reader sees: what every door to a summary or an answer has in common. The buttons and
// the thread are added by `furnish`, from the desk that the commands provide.
import type { Article } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import type { Request } from '#src/core/conversation.ts'
import { respond } from '#src/core/respond.ts'
import type { Writing } from '#src/core/writing.ts'
import type { Button, Invocation, Reply, Written } from './command.ts'
import { inert, quoteBlock } from './markdown.ts'
import { renderProgress, threadName } from './render.ts'

/** What stands under a reply and at the head of a thread; made by the commands, which know the actions. */
export interface Desk {
  /** `conversationId` is where questions about the writing go, null where there can be none. */
  buttons(about: { writing: Writing; replyId: string; conversationId: string | null }): readonly Button[]
  /** The first message of a new thread, which says how to ask. */
  threadOpening(about: { articles: readonly Article[]; conversationId: string }): Reply
}

export interface Asked {
  /** The message that holds the question; without it the question is shown above its answer. */
  readonly questionMessageId?: string
  readonly elsewhere?: { readonly channelId: string }
}

/** Yields the reply as it is written. */
export async function* replying(
  request: Request, invocation: Invocation, context: Context, asked: Asked = {},
): AsyncGenerator<Reply> {
  const { here, id, askedBy, messageId } = invocation
  const asking = {
    id, askedBy, questionMessageId: asked.questionMessageId ?? null,
    place: { guildId: here.guildId, channelId: here.channelId, messageId, interactionToken: invocation.interactionToken },
  }
  const preface = request.kind === 'ask' && asked.questionMessageId === undefined
    ? `**${inert(askedBy.name)}** asks:\n${quoteBlock(inert(request.question))}\n` : ''
  const startsConversation = request.kind === 'summarize' || request.conversationId === null
  for await (const progress of respond(request, asking, { signal: invocation.signal }, context)) {
    const { draft, articles } = progress
    const reply = renderProgress(progress, { now: context.clock.now() })
    yield {
      ...reply,
      ...(preface === '' ? {} : { text: preface + (reply.text ?? '') }),
      ...(asked.elsewhere === undefined ? {} : { elsewhere: asked.elsewhere }),
      ...(draft.done ? { written: { writing: draft.writing, articles, replyId: id, conversationId: startsConversation ? null : request.conversationId } } : {}),
    }
  }
}

/** Adds the buttons to a finished reply, and the thread it is to open. `conversationId` is that of a new conversation. */
export function furnish(reply: Reply, newConversationId: string | null, desk: Desk): Reply {
  const { written } = reply
  if (written === undefined) return reply
  const { writing, replyId } = written
  const conversationId = written.conversationId ?? newConversationId
  const buttons = desk.buttons({ writing, replyId, conversationId })
  if (written.conversationId !== null || conversationId === null) return { ...reply, buttons }
  return { ...reply, buttons, thread: threadFor(written, conversationId, desk) }
}

function threadFor({ writing, articles }: Written, conversationId: string, desk: Desk): NonNullable<Reply['thread']> {
  return {
    name: threadName(writing),
    conversationId,
    articleIds: writing.articleIds,
    summary: writing.kind === 'summary' ? writing : null,
    opening: desk.threadOpening({ articles, conversationId }),
  }
}
