// Structured logs by pino, one JSON line each. Never message text, keys or article bodies: errors are reduced to what is safe.
import pino, { type DestinationStream } from 'pino'
import type { Log } from '#src/core/ports.ts'
import { inSources } from './places.ts'

export const logLevels = ['silent', 'error', 'warn', 'info'] as const

/** An error as the log has it: where it happened and of what kind, and what it says only where that quotes nobody. */
interface LoggedError {
  name: string
  message: string
  frames?: string
  code?: unknown
  status?: unknown
  cause?: LoggedError
}

/** Of a message that is kept, in characters; and the longest quotation in it that names a thing rather than says one. */
const messageLimit = 300
const quotationLimit = 40

function logged(error: unknown, clean: (text: string) => string): LoggedError {
  if (!(error instanceof Error)) return { name: 'not an error', message: typeof error }
  const { code, status } = error as { code?: unknown; status?: unknown }
  const frames = error.stack?.match(/^ {4}at .*$/gm)?.join('\n')
  return {
    name: error.name,
    message: clean(messageOf(error)),
    ...(frames === undefined ? {} : { frames: clean(inSources(frames)) }),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(error.cause === undefined ? {} : { cause: logged(error.cause, clean) }),
  }
}

/**
 * A server's words may repeat what was sent to it, a parser's quote what it could not read, a schema's name keys that a model has made
 * up: of those only their kind is kept.
 */
function messageOf(error: Error): string {
  const { issues } = error as { issues?: unknown }
  if (Array.isArray(issues)) return issues.map((issue: { code?: unknown }) => String(issue.code)).join(', ')
  const fromServer = 'rawError' in error || 'requestBody' in error || 'requestID' in error
  if (fromServer || error instanceof SyntaxError) return ''
  // What a database quotes is what it was sent, however short.
  const longest = 'severity' in error || 'routine' in error ? 0 : quotationLimit
  return error.message
    .replace(/(["'`“‘«])(.*?)(["'`”’»])/gsu, (whole: string, _open, inside: string) => (inside.length > longest ? '[quotation]' : whole))
    .slice(0, messageLimit)
}

/** Tokens of bots and webhooks, API keys and everything after a question mark, wherever they stand in a message. */
const secrets = [
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}\b/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g,
  /\b(?:sk|key)-[\w-]{8,}/g,
  /(?<=https?:\/\/[^\s?]*\?)[^\s'"]+/g,
  /(?<=https?:\/\/)[^\s/@]+(?=@)/g,
  /(?<=\bBearer )\S+/g,
]

/** `known` are the secrets that the settings hold, whatever they look like. */
export function redact(text: string, known: readonly string[] = []): string {
  const unknown = known.filter((secret) => secret.length > 5).reduce((left, secret) => left.replaceAll(secret, '[redacted]'), text)
  return secrets.reduce((redacted, secret) => redacted.replace(secret, '[redacted]'), unknown)
}

/** `destination` is standard output unless a test gives another. */
export function openLog(
  level: (typeof logLevels)[number],
  { destination, known = [] }: { destination?: DestinationStream; known?: readonly string[] } = {},
): Log {
  const clean = (text: string): string => redact(text, known)
  const cleanValue = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value)
    if (value instanceof Error) return logged(value, clean)
    if (Array.isArray(value)) return value.map(cleanValue)
    return typeof value === 'object' && value !== null ? cleanFields(value as Record<string, unknown>) : value
  }
  const cleanFields = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        name === 'error' && value !== null && value !== undefined ? logged(value, clean) : cleanValue(value),
      ]),
    )
  const options = {
    level,
    formatters: { log: cleanFields },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    info: (message, fields = {}) => {
      logger.info(fields, message)
    },
    warn: (message, fields = {}) => {
      logger.warn(fields, message)
    },
    error: (message, fields = {}) => {
      logger.error(fields, message)
    },
  }
}
