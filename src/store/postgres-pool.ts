// Connections to PostgreSQL that nobody waits for without end: a server that is away, or stands still, is noticed within seconds, what was asked
// of it fails with `StoreAwayError`, and so does at once what is asked until it answers again. Nothing is asked twice: who asked decides.
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { StoreAwayError } from '#src/core/errors.ts'
import type { Log } from '#src/core/ports.ts'
import { isAway } from './postgres-problems.ts'

/** Connections of one process. Work that finds none waits for this long, in milliseconds. */
export const connections = 10
const connectWithinMs = 10_000

/** The server ends a statement, and a transaction in which nothing happens, after this, in milliseconds. */
const statementWithinMs = 60_000

/** Around what may take longer, and is ended by nobody. */
export const withoutLimit = 'set statement_timeout = 0'
export const withLimit = 'reset statement_timeout'

/** A statement may be silent for so long, in milliseconds; then the server is asked on another connection whether it is there. */
const silentMs = 3_000
/** It has so long to answer that, and is asked again so long after it has not, in milliseconds. */
const answerWithinMs = 5_000
const askAgainMs = 1_000

/** What the server should have ended by itself is on a connection that is lost, in milliseconds. */
const lostAfterMs = statementWithinMs + 10_000

/** At the end connections that are still in use are waited for so long, in milliseconds, and then hung up. */
const endWithinMs = 5_000

/** What a connection is given at its beginning. Compiling a plan costs more than any of our queries; and the server is to notice a client that is gone. */
const connectionSettings = 'set jit = off; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3'

interface Statement {
  readonly since: number
  readonly hasLimit: boolean
  readonly giveUp: (error: StoreAwayError) => void
}

/** `int8` and `numeric` come as text: what is stored here are counts and milliseconds, which a number holds exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === 20 || type === 1700 ? Number : (pg.types.getTypeParser(type, format) as (value: string) => unknown),
}

export interface WatchedPool extends PostgresPool {
  /** One statement, or several in one text without values. */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** As Kysely takes it. */
