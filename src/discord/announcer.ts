// Posts what the outbox gives it, once: a create carries a nonce, and what an earlier attempt may have left in the channel is looked
// for first. When and how often is tried is left to `core/deliver.ts`.
import { createHash } from 'node:crypto'
import { ComponentType, Routes, type APIMessage } from 'discord-api-types/v10'
import { DiscordAPIError, RateLimitError, REST } from 'discord.js'
import type { Announcer, Clock, Log, PostOutcome, Waiting } from '#src/core/ports.ts'
import type { Trouble } from '#src/core/posting.ts'
import { restRequest, type MessageBody } from './message.ts'
import { postingBodies, type PostingControls } from './postings.ts'
import { snowflakeAt } from './snowflake.ts'

/** A limit that ends later than this, in milliseconds, is not waited for: other channels have their turn. */
const patienceMs = 10_000

/** Of Discord's 50 requests a second, those that answers to people leave. */
const requestsPerSecond = 25

/** Clocks may differ from Discord's by this much, in milliseconds. */
const skewMs = 10 * 60_000

/** Pages of a hundred messages that are looked through for one that may have been posted. */
const pagesLookedThrough = 30

/**
 * So long, in milliseconds, a repeated create is trusted to give the first message: Discord remembers a nonce for "a few minutes".
 */
const nonceTrustedMs = 2 * 60_000

export function openAnnouncer(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string },
  controls: PostingControls,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Announcer {
  // Repeating is the outbox's business, because it looks first whether the message is there.
  const rest = new REST({
    api: apiUrl,
    version: '10',
    retries: 0,
    globalRequestsPerSecond: requestsPerSecond,
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > patienceMs,
  })
  const directChannels = new Map<string, string>()
  const channelOf = async (channelId: string, signal: AbortSignal): Promise<string> => {
    const [, userId] = channelId.split('user:')
    if (userId === undefined) return channelId
    const known =
      directChannels.get(userId) ??
      ((await rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal })) as { id: string }).id
    directChannels.set(userId, known)
    return known
  }
  return {
    async post(waiting, { signal }) {
      const bodies = postingBodies(waiting.posting, waiting.language, controls)
      const body = bodies[waiting.part]
      // A later version of the bot may need fewer messages for it.
      if (body === undefined) return { kind: 'posted', messageId: null, isLast: true }
      const isLast = waiting.part === bodies.length - 1
      const nonce = nonceOf(waiting)
      const marked = mark(body, nonce)
      // One refused token makes the client forget it.
      rest.setToken(token)
      let inDoubt = waiting.doubt !== null
      try {
        const channelId = await channelOf(waiting.channelId, signal)
        const found = waiting.doubt === null ? undefined : await find(marked, nonce, { rest, channelId, doubt: waiting.doubt, log, signal })
        // It may stand there, and nobody can tell: it comes neither twice nor unseen by those who can let me look.
        if (found === 'hidden' && waiting.doubt !== null && clock.now() - waiting.doubt.since > nonceTrustedMs) {
          return {
            kind: 'failed',
            trouble: 'history hidden',
            certain: false,
            retryAfterMs: null,
            error: new Error('the channel’s history may not be read'),
          }
        }
        if (found !== undefined && found !== 'hidden') {
          log.info('a message was found that an earlier attempt had posted', { key: waiting.key, messageId: found.messageId })
          return { kind: 'posted', messageId: found.messageId, isLast }
        }
        inDoubt = false
        const message = (await rest.post(Routes.channelMessages(channelId), {
          ...restRequest({ ...marked, nonce, enforce_nonce: true }),
          signal,
        })) as APIMessage
        return { kind: 'posted', messageId: message.id, isLast }
      } catch (error) {
        return outcomeOf(error, inDoubt)
      }
    },
  }
}

/** 22 characters, of the 25 there may be, out of the key: 132 bits, the same at every attempt. */
function nonceOf({ key, part }: Waiting): string {
  return createHash('sha256').update(`${key}\n${part}`).digest('base64url').slice(0, 22)
}

