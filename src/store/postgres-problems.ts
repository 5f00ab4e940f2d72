// When PostgreSQL cannot be used: whether it is away, and what whoever starts the bot is told, never the password, and always what can be done.
import { StoreStartError } from './engine.ts'

/** Undefined for what is no matter of the settings. */
export function startProblem(error: unknown, url: string): StoreStartError | undefined {
  const where = describe(url)
  if (where === undefined)
    return new StoreStartError('DATABASE_URL is not understood. It should read postgres://user:password@host:5432/database.', {
      cause: error,
    })
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const say = (message: string): StoreStartError => new StoreStartError(message, { cause: error })
  switch (code) {
    case '28P01':
      return say(`PostgreSQL at ${where.server} refuses the password for ${where.user}. Check DATABASE_URL.`)
    case '28000':
      return say(
        `PostgreSQL at ${where.server} does not let ${where.user} in: there is no such user, or its pg_hba.conf does not allow this machine. Check DATABASE_URL.`,
      )
    case '3D000':
      return say(
        `PostgreSQL at ${where.server} has no database ${where.database}. Create it (createdb ${where.database}), or change DATABASE_URL.`,
      )
    case '42501':
      return say(
        `${where.user} may not create tables in the database ${where.database} at ${where.server}. Make it the owner (alter database ${where.database} owner to ${where.user}).`,
      )
    case '53300':
      return say(`PostgreSQL at ${where.server} has no connection left. Raise max_connections, or end what uses them.`)
    case '57P03':
      return say(`PostgreSQL at ${where.server} is starting up or shutting down. Try again in a moment.`)
    case '25006':
      return say(`PostgreSQL at ${where.server} takes no writes: it is a replica. DATABASE_URL must name the primary.`)
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return say(`The host of DATABASE_URL, ${where.server}, is not known. Check its name.`)
    default:
  }
  if (isConnectionError(error, code))
    return say(`PostgreSQL does not answer at ${where.server}. Is it running, and does DATABASE_URL name the right host and port?`)
  if (/SSL|certificate|self.signed/i.test(error.message))
    return say(`The encrypted connection to PostgreSQL at ${where.server} failed (${error.message}). Check sslmode in DATABASE_URL.`)
  return undefined
}

/** Of the server's own codes: it ends the connection, or has none to give. */
const ending = ['57P01', '57P02', '57P03', '53300']

/** Whether the server is away, or this connection to it: not what the server thinks of the statement. */
export function isAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return error instanceof Error && (ending.includes(code) || code.startsWith('08') || isConnectionError(error, code))
}

/** Undefined for what has nothing to do with the schema of the queue. */
export function queueProblem(error: unknown, schema: string): StoreStartError | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '42501') return undefined
  return new StoreStartError(
    `The user of DATABASE_URL may not make the schema ${schema}, in which the queue stands. Make it for that user (create schema ${schema} authorization …), or let the user make schemas (grant create on database … to …).`,
    { cause: error },
  )
}

function isConnectionError(error: Error, code: string): boolean {
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'EPIPE'].includes(code) ||
    /timeout exceeded|Connection terminated|connection timeout|Query read timeout|connection error and is not queryable|timeout expired/i.test(
      error.message,
    )
  )
}

function describe(url: string): { server: string; user: string; database: string } | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, port, username, pathname, searchParams } = new URL(url)
  const user = decodeURIComponent(username) || 'the user of this process'
  return {
    server: searchParams.get('host') ?? `${hostname || '127.0.0.1'}:${port || '5432'}`,
    user,
    database: decodeURIComponent(pathname.slice(1)) || user,
  }
}
