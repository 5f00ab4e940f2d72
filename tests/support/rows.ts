// The rows of a SQLite store as text, and those among them that are a home's own.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, vi } from 'vitest'
import { ask, type Ground } from './grounds.ts'
import type { Inhabited } from './inhabited.ts'

/** Every row of every table. Leases and facts about the files are no server's. */
export function rowsIn(folder: string): string[] {
  const database = new DatabaseSync(join(folder, 'lede.db'), { readOnly: true })
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'article_t%' AND name NOT LIKE 'sqlite%' AND name <> 'leases'",
      )
      .all() as { name: string }[]
    return tables
      .flatMap(({ name }) =>
        database
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map(
            (row) =>
              `${name} ${JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))}`,
          ),
      )
      .filter(isSomebodys)
  } finally {
    database.close()
  }
}

function isSomebodys(row: string): boolean {
  return !row.includes('files to wipe') && !row.startsWith('kysely')
}

export function rowsOn({ settings: { folder, databaseUrl } }: Ground): Promise<string[]> {
  return databaseUrl === undefined || databaseUrl === null ? Promise.resolve(rowsIn(folder)) : rowsAt(databaseUrl)
}

/** What has to do with a home: by its ids, its mark, and its articles. */
export function about(rows: readonly string[], { guildId, personId, name, mark, articleId }: Inhabited): string[] {
  return rows.filter((row) => [guildId, personId, name, mark, articleId].some((id) => id !== null && row.includes(id))).toSorted()
}

/** What is a home's own, by the columns that say whose a row is: strangers may only write its ids into what is theirs. */
export function own(rows: readonly string[], { guildId, scope, personId, name, channelId, articleId }: Inhabited): string[] {
  const number = rows.find((row) => row.startsWith('articles ') && row.includes(`"id":"${articleId}"`))?.match(/"number":(\d+)/)?.[1]
  const ofIt = (row: Readonly<Record<string, unknown>>): boolean => {
    const people = ['asker_id', 'person_id', 'started_by', 'given_by', 'set_up_by', 'followed_by', 'by_id', 'user_id'].flatMap(
      (column) => row[column] ?? [],
    )
    if (guildId !== null && row['guild_id'] === guildId) return true
    if (row['scope'] === scope || String(row['article']) === number || people.includes(personId)) return true
    // Whoever asks in vain in a place of others leaves a row of their own.
    const placed = [channelId, `user:${personId}`].includes(String(row['channel_id'])) || row['conversation_id'] === `${name}card`
    return placed && people.length === 0 && [undefined, null, guildId].includes(row['guild_id'] as string | null | undefined)
  }
  return rows.filter((row) => ofIt(JSON.parse(row.slice(row.indexOf('{'))) as Record<string, unknown>)).toSorted()
}

/** Ids of a home that may be told to nobody who has not sent them. */
export function untold({ guildId, personId, channelId, articleId, followId, reservationId }: Inhabited, sent: readonly string[]): string[] {
  return [guildId, personId, channelId, articleId, followId, reservationId].flatMap((id) =>
    id === null || id === '' || sent.some((one) => one.includes(id)) ? [] : [id],
  )
}

/** Every row of every table of a PostgreSQL's schema, as `rowsIn` gives them. */
export async function rowsAt(url: string): Promise<string[]> {
  const tables = await ask(
    "select tablename from pg_tables where schemaname = current_schema() and tablename not like 'kysely%' and tablename not like 'article_t%' and tablename <> 'leases'",
    url,
  )
  const rows = await Promise.all(
    tables.map(async ({ tablename }) =>
      (await ask(`select row_to_json(one) as row from "${String(tablename)}" one`, url)).map(
        ({ row }) => `${String(tablename)} ${JSON.stringify(row)}`,
      ),
    ),
  )
  return rows.flat().filter(isSomebodys)
}

/** What owners look at is tried again by the clock: it is waited for until that has come to rest. */
export async function untilAtRest(folder: string): Promise<void> {
  const read = (table: string): Record<string, unknown>[] =>
    rowsIn(folder).flatMap((row) =>
      row.startsWith(`${table} {`) ? [JSON.parse(row.slice(table.length + 1)) as Record<string, unknown>] : [],
    )
  await vi.waitFor(
    () => {
      const channels = read('outbox_channels')
      expect(channels.filter(({ worker }) => worker !== null)).toEqual([])
      for (const { channel_id } of read('outbox').filter(({ state }) => state === 'waiting')) {
        const channel = channels.find((one) => one['channel_id'] === channel_id)
        expect(Number(channel?.['rests_until'])).toBeGreaterThan(Date.now() + 60_000)
      }
    },
    { timeout: 60_000, interval: 100 },
  )
}
