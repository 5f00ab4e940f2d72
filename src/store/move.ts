// Moves the SQLite file of a data folder into an empty PostgreSQL: in one transaction, which is kept only when both hold the same rows, by
// their number and their hashes. The file stays as it is.
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sql, type Kysely, type Transaction } from 'kysely'
import { readArticleSchema, type Scope } from '#src/core/article.ts'
import type { Log } from '#src/core/ports.ts'
import { StoreStartError, type Engine } from './engine.ts'
import { tryLock } from './folder-lock.ts'
import { followed, holdings } from './holdings.ts'
import { openPostgres } from './postgres.ts'
import { createPostgresText, dropTextIndexes } from './postgres-text.ts'
import type { Tables } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import { databasePath } from './sqlite-file.ts'
import { byRows } from './transaction.ts'

type Row = Record<string, unknown>

/** Those that others refer to come first. Who holds a lease, or checks a feed, is of no use elsewhere; the queue is filled again from what waits (`core/reading.ts`). */
const leftBehind = ['leases', 'readings', 'feed_claims']
const parents = ['articles', 'stories', 'feeds', 'replies'] as const
const tables = [
  ...parents,
  ...[...Object.keys(holdings), ...followed].filter(
    (table) => !(parents as readonly string[]).includes(table) && !leftBehind.includes(table),
  ),
]

/** Rows that are written, or read back, at once. */
const rowsAtOnce = 200

export interface Move {
  readonly folder: string
  readonly url: string
  readonly log: Log
  /** Called after each table with how many rows it has. */
  readonly onTable?: (table: string, rows: number) => void
}

/** Gives the rows of each table. Throws `StoreStartError` for what can be mended; then nothing has changed on either side. */
export async function moveToPostgres({ folder, url, log, onTable }: Move): Promise<Readonly<Record<string, number>>> {
  if (statSync(databasePath(folder), { throwIfNoEntry: false })?.isFile() !== true)
    throw new StoreStartError(`There is no database in ${folder}. Name the folder that LEDE_DATA named.`)
  // Brings it up to this version's schema, and looks at whether it is whole.
  await (await openSqlite(folder)).kysely.destroy()
  const lock = tryLock(folder, 'alone')
  if (lock === null)
    throw new StoreStartError(`Lede runs on ${folder}. Stop it first: what it writes while it is moved would be left behind.`)
  const source = new DatabaseSync(databasePath(folder), { readOnly: true })
  try {
    const target = await openPostgres(url, log)
    try {
      const rows = await byRows(target.kysely, (transaction) => move(source, transaction, target, onTable))
      await sql`analyze`.execute(target.kysely)
      return rows
    } finally {
      await target.kysely.destroy()
    }
  } finally {
    source.close()
    lock.release()
  }
}

async function move(
  source: DatabaseSync,
  transaction: Transaction<Tables>,
  { index }: Engine,
  onTable: Move['onTable'],
): Promise<Record<string, number>> {
  await sql`set local statement_timeout = 0`.execute(transaction)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction)
  await refuseFull(transaction)
  await dropTextIndexes(transaction)
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const written = new Digest()
    for (const rows of inParts(source.prepare(`SELECT * FROM "${table}"`).iterate() as Iterable<Row>)) {
      const fitting = rows.map(fit)
      for (const row of fitting) written.add(row)
      await transaction
        .insertInto(table as keyof Tables)
        .values(fitting)
        .execute()
      if (table === 'articles') for (const row of fitting) await indexRow(row, index, transaction)
    }
    const found = await digestOf(table, transaction)
    if (found.value() !== written.value())
      throw new StoreStartError(`${table} did not arrive as it was (${written.rows} rows sent, ${found.rows} there). Nothing was kept.`)
    counts[table] = found.rows
    onTable?.(table, found.rows)
  }
  await createPostgresText(transaction)
  await countOn(transaction)
  return counts
}

async function refuseFull(transaction: Transaction<Tables>): Promise<void> {
  const full: string[] = []
  for (const table of tables) {
    const {
      rows: [found],
    } = await sql<{ full: boolean }>`select exists (select 1 from ${sql.table(table)}) as full`.execute(transaction)
    if (found?.full === true) full.push(table)
  }
  if (full.length > 0)
    throw new StoreStartError(
      `The database that DATABASE_URL names is not empty (${full.slice(0, 4).join(', ')}${full.length > 4 ? ', …' : ''}). Lede moves into an empty one alone: nothing is merged or overwritten.`,
    )
}

async function indexRow(row: Row, index: Engine['index'], transaction: Kysely<Tables>): Promise<void> {
  const body = readArticleSchema.safeParse(JSON.parse(String(row['body'])))
  // One that cannot be read is found nowhere, as in SQLite it is shown nowhere.
  if (body.success)
    await index.add({ number: Number(row['number']), scope: row['scope'] as Scope, article: body.data, isNew: true }, transaction)
}

/** PostgreSQL's text has no U+0000 and its whole numbers no fractions; SQLite takes both. */
function fit(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replaceAll('\0', '') : typeof value === 'number' ? Math.round(value) : value,
    ]),
  )
}

/** Numbers that count up go on behind the highest. */
async function countOn(transaction: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{
    table: string
    column: string
  }>`select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%'`.execute(transaction)
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      transaction,
    )
  }
}

/** Of rows in whatever order: the sum of their SHA-256. */
class Digest {
  rows = 0
  #sum = 0n

  add(row: Row): void {
    const columns = Object.keys(row)
      .toSorted()
      .map((column) => [column, row[column]])
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${createHash('sha256').update(JSON.stringify(columns)).digest('hex')}`))
    this.rows += 1
  }

  value(): string {
    return `${this.rows} ${this.#sum.toString(16)}`
  }
}

async function digestOf(table: string, transaction: Transaction<Tables>): Promise<Digest> {
  const digest = new Digest()
  await sql`declare moved no scroll cursor for select * from ${sql.table(table)}`.execute(transaction)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from moved`.execute(transaction)
    if (rows.length === 0) break
    for (const row of rows) digest.add(row)
  }
  await sql`close moved`.execute(transaction)
  return digest
}

function* inParts(rows: Iterable<Row>): Generator<Row[]> {
  let part: Row[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < rowsAtOnce) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
