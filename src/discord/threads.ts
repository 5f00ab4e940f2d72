// Messages: a question in a conversation's thread, a reply to a card, a mention, a direct message. What is deleted is left to
// `deletions.ts`.
// Works on the raw gateway payload, because discord.js drops messages of threads that it has not cached (after a restart).
import { Routes, type RESTGetAPIChannelResult } from 'discord-api-types/v10'
import { z } from 'zod'
import type { Request } from '#src/core/conversation.ts'
import { UserError } from '#src/core/errors.ts'
import { spokenLanguage } from '#src/core/languages.ts'
import { wishIn, type ServerSettings } from '#src/core/settings.ts'
import { admitDeed, admitPress, refusePrivately } from './admission.ts'
import type { Here, Invocation } from './command.ts'
import { handleDeletion } from './deletions.ts'
import { deliver } from './delivering.ts'
import type { Dispatch } from './dispatch.ts'
import { failureReply } from './failure.ts'
import { linksOf } from './links.ts'
import { readPostedLinks } from './posted-links.ts'
import { publish } from './publisher.ts'
import { weights } from './rates.ts'
import { replying } from './replying.ts'
import { spokenTo } from './spoken.ts'
import { threadTypes } from './standing.ts'
import { messageTarget } from './target.ts'
import { typingUntilShown } from './typing.ts'

const user = z.object({ id: z.string(), username: z.string(), global_name: z.string().nullish(), bot: z.boolean().optional() })
const messageSchema = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.number(),
  content: z.string(),
  author: user,
  webhook_id: z.string().optional(),
  mentions: z.array(user).default([]),
  member: z.object({ nick: z.string().nullish(), roles: z.array(z.string()).default([]) }).optional(),
  message_reference: z.object({ message_id: z.string().optional() }).nullish(),
  referenced_message: z.object({ author: user }).nullish(),
})
type Message = z.infer<typeof messageSchema>

/** Ordinary messages and replies; everything else (pins, joins, thread notices) is Discord's own. */
const spokenTypes = new Set([0, 19])

/** Takes a raw gateway packet. Never throws; a payload that is not as documented is logged and left. */
export async function handlePacket(packet: { t?: string | null; d?: unknown }, dispatch: Dispatch): Promise<void> {
  try {
    if (packet.t === 'MESSAGE_CREATE') await handleMessage(messageSchema.parse(packet.d), dispatch)
    else await handleDeletion(packet, dispatch.context)
  } catch (error) {
    dispatch.context.log.error('a message could not be handled', { event: packet.t, error })
  }
}

/** What fails is told where the message is surely for the bot: without the store that is not known of every one. */
async function handleMessage(message: Message, dispatch: Dispatch): Promise<void> {
  try {
    await heed(message, dispatch)
  } catch (error) {
    const { connection, context, pace, rates, remedies, standing } = dispatch
    const isForUs =
      addressOf(message, connection.botUserId) === 'the bot' ||
      message.guild_id === undefined ||
      (addressOf(message, connection.botUserId) === 'nobody' && standing.isOurThread(message.channel_id))
    if (!isForUs || !(await rates.mayRefuse(message.author.id))) throw error
    const target = messageTarget(connection, { channelId: message.channel_id, replyTo: message.id, nonce: message.id })
    await publish(failureReply(error, spokenLanguage(standing.localeOf(message.guild_id ?? null)), remedies, context.log), target, {
      pace,
      log: context.log,
    })
  }
}