export function openPool(url: string, log: Log): WatchedPool {
  const settings: pg.PoolConfig = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    application_name: 'lede',
    types,
    statement_timeout: statementWithinMs,
    idle_in_transaction_session_timeout: statementWithinMs,
  }
  const pool = new pg.Pool(settings)
  const underWay = new Set<Statement>()
  const known = new WeakMap<pg.PoolClient, { readonly outage: number; readonly client: PostgresPoolClient }>()
  const ended = new AbortController()
  let away: StoreAwayError | null = null
  let outages = 0
  let isLooking = false

  // Without listeners a connection that is lost while nobody uses it, or between two statements of a transaction, would end the process.
  pool.on('error', (error) => {
    log.warn('a connection to the database was lost', { error })
  })
  const open = new Set<pg.PoolClient>()
  pool.on('connect', (client) => {
    open.add(client)
    client.on('error', () => undefined)
  })
  pool.on('remove', (client) => {
    open.delete(client)
  })
  const watch = setInterval(() => {
    const silent = [...underWay].map((statement) => ({ ...statement, forMs: performance.now() - statement.since }))
    for (const { forMs, hasLimit, giveUp } of silent)
      if (hasLimit && forMs > lostAfterMs) giveUp(new StoreAwayError('a connection to the database is lost'))
    if (silent.some(({ forMs }) => forMs > silentMs)) void look()
  }, 1_000)
  watch.unref()

  /** Asks whether the server is there, until it is. */
  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    const begunAt = performance.now()
    try {
      for (let problem = await problemOf(url); problem !== null && !ended.signal.aborted; problem = await problemOf(url)) {
        if (away === null) log.warn('the database does not answer', { error: problem })
        if (away === null) outages += 1
        away ??= new StoreAwayError('the database does not answer', { cause: problem })
        for (const { since, giveUp } of underWay) if (performance.now() - since > silentMs) giveUp(away)
        await sleep(askAgainMs, undefined, { ref: false, signal: ended.signal }).catch(() => undefined)
      }
      if (away !== null) log.warn('the database answers again', { afterMs: Math.round(performance.now() - begunAt) })
    } finally {
      away = null
      isLooking = false
    }
  }

  /** The error as the rest of the program is to see it. */
  function told(error: unknown): unknown {
    if (error instanceof StoreAwayError || !isAway(error)) return error
    void look()
    return new StoreAwayError('the database does not answer', { cause: error })
  }

  function watched(client: pg.PoolClient): PostgresPoolClient {
    let hasLimit = true
    let lost: StoreAwayError | undefined
    return {
      // Kysely asks for it, and `pg` does not declare it.
      ...('processID' in client && typeof client.processID === 'number' ? { processID: client.processID } : {}),
      query: ((text: string, values?: unknown[]): Promise<pg.QueryResult> => {
        if (lost !== undefined) return Promise.reject(lost)
        if (text === withoutLimit) hasLimit = false
        return new Promise<pg.QueryResult>((resolve, reject) => {
          const fail = (error: unknown): void => {
            underWay.delete(statement)
            if (error instanceof StoreAwayError) lost ??= error
            reject(error)
          }
          const statement: Statement = {
            since: performance.now(),
            hasLimit,
            giveUp: (error) => {
              fail(error)
              hangUp(client)
            },
          }
          underWay.add(statement)
          client.query(text, values).then(
            (result) => {
              underWay.delete(statement)
              if (text === withLimit) hasLimit = true
              resolve(result)
            },
            (error: unknown) => {
              fail(told(error))
            },
          )
        })
      }) as unknown as PostgresPoolClient['query'],
      release: (destroy) => {
        client.release(destroy === true || lost !== undefined)
      },
    }
  }

  /** Not left to Kysely: where that fails it would never give the connection back. */
  async function begin(client: pg.PoolClient): Promise<PostgresPoolClient> {
    const begun = { outage: outages, client: watched(client) }
    known.set(client, begun)
    try {
      await begun.client.query(connectionSettings, [])
      return begun.client
    } catch (error) {
      begun.client.release(true)
      throw error
    }
  }

  const opened: WatchedPool = {
    options: settings,
    async query(text, values) {
      const client = await opened.connect()
      try {
        return await (client.query as (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>)(text, values)
      } finally {
        client.release()
      }
    },
    async connect() {
      for (;;) {
        if (away !== null) throw away
        let client: pg.PoolClient
        try {
          client = await pool.connect()
        } catch (error) {
          throw told(error)
        }
        const found = known.get(client)
        if (found === undefined) return begin(client)
        if (found.outage === outages) return found.client
        // Whether one from before an outage still leads anywhere would only be known by waiting.
        client.release(true)
      }
    },
    async end() {
      clearInterval(watch)
      ended.abort()
      const patience = new AbortController()
      const closed = pool.end().finally(() => {
        patience.abort()
      })
      await Promise.race([closed, sleep(endWithinMs, undefined, { signal: patience.signal }).catch(() => undefined)])
      if (patience.signal.aborted) return
      log.warn('connections to the database were still in use at the end', { connections: open.size })
      for (const client of open) hangUp(client)
    },
  }
  return opened
}

/** With a statement under way this closes the connection at once. */
function hangUp(client: pg.PoolClient): void {
  void (client as unknown as pg.Client).end().catch(() => undefined)
}

/** Null where the server answers, be it with a refusal. */
async function problemOf(url: string): Promise<unknown> {
  for (;;) {
    const askedAt = performance.now()
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      application_name: 'lede',
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return null
    } catch (error) {
      if (!isAway(error)) return null
      // Where this process itself stood still its clock ran out before the answer could be read.
      if (performance.now() - askedAt < 2 * answerWithinMs + 1_000) return error
    } finally {
      void client.end().catch(() => undefined)
    }
  }
}
