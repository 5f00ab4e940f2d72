// Looks at a PostgreSQL for the doctor: whether it answers, and of which version of the schema it is. Nothing is made or changed.
import pg from 'pg'
import type { StoreState } from './inspect.ts'
import { migrations } from './migrations/index.ts'
import { startProblem } from './postgres-problems.ts'

const withinMs = 10_000

/** Throws `StoreStartError`. */
export async function inspectPostgres(url: string): Promise<StoreState> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: withinMs,
    query_timeout: withinMs,
    application_name: 'lede doctor',
  })
  // Without a listener a connection that is lost would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const {
      rows: [found],
    } = await client.query<{ bytes: string; known: boolean; used: boolean }>(`select pg_database_size(current_database()) as bytes,
      to_regclass('kysely_migration') is not null as known, exists (select from pg_stat_activity where application_name = 'lede' and datname = current_database()) as used`)
    const applied =
      found?.known === true ? (await client.query<{ name: string }>('select name from kysely_migration')).rows.map(({ name }) => name) : []
    return {
      engine: 'PostgreSQL',
      isNew: applied.length === 0,
      bytes: Number(found?.bytes ?? 0),
      logBytes: 0,
      pending: Object.keys(migrations).filter((name) => !applied.includes(name)),
      damage: null,
      inUse: found?.used === true,
      cacheWorks: null,
      troubles: null,
      lastBackup: null,
    }
  } catch (error) {
    throw startProblem(error, url) ?? error
  } finally {
    await client.end().catch(() => undefined)
  }
}
