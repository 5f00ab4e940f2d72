// What each server has set for itself, and only that, and the log of it, written together; a setting that this version does not understand
// counts as not set.
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Clock, Log, Settings } from '#src/core/ports.ts'
import { isSetting, readSettings, settingChangeSchema, type ServerSettings, type SettingChange } from '#src/core/settings.ts'
import { nobody } from './holdings.ts'
import type { SettingChangeRow, Tables } from './schema.ts'
import { alone } from './transaction.ts'

export function openSettings({ kysely, clock, log }: { kysely: Kysely<Tables>; clock: Clock; log: Log }): Settings {
  const chosen = async (guildId: string, from: Kysely<Tables>): Promise<Record<string, unknown>> => {
    const row = await from.selectFrom('settings').select('value').where('guild_id', '=', guildId).executeTakeFirst()
    return row === undefined ? {} : (z.record(z.string(), z.unknown()).safeParse(JSON.parse(row.value)).data ?? {})
  }
  const understood = (guildId: string, given: Record<string, unknown>): ServerSettings => {
    const { settings, unknown } = readSettings(given)
    if (unknown.length > 0) log.warn('settings of a server that are not understood count as not set', { guildId, settings: unknown })
    return settings
  }
  const write = async (
    guildId: string,
    given: Record<string, unknown>,
    change: Omit<SettingChange, 'id' | 'at'>,
    transaction: Kysely<Tables>,
  ): Promise<SettingChange> => {
    const value = JSON.stringify(given)
    await transaction
      .insertInto('settings')
      .values({ guild_id: guildId, value })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ value }))
      .execute()
    const row = await transaction
      .insertInto('setting_changes')
      .values({
        guild_id: guildId,
        name: change.name,
        from_value: JSON.stringify(change.from),
        to_value: JSON.stringify(change.to),
        by_id: change.by.id,
        by_name: change.by.name,
        at: clock.now(),
        undoes: change.undoes,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return toChange(row)
  }
  return {
    async of(guildId) {
      return guildId === null ? readSettings({}).settings : understood(guildId, await chosen(guildId, kysely))
    },
    async isChosen(guildId, name) {
      return Object.hasOwn(await chosen(guildId, kysely), name)
    },
    change: (guildId, setting, by) =>
      alone(`settings ${guildId}`, kysely, async (transaction) => {
        const given = await chosen(guildId, transaction)
        const before = understood(guildId, given)
        const { name, value } = typeof setting === 'function' ? setting(before) : setting
        if (same(before[name], value)) return null
        return write(guildId, { ...given, [name]: value }, { name, from: before[name], to: value, by, undoes: null }, transaction)
      }),
    undo: (guildId, changeId, by) =>
      alone(`settings ${guildId}`, kysely, async (transaction) => {
        const row = await transaction
          .selectFrom('setting_changes')
          .selectAll()
          .where('guild_id', '=', guildId)
          .where('id', '=', changeId)
          .executeTakeFirst()
        if (row === undefined) return null
        const { id, name, from, to } = toChange(row)
        if (!isSetting(name)) return null
        const now = await chosen(guildId, transaction)
        if (!same(understood(guildId, now)[name], to)) return null
        const { [name]: _taken, ...others } = now
        // What was the default before anybody chose is nobody's choice again.
        const given = same(readSettings({}).settings[name], from) ? others : { ...others, [name]: from }
        if (readSettings(given).unknown.includes(name)) return null
        return write(guildId, given, { name, from: to, to: from, by, undoes: id }, transaction)
      }),
    async changes(guildId, { before, limit }) {
      const rows = await kysely
        .selectFrom('setting_changes')
        .selectAll()
        .where('guild_id', '=', guildId)
        .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap((row) => {
        try {
          return [toChange(row)]
        } catch (error) {
          log.warn('a line of the settings log is not understood', { guildId, id: row.id, error })
          return []
        }
      })
    },
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function toChange(row: Selectable<SettingChangeRow>): SettingChange {
  return settingChangeSchema.parse({
    id: row.id,
    name: row.name,
    from: JSON.parse(row.from_value),
    to: JSON.parse(row.to_value),
    by: { id: row.by_id, name: row.by_name === nobody ? '—' : row.by_name },
    at: Number(row.at),
    undoes: row.undoes,
  })
}
