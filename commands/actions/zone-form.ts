// The form for a time zone by its name.
import { followTimeZone } from '#src/core/digests.ts'
import { isTimeZone } from '#src/core/periods.ts'
import { defineAction } from '#src/discord/command.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { settingsPage } from '../settings-page.ts'
import { managedServer } from '../whose.ts'

export const zoneForm = defineAction({
  name: 'zone-form',
  version: 1,
  opening: 'private',
  async run({ fields: { zone = '' }, spoken, askedBy, ...invocation }, context) {
    const guildId = managedServer(invocation)
    if (!isTimeZone(zone.trim())) return { text: `⚠️ ${settingsWords[spoken].texts.noZone}` }
    const change = await context.settings.change(guildId, { name: 'timeZone', value: zone.trim() }, askedBy)
    await followTimeZone(guildId, context)
    return settingsPage(await context.settings.of(guildId), spoken, change)
  },
})
