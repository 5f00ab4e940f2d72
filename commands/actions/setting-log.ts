// Shows a page of the settings' log where the page of settings, or a newer page of the log, stands.
import { defineAction } from '#src/discord/command.ts'
import { settingsLog } from '../settings-log.ts'
import { managedServer } from '../whose.ts'

export const settingLog = defineAction({
  name: 'setting-log',
  version: 1,
  opening: 'update',
  run({ args: [before = ''], spoken, ...invocation }, context) {
    return settingsLog(managedServer(invocation), /^\d{1,15}$/.test(before) ? Number(before) : null, spoken, context)
  },
})
