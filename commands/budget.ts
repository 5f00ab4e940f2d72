// /budget: moderators see how much the model may do and cost in their server, and set limits on the server, on each member, on a role.
import { z } from 'zod'
import { limitSchema, microUsd, withLimit, type Limit } from '#src/core/budget.ts'
import { UserError } from '#src/core/errors.ts'
import { defineCommand, defineCommandGroup } from '#src/discord/command.ts'
import { budgetDeclared as words, budgetWords } from '#src/discord/words/budget-command.ts'
import { budgetPage } from './budget-page.ts'
import { serverOf } from './whose.ts'

const show = defineCommand({
  name: 'show',
  description: words.show,
  options: {},
  opening: 'private',
  run: ({ here, spoken }, context) => budgetPage(serverOf(here), spoken, context),
})

/** More than any server asks for, and still a whole number when it is counted in millionths. */
const most = 1_000_000_000

const set = defineCommand({
  name: 'set',
  description: words.set,
  options: {
    most: { type: 'number', description: words.most, required: true, min: 0, max: most },
    of: {
      type: 'string',
      description: words.of,
      required: true,
      choices: [
        { name: words.units.calls, value: 'calls' },
        { name: words.units.tokens, value: 'tokens' },
        { name: words.units.dollars, value: 'dollars' },
      ],
    },
    per: {
      type: 'string',
      description: words.per,
      required: true,
      choices: [
        { name: words.periods.day, value: 'day' },
        { name: words.periods.month, value: 'month' },
      ],
    },
    for: {
      type: 'string',
      description: words.for,
      choices: [
        { name: words.whom.server, value: 'server' },
        { name: words.whom.member, value: 'member' },
      ],
    },
    role: { type: 'role', description: words.role },
  },
  opening: 'private',
  async run({ here, spoken, askedBy, options }, context) {
    const guildId = serverOf(here)
    const limit = readLimit(options, guildId)
    const change = await context.settings.change(guildId, ({ limits }) => ({ name: 'limits', value: withLimit(limits, limit) }), askedBy)
    return budgetPage(guildId, spoken, context, change, change === null ? budgetWords[spoken].same : '')
  },
})

const askedSchema = z.object({
  most: z.number().min(0).max(most),
  of: z.enum(['calls', 'tokens', 'dollars']),
  per: limitSchema.shape.per,
  for: z.enum(['server', 'member']).default('server'),
  role: z
    .string()
    .regex(/^\d{17,20}$/)
    .optional(),
})

/** Everybody has the role that is called as the server is: a limit on it is one on the server. Throws `not whole`, and `button outdated` for what Discord would not have let anybody choose. */
function readLimit(asked: unknown, guildId: string): Limit {
  const parsed = askedSchema.safeParse(asked)
  if (!parsed.success) throw new UserError('button outdated', {})
  const { most, of, per, for: whom, role } = parsed.data
  if (of !== 'dollars' && !Number.isInteger(most)) throw new UserError('not whole', {})
  return limitSchema.parse({
    on: role === undefined ? whom : role === guildId ? 'server' : { role },
    per,
    ...(of === 'dollars' ? { unit: 'microUsd', most: microUsd(most) } : { unit: of, most }),
  })
}

export const budget = defineCommandGroup({
  name: 'budget',
  names: words.names,
  description: words.description,
  for: 'moderators',
  in: 'servers',
  commands: [show, set],
})
