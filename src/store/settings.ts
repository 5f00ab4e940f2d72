// What each server has set for itself; a setting that this version does not understand counts as not set.
import type { Kysely } from 'kysely'
import type { Log, Settings } from '#src/core/ports.ts'
import { readSettings } from '#src/core/settings.ts'
import type { Tables } from './schema.ts'

export function openSettings({ kysely, log }: { kysely: Kysely<Tables>; log: Log }): Settings {
  return {
    async of(guildId) {
      if (guildId === null) return readSettings({}).settings
      const row = await kysely.selectFrom('settings').select('value').where('guild_id', '=', guildId).executeTakeFirst()
      const { settings, unknown } = readSettings(row === undefined ? {} : JSON.parse(row.value))
      if (unknown.length > 0) log.warn('settings of a server that are not understood count as not set', { guildId, settings: unknown })
      return settings
    },
    async set(guildId, settings) {
      const value = JSON.stringify(settings)
      await kysely.insertInto('settings').values({ guild_id: guildId, value }).onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ value })).execute()
    },
  }
}
