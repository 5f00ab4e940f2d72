// The one place where every door asks before it does anything: is this too much, and may this person do this here. What may be
// done is decided by `core/permission.ts`, how much by `rates.ts`.
import { Routes, type RESTPostAPICurrentUserCreateDMChannelResult } from 'discord-api-types/v10'
import { UserError } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import { refusalOf, type Deed } from '#src/core/permission.ts'
import type { Here } from './command.ts'
import type { Dispatch } from './dispatch.ts'
import { failureReply } from './failure.ts'
import type { FirstAnswer } from './gateway.ts'
import { messageBodies } from './message.ts'
import type { Who } from './rates.ts'

/** Throws `UserError` `too fast` before anything is read or stored. `first`: what the gateway's thread has decided already. */
export async function admitPress(
  who: Who,
  weight: number,
  { rates, gateway, context }: Pick<Dispatch, 'rates' | 'gateway' | 'context'>,
  first?: FirstAnswer,
): Promise<void> {
  const waitMs = first === undefined ? await rates.take(who, weight) : first.outcome === 'too much' ? first.waitMs : 0
  if (waitMs > 0) throw new UserError('too fast', { atSeconds: Math.ceil((context.clock.now() + waitMs) / 1000) })
  if (first === undefined) gateway?.letIn(who, weight)
  else await rates.count(who, weight)
}

/** Throws `UserError` for what the server's settings don't allow. In direct messages everything is allowed. */
export async function admitDeed(
  deed: Deed | null,
  here: Here,
  canManage: boolean,
  { settings }: Pick<Dispatch['context'], 'settings'>,
): Promise<void> {
  if (deed === null || here.guildId === null) return
  const refusal = refusalOf(deed, { ...here, canManage }, await settings.of(here.guildId))
  if (refusal !== null) throw refusal
}

/**
 * A refusal of what was asked by a plain message: nobody else in the channel is to read it, so it goes by direct message, seldom,
 * and not at all to whoever takes none.
 */
export async function refusePrivately(
  error: UserError,
  userId: string,
  language: Language,
  { rates, connection, remedies, context }: Dispatch,
): Promise<void> {
  if (!(await rates.mayTell(userId))) return
  try {
    const channel = (await connection.rest.post(Routes.userChannels(), {
      body: { recipient_id: userId },
    })) as RESTPostAPICurrentUserCreateDMChannelResult
    await connection.rest.post(Routes.channelMessages(channel.id), {
      body: messageBodies(failureReply(error, language, remedies, context.log))[0],
    })
  } catch (failure) {
    context.log.info('a refusal could not be told privately', { code: error.code, error: failure })
  }
}