/** Discord gives a nonce back only for some minutes: the first button or select carries it for longer, as an argument nobody reads. */
function mark(body: MessageBody, nonce: string): MessageBody {
  const [row, ...rows] = body.components ?? []
  if (row?.type !== ComponentType.ActionRow) return body
  const [first, ...others] = row.components
  if (first === undefined || !('custom_id' in first)) return body
  return { ...body, components: [{ ...row, components: [{ ...first, custom_id: `${first.custom_id}:${nonce}` }, ...others] }, ...rows] }
}

/** The id of the message that an earlier attempt posted, newest first back to before that attempt; `hidden` where the history is. */
async function find(
  body: MessageBody,
  nonce: string,
  {
    rest,
    channelId,
    doubt,
    log,
    signal,
  }: { rest: REST; channelId: string; doubt: NonNullable<Waiting['doubt']>; log: Log; signal: AbortSignal },
): Promise<{ readonly messageId: string } | 'hidden' | undefined> {
  const earliest = [BigInt(snowflakeAt(doubt.since - skewMs)), BigInt(doubt.after ?? 0)].reduce((a, b) => (a > b ? a : b))
  let before: string | undefined
  for (let page = 0; page < pagesLookedThrough; page++) {
    const query = new URLSearchParams({ limit: '100', ...(before === undefined ? {} : { before }) })
    const messages = (await rest.get(Routes.channelMessages(channelId), { query, signal })) as APIMessage[]
    if (page === 0 && messages.length === 0)
      return (await historyIsHidden(channelId, String(earliest), { rest, signal })) ? 'hidden' : undefined
    const later = messages.filter(({ id }) => BigInt(id) > earliest)
    const found = later.find((message) => isOurs(message, body, nonce))
    if (found !== undefined) return { messageId: found.id }
    if (later.length < messages.length || messages.length < 100) return undefined
    before = later.at(-1)?.id
  }
  log.warn('a message that may have been posted was not found among the newest', { channelId, nonce })
  return undefined
}

/** Without the permission a channel looks empty; asked for one message Discord says which of the two it is. */
async function historyIsHidden(
  channelId: string,
  messageId: string,
  { rest, signal }: { rest: REST; signal: AbortSignal },
): Promise<boolean> {
  try {
    await rest.get(Routes.channelMessage(channelId, messageId), { signal })
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return error.status === 403
    throw error
  }
  return false
}

/** By the mark, or, where there is nothing to press, by its own text. */
function isOurs(message: APIMessage, body: MessageBody, nonce: string): boolean {
  if (message.author.bot !== true) return false
  if ((body.components ?? []).length > 0) return JSON.stringify(message.components ?? []).includes(`:${nonce}"`)
  const [embed] = body.embeds ?? []
  const [shown] = message.embeds
  return (
    message.content.trim() === (body.content ?? '').trim() &&
    (embed === undefined ||
      (shown?.title?.trim() === embed.title?.trim() && (shown?.description ?? '').trim() === (embed.description ?? '').trim()))
  )
}

const troubleByCode: Readonly<Record<string, Trouble>> = {
  10003: 'channel gone',
  10004: 'channel gone',
  50001: 'no access',
  50013: 'permission missing',
}

/** `inDoubt`: it was not found out yet whether an earlier attempt had succeeded. */
function outcomeOf(error: unknown, inDoubt: boolean): PostOutcome {
  const failed = (trouble: Trouble, certain: boolean, retryAfterMs: number | null = null): PostOutcome => ({
    kind: 'failed',
    trouble,
    certain: certain && !inDoubt,
    retryAfterMs,
    error,
  })
  // Thrown before the request is sent, or for Discord's own refusal of it.
  if (error instanceof RateLimitError) return failed('rate limited', true, Math.max(1_000, error.timeToReset))
  if (error instanceof DiscordAPIError) {
    const { status, code } = error
    if (status === 401) return failed('discord unavailable', true)
    if (status === 403 || status === 404) return failed(troubleByCode[code] ?? 'refused', true)
    if (status === 400 || status === 413) return inDoubt ? failed('refused', false) : { kind: 'not accepted', error }
  }
  return failed('discord unavailable', false)
}
