// The Undo button of a changed limit: gives the limits back what they were, unless they have been changed since.
import { defineAction } from '#src/discord/command.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { budgetPage } from '../budget-page.ts'
import { managedServer } from '../whose.ts'

export const budgetUndo = defineAction({
  name: 'budget-undo',
  version: 1,
  opening: 'update',
  async run({ args: [changeId = ''], spoken, askedBy, ...invocation }, context) {
    const guildId = managedServer(invocation)
    const undone = /^\d{1,15}$/.test(changeId) ? await context.settings.undo(guildId, Number(changeId), askedBy) : null
    return budgetPage(guildId, spoken, context, undone, undone === null ? settingsWords[spoken].texts.changedSince : '')
  },
})
