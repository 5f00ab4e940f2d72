// PostgreSQL by `pg`: checking whose database it is, migrating it. Connections are left to `postgres-pool.ts`, queries to the other files,
// the full text to `postgres-text.ts`.
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import {
  PostgresDialect,
  PostgresIntrospector,
  sql,
  type DatabaseIntrospector,
  type Kysely,
  type QueryCompiler,
  type TableMetadata,
} from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreAwayError } from '#src/core/errors.ts'
import type { Log } from '#src/core/ports.ts'
import { PostgresColumns, TextCompiler } from './dialect.ts'
import { StoreStartError, type Engine } from './engine.ts'
import { followed, holdings } from './holdings.ts'
import { migrations } from './migrations/index.ts'
import { openPool, withLimit, withoutLimit } from './postgres-pool.ts'
import { queueProblem, startProblem } from './postgres-problems.ts'
import type { QueueParts } from './postgres-queue.ts'
import { createPostgresText, postgresText, textTable } from './postgres-text.ts'
import type { StoreQueue } from './queue.ts'
import type { Tables } from './schema.ts'
import { SerialKysely } from './transaction.ts'

/** The oldest version that this is tested with. */
const oldestVersion = 15

/** Articles. */
const largeArchive = 20_000

class Dialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new TextCompiler()
  }

  override createIntrospector(kysely: Kysely<Tables>): DatabaseIntrospector {
    return new OwnTables(kysely)
  }
}

/** For migrating, which asks only whether its own tables are there. Kysely reads the columns of all schemas, and fails when another program drops one meanwhile. */
class OwnTables extends PostgresIntrospector {
  readonly #kysely: Kysely<Tables>

  constructor(kysely: Kysely<Tables>) {
    super(kysely)
    this.#kysely = kysely
  }

