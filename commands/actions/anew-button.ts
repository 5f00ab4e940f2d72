// The button under a pointer to an earlier summary: the summary is written all the same. Whoever was pointed there gets it in the
// pointer's place, anybody else for themselves.
import { UserError } from '#src/core/errors.ts'
import { replyAt } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { mayChange } from '../whose.ts'

export const anewButton = defineAction({
  name: 'anew',
  version: 1,
  needs: 'summarize',
  opening: ([_replyId, askerId], by) => (mayChange(askerId, by) ? 'update' : 'private'),
  async *run({ args: [replyId = ''], ...invocation }, context) {
    const { request } = await replyAt(replyId, invocation.here, context)
    if (request.kind !== 'summarize') throw new UserError('button outdated', {})
    yield* replying(request, invocation, context)
  },
})
