// The sentence a reader gets for each `UserError`, in their language. Complete by type; the words themselves are in `words/`.
import type { UserError, UserErrorCode } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import { inert } from './markdown.ts'
import { apologies } from './words/apologies.ts'
import { errors, type ErrorWords } from './words/errors.ts'
import { feedErrors } from './words/feed-errors.ts'
import { reasonWords } from './words/feed-postings.ts'
import { pageErrors } from './words/page-errors.ts'

/** Of a detail that is not ours (a host, a type), in characters. */
const detailLimit = 100

/** What to tell the reader about a `UserError`. */
export function explain<Code extends UserErrorCode>({ code, details }: UserError<Code>, language: Language): string {
  const sentences: ErrorWords<UserErrorCode> = { ...pageErrors[language], ...feedErrors[language], ...errors[language] }
  const told =
    code === 'feed not read' ? { ...details, why: whyUnread(details as UserError<'feed not read'>['details'], language) } : details
  // Made harmless here, once, so that no sentence of any language can forget it.
  const harmless = Object.entries(told).map(([name, detail]) => [name, typeof detail === 'string' ? inert(detail, detailLimit) : detail])
  return sentences[code](Object.fromEntries(harmless) as typeof details)
}

function whyUnread({ why, status }: UserError<'feed not read'>['details'], language: Language): string {
  return reasonWords({ code: why, details: { status } }, language)
}

/** What to tell the reader about everything else. The log has the cause under the same reference. */
export function apologise(reference: string, language: Language): string {
  return apologies[language].apology(reference)
}

/** What to tell the reader while the database is away. The log has the cause under the same reference. */
export function tellToWait(reference: string, language: Language): string {
  return apologies[language].storeAway(reference)
}
