// Rows for a database of whatever schema: two in every table, made by the types of its columns alone, so that they refer to one another.
import type { DatabaseSync } from 'node:sqlite'
import { countRows } from '#src/store/sqlite-file.ts'

/** What a column's type does not tell: JSON, by table and column. */
const known: Readonly<Record<string, (row: number) => string>> = {
  'replies.asked_by': (row) => JSON.stringify({ id: `t${row}`, name: `Ana ${row}` }),
  'replies.place': (row) =>
    JSON.stringify({ guildId: 't1', channelId: `t${row}`, messageId: `t${row}`, interactionToken: null, isPrivate: false }),
  'replies.request': () => JSON.stringify({ kind: 'ask', question: 'Why?', conversationId: 't1', language: null }),
}

/** Tables that have rows already keep what they have. */
export function fill(raw: DatabaseSync): void {
  raw.exec('PRAGMA foreign_keys = OFF')
  for (const [table, rows] of Object.entries(countRows(raw))) {
    if (rows > 0 || table.startsWith('article_terms') || table.startsWith('article_titles')) continue
    const columns = raw.prepare(`SELECT name, type FROM pragma_table_info(?)`).all(table) as { name: string; type: string }[]
    const insert = raw.prepare(
      `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    for (const row of [1, 2])
      insert.run(...columns.map(({ name, type }) => known[`${table}.${name}`]?.(row) ?? (/int/i.test(type) ? row : `t${row}`)))
  }
  raw.exec('PRAGMA foreign_keys = ON')
}
