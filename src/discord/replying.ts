// From a request to the replies a reader sees: what every door to a summary or an answer has in common. The buttons and
// the thread are added by `furnish`, from the desk that the commands provide.
import type { Article } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import type { ReplyRecord, Request } from '#src/core/conversation.ts'
import type { Language } from '#src/core/languages.ts'
import { respond } from '#src/core/respond.ts'
import type { Writing } from '#src/core/writing.ts'
import type { Invocation } from './command.ts'
import type { Button, Reply, Written } from './reply.ts'
import { inert, quoteBlock } from './markdown.ts'
import { renderProgress, threadName } from './render.ts'
import { withSpending } from './spending.ts'
import { cardWords } from './words/card.ts'
import { earlier } from './words/earlier.ts'

/** What stands under a reply and at the head of a thread, in the asker's language; made by the commands, which know the actions. */
export interface Desk {
  /** Buttons under a reply that is still being written. */
  working(about: NonNullable<Reply['working']> & { readonly spoken: Language }): readonly Button[]
  /** Buttons under a reply that only points to an earlier one. */
  pointing(about: NonNullable<Reply['pointing']> & { readonly spoken: Language }): readonly Button[]
  /** Buttons and selects. `conversationId` is where questions about the writing go, null where there can be none. */
  controls(about: Written & { readonly isPrivate: boolean; readonly spoken: Language }): Pick<Reply, 'buttons' | 'selects'>
  /** The first message of a new thread, which says how to ask; `readsMessages`: plain messages there reach the bot. */
  threadOpening(about: { articles: readonly Article[]; conversationId: string; readsMessages: boolean; spoken: Language }): Reply
}

export interface Asked {
  /** The message that holds the question; without it the question is shown above its answer. */
  readonly questionMessageId?: string
  readonly elsewhere?: { readonly conversationId: string }
  /** The reply that this one takes up. */
  readonly takesUp?: string
  /** What stands in the server already is pointed to, and not posted twice. */
  readonly once?: boolean
}

/** Yields the reply as it is written. */
export async function* replying(request: Request, invocation: Invocation, context: Context, asked: Asked = {}): AsyncGenerator<Reply> {
  const { here, id, askedBy, messageId, spoken } = invocation
  const asking = {
    id,
    askedBy,
    questionMessageId: asked.questionMessageId ?? null,
    takesUp: asked.takesUp,
    payer: { guildId: here.guildId, userId: here.userId, roleIds: here.roleIds },
    place: {
      guildId: here.guildId,
      channelId: here.channelId,
      messageId,
      interactionToken: invocation.interactionToken,
      isPrivate: invocation.isPrivate,
      ...(invocation.continuedBy === undefined ? {} : { continuedBy: [...invocation.continuedBy] }),
    },
    opens: asked.once === true ? invocation.opens : undefined,
  }
  const preface =
    request.kind === 'ask' && asked.questionMessageId === undefined
      ? `${cardWords[spoken].asks(inert(askedBy.name))}\n${quoteBlock(inert(request.question))}\n`
      : ''
  const knownConversation = request.kind === 'ask' ? request.conversationId : null
  const { costLine } = await context.settings.of(here.guildId)
  for await (const progress of respond(request, asking, { signal: invocation.signal }, context)) {
    if ('earlier' in progress) {
      yield { text: pointer(progress.earlier, spoken), pointing: { replyId: id, askedBy } }
      return
    }
    const { draft, articles } = progress
    const wished = request.kind === 'summarize' ? request.wish.language : request.kind === 'compare' ? request.language : null
    const made = (): Reply => {
      const rendered = renderProgress(progress, { language: spoken, wished })
      const reply = draft.done ? withSpending(rendered, draft.writing.writer, { costLine, language: spoken }) : rendered
      return preface === '' ? reply : { ...reply, text: preface + (reply.text ?? '') }
    }
    const elsewhere = asked.elsewhere === undefined ? {} : { elsewhere: asked.elsewhere }
    if (!draft.done) {
      yield { made, ...elsewhere, ...(context.model === null ? {} : { working: { replyId: id, askedBy } }) }
      continue
    }
    const storyId = await toldElsewhere(draft.writing, articles, context)
    const moreArticleIds = await otherReports(request, context)
    yield {
      ...made(),
      ...elsewhere,
      written: {
        writing: draft.writing,
        articles,
        replyId: id,
        request,
        askedBy,
        conversationId: knownConversation,
        storyId,
        moreArticleIds,
      },
    }
  }
}

/** The story of a summary's one article, where others tell it, too. */
async function toldElsewhere(
  writing: Writing,
  [article, ...more]: readonly Article[],
  { stories }: Pick<Context, 'stories'>,
): Promise<string | undefined> {
  if (writing.kind !== 'summary' || article === undefined || article.scope !== 'public' || more.length > 0) return undefined
  const story = await stories.of(article.id)
  return story === undefined || story.articleIds.length < 2 || story.outlets.length < 2 ? undefined : story.id
}

/** As many reports of a story, its latest, can be asked about, beside those that the summary was written from. */
const mostAskedAbout = 20

async function otherReports(request: Request, { stories }: Pick<Context, 'stories'>): Promise<readonly string[]> {
  if (request.kind !== 'summarize' || request.source.kind !== 'story') return []
  return (await stories.get(request.source.storyId))?.articleIds.slice(-mostAskedAbout) ?? []
}

function pointer({ askedBy, startedAt, place }: ReplyRecord, language: Language): string {
  const link = `https://discord.com/channels/${place.guildId}/${place.channelId}/${place.messageId}`
  return earlier[language].pointing(inert(askedBy.name, 80), `<t:${Math.floor(startedAt / 1000)}:R>`, link)
}

/** Adds the buttons to a reply, and to a finished one the conversation that it is to start. */
export function furnish(
  reply: Reply,
  invocation: Pick<Invocation, 'id' | 'here' | 'messageId' | 'isPrivate' | 'spoken'>,
  { desk, readsMessages }: { readonly desk: Desk; readonly readsMessages: boolean },
): Reply {
  const { working, pointing, written } = reply
  const { spoken, isPrivate } = invocation
  if (working !== undefined) return { ...reply, buttons: desk.working({ ...working, spoken }) }
  if (pointing !== undefined) return { ...reply, buttons: desk.pointing({ ...pointing, spoken }) }
  if (written === undefined) return reply
  const conversationId = written.conversationId ?? newConversationId(invocation)
  const controls = desk.controls({ ...written, conversationId, isPrivate, spoken })
  if (written.conversationId !== null || conversationId === null) return { ...reply, ...controls }
  return {
    ...reply,
    ...controls,
    thread: threadFor(
      written,
      desk.threadOpening({ articles: written.articles, conversationId, readsMessages, spoken }),
      conversationId,
      spoken,
    ),
  }
}

/**
 * Threads and direct messages hold their conversation themselves, and a thread under a message has the message's id. A private
 * reply can have no thread: its conversation is known by the reply's own id.
 */
function newConversationId({ id, here, messageId, isPrivate }: Pick<Invocation, 'id' | 'here' | 'messageId' | 'isPrivate'>): string | null {
  if (isPrivate && here.guildId !== null) return id
  return here.holdsConversation ? here.channelId : messageId
}

function threadFor(
  { writing, moreArticleIds = [] }: Written,
  opening: Reply,
  conversationId: string,
  spoken: Language,
): NonNullable<Reply['thread']> {
  return {
    name: threadName(writing, spoken),
    conversationId,
    articleIds: [...new Set([...writing.articleIds, ...moreArticleIds])],
    summary: writing.kind === 'summary' ? writing : null,
    opening,
  }
}