  override async getTables(): Promise<TableMetadata[]> {
    const { rows } = await ownTables.execute(this.#kysely)
    return rows.map(({ name, schema }) => ({ name, schema, columns: [], isView: false, isForeign: false }))
  }
}

/** Those of extensions apart. */
const ownTables = sql<{ name: string; schema: string }>`
  select relname as name, current_schema() as schema from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
    and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')`

/** Connects and migrates. `url` is PostgreSQL's own form, `postgres://user:password@host:port/database`. Throws `StoreStartError`. */
export async function openPostgres(url: string, log: Log): Promise<Engine> {
  let kysely: SerialKysely | undefined
  try {
    const pool = openPool(url, log)
    kysely = new SerialKysely({
      dialect: new Dialect({ pool }),
    })
    const schema = await kysely.connection().execute(prepare)
    const opened = kysely
    return {
      kysely,
      openQueue: () => openQueue({ pool, kysely: opened, log, schema: `${schema}_queue` }, url),
      index: postgresText(kysely),
      wipe: (index) => wipe(index, log, kysely as Kysely<Tables>),
      machine: machineName(),
    }
  } catch (error) {
    await kysely?.destroy()
    throw error instanceof StoreStartError ? error : (startProblem(error instanceof StoreAwayError ? error.cause : error, url) ?? error)
  }
}

/** One process after the other. Gives the schema in which the tables stand. */
async function prepare(connection: Kysely<Tables>): Promise<string> {
  const {
    rows: [server],
  } = await sql<{ version: number; schema: string | null; encoding: string }>`
    select current_setting('server_version_num')::int / 10000 as version, current_schema() as schema, current_setting('server_encoding') as encoding`.execute(
    connection,
  )
  if (server === undefined || server.version < oldestVersion)
    throw new StoreStartError(
      `The PostgreSQL that DATABASE_URL names is version ${server?.version ?? 'unknown'}; Lede needs ${oldestVersion} or later.`,
    )
  if (server.encoding !== 'UTF8')
    throw new StoreStartError(
      `The database that DATABASE_URL names is encoded in ${server.encoding}; Lede needs one in UTF8 (create database … encoding 'UTF8' template template0).`,
    )
  if (server.schema === null)
    throw new StoreStartError('None of the schemas in the search_path of DATABASE_URL exists. Create it, or leave the search_path away.')
  const { schema } = server
  return whileStarting(connection, async () => {
    if (await isUpToDate(connection)) return schema
    const migrator = new Migrator({
      db: connection.withPlugin(new PostgresColumns()),
      migrationTableSchema: schema,
      allowUnorderedMigrations: true,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    await createPostgresText(connection)
    return schema
  })
}

async function whileStarting<T>(connection: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  // Building an index of a large archive may take longer than a query ever should.
  await sql.raw(withoutLimit).execute(connection)
  await sql`select pg_advisory_lock(hashtextextended(current_schema() || ' Lede starts', 0))`.execute(connection)
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock_all()`.execute(connection)
    await sql.raw(withLimit).execute(connection)
  }
}

/** pg-boss has tables called "job" and "version": they stand in a schema of their own beside ours. Of several that make it at once all but one would fail. */
async function openQueue(parts: QueueParts, url: string): Promise<StoreQueue> {
  const { openPostgresQueue } = await import('./postgres-queue.ts')
  try {
    return await parts.kysely.connection().execute((connection) =>
      whileStarting(connection, async () => {
        // Where an operator has made it, the role need not be allowed to.
        const {
          rows: [found],
        } = await sql<{ there: boolean }>`select exists (select 1 from pg_namespace where nspname = ${parts.schema}) as there`.execute(
          connection,
        )
        if (found?.there !== true) await sql`create schema ${sql.id(parts.schema)}`.execute(connection)
        return openPostgresQueue(parts)
      }),
    )
  } catch (error) {
    await parts.kysely.destroy()
    const cause = error instanceof StoreAwayError ? error.cause : error
    throw queueProblem(cause, parts.schema) ?? startProblem(cause, url) ?? error
  }
}

/** Throws for tables of other programs, and for those of a Lede that is newer than this one: they are left alone. */
async function isUpToDate(connection: Kysely<Tables>): Promise<boolean> {
  const { rows } = await ownTables.execute(connection)
  const tables = rows.map(({ name }) => name)
  if (tables.length === 0) return false
  const known = tables.includes('kysely_migration')
    ? (await sql<{ name: string }>`select name from kysely_migration`.execute(connection)).rows.map(({ name }) => name)
    : []
  if (tables.includes('kysely_migration') && known.length === 0 && tables.every((name) => name.startsWith('kysely_'))) return false
  if (!known.some((name) => name in migrations))
    throw new StoreStartError(
      `The database that DATABASE_URL names holds tables of another program (${tables.slice(0, 3).join(', ')}). Give Lede a database of its own.`,
    )
  const newer = known.filter((name) => !(name in migrations))
  if (newer.length > 0)
    throw new StoreStartError(
      `The database that DATABASE_URL names was written by a later version of Lede (${newer.join(', ')}). Start that version, or restore a backup from before.`,
    )
  return known.length === Object.keys(migrations).length && tables.includes(textTable)
}

/** Rows that are gone still stand in the pages of their tables until these are vacuumed. Copies in the write-ahead log, on replicas and in backups are the server's. */
async function wipe(index: boolean, log: Log, kysely: Kysely<Tables>): Promise<void> {
  const tables = [...Object.keys(holdings), ...followed]
  await kysely.connection().execute(async (connection) => {
    await sql.raw(withoutLimit).execute(connection)
    try {
      // With `analyze`: the planner's statistics hold samples of values.
      for (const table of tables) await sql`vacuum (analyze, skip_locked) ${sql.table(table)}`.execute(connection)
      if (!index) return
      const {
        rows: [size],
      } = await sql<{ rows: number }>`select reltuples::float8 as rows from pg_class where oid = to_regclass(${textTable})`.execute(
        connection,
      )
      // Into the statistics of a large archive no word comes that stands in few of its articles, and it takes long to read.
      await sql`vacuum (${sql.raw((size?.rows ?? 0) < largeArchive ? 'analyze, ' : '')}skip_locked) ${sql.table(textTable)}`.execute(
        connection,
      )
    } catch (error) {
      log.warn('the tables could not be vacuumed; the server does it by itself later', { error })
    } finally {
      await sql.raw(withLimit).execute(connection)
    }
  })
}

/** Containers may share a host's name, but not what their processes are numbered in. */
function machineName(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    const [numbering] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? []
    return `${hostname()}:${boot}:${numbering ?? ''}`
  } catch {
    return hostname()
  }
}
