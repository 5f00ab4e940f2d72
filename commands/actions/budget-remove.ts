// The menu of a server's limits: takes the chosen one away.
import { limitKey } from '#src/core/budget.ts'
import { defineAction } from '#src/discord/command.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { budgetPage } from '../budget-page.ts'
import { managedServer } from '../whose.ts'

export const budgetRemove = defineAction({
  name: 'budget-remove',
  version: 1,
  opening: 'update',
  async run({ value, spoken, askedBy, ...invocation }, context) {
    const guildId = managedServer(invocation)
    const change = await context.settings.change(
      guildId,
      ({ limits }) => ({ name: 'limits', value: limits.filter((limit) => limitKey(limit) !== value) }),
      askedBy,
    )
    return budgetPage(guildId, spoken, context, change, change === null ? settingsWords[spoken].texts.changedSince : '')
  },
})
