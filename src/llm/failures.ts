// What can go wrong with a model's server → the reasons that the reader is told, and whether asking again may help.
import { APIConnectionError, APIConnectionTimeoutError, APIError, AuthenticationError, PermissionDeniedError, RateLimitError } from 'openai'
import { BrokenCircuitError, BulkheadRejectedError } from 'cockatiel'
import { ModelError } from '#src/core/errors.ts'

/** The stream stood still for too long. */
export class StalledError extends Error {
  override readonly name = 'StalledError'
}

export function toModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error
  return new ModelError(reasonOf(error), { cause: error })
}

function reasonOf(error: unknown): ModelError['reason'] {
  if (error instanceof StalledError || error instanceof APIConnectionTimeoutError) return 'model timed out'
  if (error instanceof RateLimitError || error instanceof BulkheadRejectedError) return 'model overloaded'
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError) return 'model rejected the key'
  if (error instanceof APIConnectionError || error instanceof BrokenCircuitError) return 'model unreachable'
  if (error instanceof APIError) return (error.status ?? 500) >= 500 ? 'model overloaded' : 'model answer unusable'
  // A socket cut in the middle of a stream is a bare TypeError.
  return error instanceof TypeError ? 'model unreachable' : 'model answer unusable'
}

/** Whether it is the server's trouble and may pass: not a wrong key, a refusal or a request that the server does not take. */
export function isPassing(error: unknown): boolean {
  const { reason } = toModelError(error)
  return reason === 'model unreachable' || reason === 'model overloaded' || reason === 'model timed out'
}

/** Whether the request was not even sent, because the server is known to be down or busy: asking at once again is no use. */
export function wasHeldBack(error: unknown): boolean {
  return error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError
}

/**
 * How long the server asks to wait, in milliseconds; null where it does not say. Seconds or a date (RFC 9110, 10.2.3), which
 * is compared with the server's own clock. The openai client ignores what is over 60 s.
 */
export function retryAfterMs(error: unknown): number | null {
  const headers = error instanceof APIError ? error.headers : undefined
  const value = headers?.get('retry-after') ?? null
  if (value === null) return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds * 1000
  const waitMs = Date.parse(value) - Date.parse(headers?.get('date') ?? '')
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs)
}
