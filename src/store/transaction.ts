// Transactions that several processes run at once. SQLite has one writer at a time; on PostgreSQL every transaction is serializable
// and repeated where it ran into another (`SerialKysely`), and those that would keep running into each other take turns (`alone`).
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, sql, type Transaction, type TransactionBuilder } from 'kysely'
import { isPostgres } from './dialect.ts'
import type { Tables } from './schema.ts'

/**
 * PostgreSQL's codes for what ends well when it is done again: serialization failure, deadlock; a row that another has just inserted, or
 * taken out. More than so many in a row are no coincidence.
 */
const tries: Readonly<Record<string, number>> = { '40001': 50, '40P01': 50, '23505': 4, '23503': 4 }
const longestPauseMs = 200

async function untilItFits<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (typeof code !== 'string' || attempt >= (tries[code] ?? 0)) throw error
      await sleep(Math.random() * Math.min(longestPauseMs, 2 ** attempt))
    }
  }
}

/** Kysely whose transactions behave as if each ran alone. Their work may run several times: it leaves no trace outside the database. */
export class SerialKysely extends Kysely<Tables> {
  override transaction(): TransactionBuilder<Tables> {
    const plain = super.transaction()
    const serial: Pick<TransactionBuilder<Tables>, 'execute' | 'setIsolationLevel'> = {
      execute: (work) => untilItFits(() => plain.setIsolationLevel('serializable').execute(work)),
      setIsolationLevel: (level) => plain.setIsolationLevel(level),
    }
    return serial as TransactionBuilder<Tables>
  }
}

/**
 * A transaction among those with the same key of which only one runs at a time, in whatever process: each sees what those before it
 * wrote. For work that many want to do at once; whatever else it touches must not be decided elsewhere without the key.
 */
export function alone<T>(key: string, kysely: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  if (!isPostgres(kysely)) return kysely.transaction().execute(work)
  return byRows(kysely, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || ${key}, 0))`.execute(transaction)
    return work(transaction)
  })
}

/**
 * A transaction that begins by writing the rows that it decides about: whoever writes one of them at the same time waits there, and
 * then sees what became of it.
 */
export function byRows<T>(kysely: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  if (!isPostgres(kysely)) return kysely.transaction().execute(work)
  return untilItFits(() => kysely.transaction().setIsolationLevel('read committed').execute(work))
}

/**
 * A transaction that sees one moment and is repeated where a row that it writes was written by another since (snapshot isolation). For work that
 * decides by rows that it writes itself: what it only looks at has it run into nobody. A serializable one is taken to have looked at all of a
 * small table, and two such that write there at once run into each other whatever rows are theirs.
 */
export function bySnapshot<T>(kysely: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  if (!isPostgres(kysely)) return kysely.transaction().execute(work)
  return untilItFits(() => kysely.transaction().setIsolationLevel('repeatable read').execute(work))
}
