// Links that somebody posts in a channel whose moderators want them read: each becomes a quiet card, or nothing at all. Asked for
// by nobody, it says nothing of what went wrong.
import type { Request } from '#src/core/conversation.ts'
import { UserError } from '#src/core/errors.ts'
import { isOff } from '#src/core/permission.ts'
import { wishIn } from '#src/core/settings.ts'
import type { Invocation } from './command.ts'
import type { Reply } from './reply.ts'
import { deliver } from './delivering.ts'
import type { Dispatch } from './dispatch.ts'
import { linksOf } from './links.ts'
import { weights } from './rates.ts'
import { replying } from './replying.ts'
import { messageTarget } from './target.ts'

/** More of one message would bury the channel. */
const mostLinks = 2

export async function readPostedLinks(content: string, invocation: Invocation, dispatch: Dispatch): Promise<void> {
  const links = linksOf({ content }).slice(0, mostLinks)
  const { here } = invocation
  if (links.length === 0 || here.guildId === null) return
  const settings = await dispatch.context.settings.of(here.guildId)
  if (!settings.linkChannels.includes(here.channelId) || isOff(here, settings)) return
  for (const [index, url] of links.entries()) {
    if ((await dispatch.rates.take(here, weights.writing)) > 0) return
    const one = index === 0 ? invocation : { ...invocation, id: `${invocation.id}-${index}` }
    const request: Request = { kind: 'summarize', source: { kind: 'url', url }, wish: wishIn(settings) }
    const target = messageTarget(dispatch.connection, {
      channelId: here.channelId,
      replyTo: invocation.id,
      nonce: one.id.slice(0, 25),
      isQuiet: true,
    })
    await deliver(() => whole(replying(request, one, dispatch.context), dispatch), target, one, dispatch)
  }
}

/** Only what is finished; a page that is no article, or can't be read, is passed over. */
async function* whole(replies: AsyncIterable<Reply>, { context }: Dispatch): AsyncGenerator<Reply> {
  let last: Reply | undefined
  try {
    for await (const reply of replies) last = reply
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    context.log.info('a posted link is passed over', { code: error.code, error: error.cause })
    return
  }
  if (last?.written !== undefined) yield last
}
