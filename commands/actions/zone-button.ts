// The button for a time zone that is not in the menu: opens the form for its name.
import { defineAction } from '#src/discord/command.ts'
import { settingNames } from '#src/discord/words/setting-names.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { zoneForm } from './zone-form.ts'

export const zoneButton = defineAction({
  name: 'zone',
  version: 1,
  opening(_args, { spoken }) {
    const { names } = settingNames[spoken]
    const { texts } = settingsWords[spoken]
    return {
      title: names.timeZone,
      customId: zoneForm.id(),
      fields: { zone: { label: names.timeZone, placeholder: texts.zoneHint, long: false, maxLength: 60 } },
    }
  },
  run() {
    throw new Error('the time zone button only opens its form')
  },
})
