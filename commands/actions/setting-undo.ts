// The Undo button of a change: gives the setting back what it was, unless it has been changed since.
import { followTimeZone } from '#src/core/digests.ts'
import { defineAction } from '#src/discord/command.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { settingsPage } from '../settings-page.ts'
import { managedServer } from '../whose.ts'

export const settingUndo = defineAction({
  name: 'setting-undo',
  version: 1,
  opening: 'update',
  async run({ args: [changeId = ''], spoken, askedBy, ...invocation }, context) {
    const guildId = managedServer(invocation)
    const undone = /^\d{1,15}$/.test(changeId) ? await context.settings.undo(guildId, Number(changeId), askedBy) : null
    if (undone?.name === 'timeZone') await followTimeZone(guildId, context)
    return settingsPage(await context.settings.of(guildId), spoken, undone, undone === null ? settingsWords[spoken].texts.changedSince : '')
  },
})
