// The buttons of the page of usage: whose use it shows, and what its picture counts.
import { UserError } from '#src/core/errors.ts'
import { units } from '#src/core/budget.ts'
import { defineAction } from '#src/discord/command.ts'
import { usagePage } from '../usage-page.ts'

export const usageButton = defineAction({
  name: 'usage',
  version: 1,
  opening: 'update',
  // The first argument only tells two buttons apart that lead to the same page.
  run({ args: [, of, counted], here, spoken, isPrivate }, context) {
    const unit = units.find((known) => known === counted)
    if (unit === undefined || (of !== 'mine' && of !== 'server') || !isPrivate) throw new UserError('button outdated', {})
    return usagePage({ of, unit }, here, spoken, context)
  },
})
