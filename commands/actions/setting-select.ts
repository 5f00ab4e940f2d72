// The menu of the settings' page: shows the chosen setting with what it can be. Its Back button shows the page again.
import { UserError } from '#src/core/errors.ts'
import { defineAction } from '#src/discord/command.ts'
import { pageSettings, settingPage, settingsPage } from '../settings-page.ts'
import { managedServer } from '../whose.ts'

export const settingSelect = defineAction({
  name: 'setting',
  version: 1,
  opening: 'update',
  async run({ args: [back], value, spoken, ...invocation }, context) {
    const settings = await context.settings.of(managedServer(invocation))
    if (back === 'back') return settingsPage(settings, spoken)
    const name = pageSettings.find((known) => known === value)
    if (name === undefined) throw new UserError('button outdated', {})
    return settingPage(name, settings, spoken, context)
  },
})
