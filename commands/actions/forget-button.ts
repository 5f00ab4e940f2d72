// The buttons under what /forget would forget: does it, once more sure that whoever presses may, or leaves it.
import type { Context } from '#src/core/context.ts'
import type { Conversation } from '#src/core/conversation.ts'
import { UserError } from '#src/core/errors.ts'
import type { Forgotten } from '#src/core/memory.ts'
import { conversationAt } from '#src/core/obtain.ts'
import { defineAction, type Invocation } from '#src/discord/command.ts'
import { forgetWords } from '#src/discord/words/forget.ts'

export const forgetButton = defineAction({
  name: 'forget',
  version: 1,
  opening: 'update',
  async run({ args: [what = '', id = ''], ...invocation }, context) {
    const words = forgetWords[invocation.spoken]
    if (what === 'nothing') return { text: words.kept }
    const forgotten = await forgetting(what, id, invocation, context)
    for (const replyId of forgotten.replyIds) context.running.stop(replyId)
    await context.memory.scrub()
    return { text: words.done(forgotten) }
  },
})

async function forgetting(what: string, id: string, invocation: Invocation, context: Context): Promise<Forgotten> {
  const { here } = invocation
  switch (what) {
    case 'questions':
      return context.memory.forgetQuestions(here)
    case 'thread': {
      if (!mayForgetThread(await conversationAt(id, here, context), invocation)) throw new UserError('not yours', {})
      return context.memory.forgetConversation(id)
    }
    case 'article': {
      if (!(await mayForgetArticle(id, invocation, context))) throw new UserError('not yours', {})
      return context.memory.forgetArticle(id, here)
    }
    default:
      throw new UserError('button outdated', {})
  }
}

/** Whoever began it, and moderators. */
export function mayForgetThread({ startedBy }: Conversation, { here, canModerate }: Pick<Invocation, 'here' | 'canModerate'>): boolean {
  return startedBy === here.userId || (here.guildId !== null && canModerate)
}

/** Whoever first had it summarized in the server, and moderators; in direct messages everybody theirs. */
export async function mayForgetArticle(
  articleId: string,
  { here, canModerate }: Pick<Invocation, 'here' | 'canModerate'>,
  { memory }: Pick<Context, 'memory'>,
): Promise<boolean> {
  return here.guildId === null || canModerate || (await memory.firstAskerOf(articleId, here.guildId)) === here.userId
}
