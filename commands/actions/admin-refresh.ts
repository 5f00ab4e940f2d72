// Shows anew how the bot stands, in the place of what was shown.
import { defineAction } from '#src/discord/command.ts'
import { requireOperator } from '../admin.ts'
import { statusPage } from '../admin-page.ts'

export const adminRefresh = defineAction({
  name: 'admin-refresh',
  version: 1,
  opening: 'update',
  async run({ here, spoken }, context) {
    await requireOperator(here, context)
    return statusPage(spoken, context)
  },
})
