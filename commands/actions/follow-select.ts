// The select where a site has several feeds: follows the chosen one, with everything else that was wished for.
import { z } from 'zod'
import { UserError } from '#src/core/errors.ts'
import { follow } from '#src/core/follow.ts'
import { filterSchema, firstChoices, gistChoices, postChoices } from '#src/core/following.ts'
import { defineAction } from '#src/discord/command.ts'
import { confirmation } from '../follow.ts'

const choiceSchema = z.object({
  wish: z.object({
    guildId: z.string(),
    channelId: z.string(),
    filter: filterSchema,
    post: z.enum(postChoices),
    gist: z.enum(gistChoices),
    first: z.enum(firstChoices),
    roleId: z.string().nullable(),
    followedBy: z.string().nullable(),
  }),
  urls: z.array(z.string()),
})

export const followSelect = defineAction({
  name: 'follow',
  version: 1,
  needs: 'follow',
  opening: 'update',
  async run({ args: [id = ''], value, here, spoken, signal }, context) {
    const stored = await context.facts.get(`choice of feeds ${id}`)
    const choice = stored === undefined ? undefined : choiceSchema.parse(JSON.parse(stored))
    const url = choice?.urls[Number(value)]
    if (choice === undefined || url === undefined || choice.wish.guildId !== here.guildId) throw new UserError('button outdated', {})
    const result = await follow(url, choice.wish, context, signal)
    // An address that a page names as a feed and that is a page again is none.
    if (result.outcome === 'choose') throw new UserError('no feed found', { host: new URL(url).host })
    return confirmation(result, spoken)
  },
})
