// What a restored database must know of the time since its backup, so that nothing is posted twice: what the database that it replaces
// has posted, and that whatever waited may have been posted meanwhile.
import { DatabaseSync } from 'node:sqlite'

/** Since `since`, in milliseconds since the epoch. Gives how many postings were carried over; null where the old database cannot be read. */
export function carryPostings({ into, from, since }: { into: string; from: string | null; since: number }): number | null {
  const raw = new DatabaseSync(into)
  try {
    if (columnsOf(raw, 'main', 'outbox').length === 0) return 0
    const carried = from === null ? null : carryFrom(raw, from)
    // As after a crash: it is looked for in its channel before it is posted.
    raw.prepare("UPDATE outbox SET attempted_at = coalesce(attempted_at, ?) WHERE state = 'waiting'").run(since)
    return carried
  } finally {
    raw.close()
  }
}

function carryFrom(raw: DatabaseSync, from: string): number | null {
  try {
    raw.prepare('ATTACH DATABASE ? AS old').run(from)
    // A posting has another number in each of two databases that went on by themselves; its key is the same.
    const columns = columnsOf(raw, 'main', 'outbox')
      .filter((name) => name !== 'number' && columnsOf(raw, 'old', 'outbox').includes(name))
      .map((name) => `"${name}"`)
      .join(', ')
    raw.exec('BEGIN IMMEDIATE')
    const closed = raw
      .prepare(`UPDATE outbox SET state = o.state, posting = '', attempted_at = NULL, closed_at = o.closed_at, part = o.part
      FROM old.outbox AS o WHERE o.key = outbox.key AND outbox.state = 'waiting' AND o.state <> 'waiting'`)
      .run()
    const added = raw
      .prepare(
        `INSERT INTO outbox (${columns}) SELECT ${columns} FROM old.outbox WHERE state <> 'waiting' AND key NOT IN (SELECT key FROM main.outbox)`,
      )
      .run()
    raw.exec(`INSERT OR IGNORE INTO delivered_items (source, item, outbox_number, delivered_at)
      SELECT d.source, d.item, n.number, d.delivered_at FROM old.delivered_items AS d JOIN old.outbox AS o ON o.number = d.outbox_number JOIN main.outbox AS n ON n.key = o.key`)
    raw.exec('COMMIT; DETACH DATABASE old')
    return Number(closed.changes) + Number(added.changes)
  } catch {
    // It is damaged, or of a version before there were postings.
    if (raw.isTransaction) raw.exec('ROLLBACK')
    return null
  }
}

function columnsOf(raw: DatabaseSync, schema: 'main' | 'old', table: string): string[] {
  return (raw.prepare('SELECT name FROM pragma_table_info(?, ?)').all(table, schema) as { name: string }[]).map(({ name }) => name)
}
