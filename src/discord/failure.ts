// What a reader is told when something fails, and what the log is told under the same reference.
import { randomBytes } from 'node:crypto'
import { StoreAwayError, UserError } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import type { Log } from '#src/core/ports.ts'
import type { Button, Reply } from './reply.ts'
import { apologise, explain, tellToWait } from './explain.ts'

/** Buttons that help with an error: paste the text of a page that could not be read. Made by the commands. */
export type Remedies = (error: UserError, language: Language) => readonly Button[]

export function failureReply(error: unknown, language: Language, remedies: Remedies, log: Log): Reply {
  if (error instanceof UserError) {
    if (error.cause !== undefined) log.info('a reader was told of a failure', { code: error.code, error: error.cause })
    return { text: `⚠️ ${explain(error, language)}`, buttons: remedies(error, language) }
  }
  const reference = randomBytes(4).toString('hex')
  log.error('unexpected failure', { reference, error })
  return { text: `⚠️ ${error instanceof StoreAwayError ? tellToWait(reference, language) : apologise(reference, language)}` }
}
