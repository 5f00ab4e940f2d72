// Empty ground for a store, on each engine that this machine has: a folder, or a schema of its own in a PostgreSQL.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Log } from '#src/core/ports.ts'
import { openStore, type OpenStore, type StoreSettings } from '#src/store/index.ts'
import { silent } from './log.ts'

export interface Ground {
  readonly settings: StoreSettings
  /** Opens a store on the same ground each time, as further processes would. */
  open(now?: () => number): Promise<OpenStore>
  clear(): Promise<void>
}

export function sqliteGround(log: Log = silent): Ground {
  const settings = { folder: mkdtempSync(join(tmpdir(), 'lede-store-')) }
  return {
    settings,
    open: (now = () => Date.now()) => openStore(settings, { now }, log),
    clear: async () => {
      rmSync(settings.folder, { recursive: true, force: true })
    },
  }
}

/** A server for tests, which make schemas of their own in it and drop them. */
export const testDatabase = process.env['LEDE_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test'

/** Why what needs PostgreSQL is skipped, which it says aloud; null where the server answers. */
export async function sayMissing(what: string): Promise<string | null> {
  try {
    await ask('select 1')
    return null
  } catch (error) {
    const missing = `no PostgreSQL at ${new URL(testDatabase).host} (LEDE_TEST_DATABASE_URL names one)`
    process.stderr.write(`${what} is skipped: ${missing}: ${error instanceof Error ? error.message || error.name : String(error)}\n`)
    return missing
  }
}

export async function ask(query: string, url: string = testDatabase): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  try {
    await client.connect()
    const result = (await client.query(query)) as { rows?: Record<string, unknown>[] }
    return result.rows ?? []
  } finally {
    await client.end()
  }
}

export interface PostgresSchema {
  readonly url: string
  readonly name: string
  empty(): Promise<void>
  drop(): Promise<void>
}

/** A schema of its own, which `DATABASE_URL` names by its search path. */
export async function postgresSchema(): Promise<PostgresSchema> {
  const name = `lede_test_${randomBytes(6).toString('hex')}`
  await ask(`create schema ${name}`)
  const url = new URL(testDatabase)
  // What a test writes need not outlive the machine.
  url.searchParams.set('options', `-c search_path=${name} -c synchronous_commit=off`)
  return {
    url: url.href,
    name,
    async empty() {
      await ask(
        `do $$ declare t text; begin set local session_replication_role = replica; for t in select tablename from pg_tables where schemaname = '${name}' and tablename not like 'kysely%' loop execute format('delete from ${name}.%I', t); end loop; if to_regclass('${name}_queue.job') is not null then delete from ${name}_queue.job; end if; end $$`,
      )
    },
    async drop() {
      await ask(`drop schema ${name} cascade`)
      // Where pg-boss keeps the queue.
      await ask(`drop schema if exists ${name}_queue cascade`)
    },
  }
}

/** Grounds in one schema, emptied after each. */
export function postgresGround(schema: PostgresSchema | null, log: Log = silent): Ground {
  if (schema === null) throw new Error('there is no PostgreSQL')
  const settings = { folder: '/nonexistent', databaseUrl: schema.url }
  return {
    settings,
    open: (now = () => Date.now()) => openStore(settings, { now }, log),
    clear: () => schema.empty(),
  }
}