async function heed(message: Message, dispatch: Dispatch): Promise<void> {
  const botId = dispatch.connection.botUserId
  if (message.author.bot === true || message.webhook_id !== undefined || !spokenTypes.has(message.type)) return
  const address = addressOf(message, botId)
  if (address === 'somebody else') return
  const conversationId = await conversationOf(message, dispatch)
  const settings = await dispatch.context.settings.of(message.guild_id ?? null)
  const posted = invocationOf(message, conversationId, settings, dispatch)
  // In a channel of its own a message is for the bot only when it says so; without MessageContent it then has its text, too.
  if (conversationId === null && address !== 'the bot' && message.guild_id !== undefined) {
    await readPostedLinks(message.content, posted, dispatch)
    return
  }
  const question = message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), '').trim()
  if (question === '' && address !== 'the bot') return

  const spoken = await spokenTo(message.author.id, message.guild_id ?? null, dispatch.context)
  const invocation = { ...posted, language: spoken, spoken }
  const target = messageTarget(dispatch.connection, { channelId: message.channel_id, replyTo: message.id, nonce: message.id })
  const request = requestOf(question, conversationId, settings)
  try {
    await admitPress(invocation.here, weights.writing, dispatch)
    await admitDeed(request.kind === 'ask' ? 'ask' : 'summarize', invocation.here, invocation.canManage, dispatch.context)
    if (question === '') throw new UserError('question empty', {})
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (message.guild_id !== undefined && error.code !== 'question empty')
      await refusePrivately(error, message.author.id, invocation.spoken, dispatch)
    else if (error.code !== 'too fast' || (await dispatch.rates.mayRefuse(message.author.id)))
      await publish(failureReply(error, invocation.spoken, dispatch.remedies, dispatch.context.log), target, {
        pace: dispatch.pace,
        log: dispatch.context.log,
      })
    return
  }
  const typing = typingUntilShown(target, dispatch.connection)
  const here = invocation.here.holdsConversation
    ? invocation.here
    : { ...invocation.here, holdsConversation: await isThread(message.channel_id, dispatch) }
  await deliver(
    () => replying(request, { ...invocation, here }, dispatch.context, { questionMessageId: message.id }),
    typing.target,
    { ...invocation, here },
    dispatch,
  ).finally(typing.stop)
}

/** Links in a message are read, too: a link alone is to be summarized, with words beside it they are a question about both. */
function requestOf(text: string, conversationId: string | null, settings: ServerSettings): Request {
  const links = linksOf({ content: text }).slice(0, mostLinks)
  const question = links
    .reduce((rest, link) => rest.replace(link, ''), text)
    .replace(/<>|\(\)|\[\]/g, '')
    .trim()
  const [link] = links
  if (link !== undefined && !/\p{L}{2}/u.test(question))
    return { kind: 'summarize', source: { kind: 'url', url: link }, wish: wishIn(settings) }
  // Outside a conversation there is nothing that the link could join: the words are asked of what is stored.
  return {
    kind: 'ask',
    question: links.length === 0 ? text : question,
    conversationId,
    language: null,
    ...(conversationId === null || links.length === 0 ? {} : { links }),
  }
}

/** Articles that one message can add to a conversation. */
const mostLinks = 3

function addressOf(message: Message, botId: string): 'the bot' | 'nobody' | 'somebody else' {
  if (message.mentions.some(({ id }) => id === botId) || message.referenced_message?.author.id === botId) return 'the bot'
  // People talk to each other in a thread, too.
  return message.mentions.length > 0 || (message.referenced_message ?? null) !== null ? 'somebody else' : 'nobody'
}

/** The conversation of the thread it stands in, or of the card it replies to. */
async function conversationOf(message: Message, { context }: Dispatch): Promise<string | null> {
  const replied = message.message_reference?.message_id
  for (const id of replied === undefined ? [message.channel_id] : [message.channel_id, replied]) {
    if ((await context.conversations.get(id)) !== undefined) return id
  }
  return null
}

function invocationOf(
  message: Message,
  conversationId: string | null,
  { language }: ServerSettings,
  { standing, signal }: Dispatch,
): Invocation {
  const roleIds = message.member?.roles ?? []
  const canManage = standing.manages(message.guild_id ?? null, message.author.id, roleIds)
  const here: Here = {
    guildId: message.guild_id ?? null,
    channelId: message.channel_id,
    holdsConversation: message.guild_id === undefined || conversationId === message.channel_id,
    userId: message.author.id,
    roleIds,
    parentId: standing.parentOf(message.channel_id),
  }
  const name = message.member?.nick ?? message.author.global_name ?? message.author.username
  return {
    id: message.id,
    askedBy: { id: message.author.id, name },
    here,
    language,
    spoken: language,
    messageId: null,
    interactionToken: null,
    isPrivate: false,
    canModerate: canManage,
    canManage,
    signal,
  }
}

async function isThread(channelId: string, { connection }: Dispatch): Promise<boolean> {
  const channel = (await connection.rest.get(Routes.channel(channelId))) as RESTGetAPIChannelResult
  return threadTypes.has(channel.type)
}
