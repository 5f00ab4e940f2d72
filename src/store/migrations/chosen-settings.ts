// Of each server only what its moderators chose: what is at its default without their doing leaves the row, so that a choice is known by
// being there, however long its line in the log is kept.
import type { Migration } from 'kysely/migration'

/** The defaults of that time, as JSON writes them. */
const defaults: Readonly<Record<string, string>> = {
  summarize: '{"who":"everybody"}',
  ask: '{"who":"everybody"}',
  follow: '{"who":"moderators"}',
  channels: '{"rule":"except","ids":[]}',
  language: '"en"',
  summaryLanguage: 'null',
  length: '"standard"',
  style: '"bullets"',
  autoThread: 'true',
  linkChannels: '[]',
  modelTier: '"full"',
  limits: '[]',
  costLine: 'false',
  timeZone: '"UTC"',
  retentionDays: '365',
}

export const chosenSettings: Migration = {
  async up(database) {
    const rows = await database.selectFrom('settings').select(['guild_id', 'value']).execute()
    for (const { guild_id: guildId, value } of rows) {
      const given = read(String(value))
      if (given === null) continue
      // The last line about a setting tells; one that takes something back chooses nothing.
      const lines = await database
        .selectFrom('setting_changes')
        .select(['name', 'undoes'])
        .where('guild_id', '=', guildId)
        .orderBy('id')
        .execute()
      const chosen = new Map(lines.map(({ name, undoes }) => [String(name), undoes === null]))
      const kept = Object.entries(given).filter(([name, one]) => chosen.get(name) === true || JSON.stringify(one) !== defaults[name])
      await database
        .updateTable('settings')
        .set({ value: JSON.stringify(Object.fromEntries(kept)) })
        .where('guild_id', '=', guildId)
        .execute()
    }
  },
}

/** Null for what is no object of settings: it stays as it is. */
function read(value: string): Record<string, unknown> | null {
  try {
    const given: unknown = JSON.parse(value)
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : null
  } catch {
    return null
  }
}
