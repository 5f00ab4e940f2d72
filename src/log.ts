// Structured logs by pino, one JSON line each. Never message text, keys or article bodies: errors are reduced to what is safe.
import pino, { type DestinationStream } from 'pino'
import type { Log } from '#src/core/ports.ts'

export const logLevels = ['silent', 'error', 'warn', 'info'] as const

/** An error as the log has it. A DiscordAPIError carries the request's body and its token in the URL: neither is kept. */
interface LoggedError { name: string; message: string; stack?: string; code?: unknown; status?: unknown; cause?: LoggedError }

function logged(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: 'not an error', message: typeof error }
  const { code, status } = error as { code?: unknown; status?: unknown }
  return {
    name: error.name,
    message: redact(error.message),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(error.cause === undefined ? {} : { cause: logged(error.cause) }),
  }
}

/** Tokens of bots and webhooks, API keys and everything after a question mark, wherever they stand in a message. */
const secrets = [
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}\b/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g,
  /\b(?:sk|key)-[\w-]{8,}/g,
  /(?<=https?:\/\/[^\s?]*\?)[^\s'"]+/g,
  /(?<=\bBearer )\S+/g,
]

export function redact(text: string): string {
  return secrets.reduce((redacted, secret) => redacted.replace(secret, '[redacted]'), text)
}

/** `destination` is standard output unless a test gives another. */
export function openLog(level: (typeof logLevels)[number], destination?: DestinationStream): Log {
  const options = { level, serializers: { error: logged }, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    info: (message, fields = {}) => { logger.info(fields, message) },
    warn: (message, fields = {}) => { logger.warn(fields, message) },
    error: (message, fields = {}) => { logger.error(fields, message) },
  }
}
