// /settings: the page on which moderators decide for their server, and the log of what they decided.
import { defineCommandGroup, type Invocation } from '#src/discord/command.ts'
import { settingsDeclared as words } from '#src/discord/words/settings.ts'
import { settingsLog } from './settings-log.ts'
import { settingsPage } from './settings-page.ts'
import { serverOf } from './whose.ts'

export const settings = defineCommandGroup({
  name: 'settings',
  names: words.names,
  description: words.description,
  for: 'moderators',
  in: 'servers',
  commands: [
    {
      name: 'show',
      description: words.show,
      options: {},
      opening: 'private',
      run: async ({ here, spoken }: Invocation, context) => settingsPage(await context.settings.of(serverOf(here)), spoken),
    },
    {
      name: 'log',
      description: words.log,
      options: {},
      opening: 'private',
      run: ({ here, spoken }: Invocation, context) => settingsLog(serverOf(here), null, spoken, context),
    },
  ],
})
