// /admin: how the bot stands, for whoever runs it and nobody else; with a reference, one error.
import { UserError } from '#src/core/errors.ts'
import type { Context } from '#src/core/context.ts'
import { defineCommand, type Here } from '#src/discord/command.ts'
import { adminDescriptions as descriptions, adminNames } from '#src/discord/words/admin-command.ts'
import { failurePage, statusPage } from './admin-page.ts'

/** Throws `UserError` `not operator` for everybody else. To be asked by every door to it: a message with a button may be seen by others. */
export async function requireOperator({ userId }: Here, { operators }: Pick<Context, 'operators'>): Promise<void> {
  if (!(await operators.has(userId))) throw new UserError('not operator', {})
}

export const admin = defineCommand({
  name: 'admin',
  names: adminNames,
  description: descriptions.command,
  for: 'operators',
  options: { reference: { type: 'string', description: descriptions.reference, maxLength: 40 } },
  opening: 'private',
  async run({ here, spoken, options: { reference } }, context) {
    await requireOperator(here, context)
    return reference === undefined ? statusPage(spoken, context) : failurePage(reference.trim().toLowerCase(), spoken, context)
  },
})
