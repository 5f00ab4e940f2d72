// Prepared statements of a SQLite connection, kept by their text: preparing one anew takes as long as running it.
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Statements kept of a connection; more than the distinct queries there are. */
const preparedLimit = 500

const kept = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

const readers = new WeakMap<StatementSync, boolean>()

/** Whether a statement gives rows. Asked once: its columns are listed anew each time. */
export function givesRows(statement: StatementSync): boolean {
  const known = readers.get(statement) ?? statement.columns().length > 0
  readers.set(statement, known)
  return known
}

export function prepared(raw: DatabaseSync, text: string): StatementSync {
  let statements = kept.get(raw)
  if (statements === undefined) kept.set(raw, (statements = new Map()))
  const known = statements.get(text)
  if (known !== undefined) return known
  const made = raw.prepare(text)
  if (statements.size >= preparedLimit) statements.clear()
  statements.set(text, made)
  return made
}
