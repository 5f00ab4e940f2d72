// /ask: a question about the thread's articles; outside a thread, about everything stored.
import { defineCommand } from '#src/discord/command.ts'
import { questionLimit } from '#src/core/answer.ts'
import { replying } from '#src/discord/replying.ts'

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask about the article of this thread, or about all stored articles',
  options: {
    question: { type: 'string', description: 'Your question, in plain words', required: true, maxLength: questionLimit },
  },
  async *run(invocation, context) {
    const { here, options: { question }, language } = invocation
    const known = here.holdsConversation && await context.conversations.get(here.channelId) !== undefined
    const request = { kind: 'ask' as const, question, conversationId: known ? here.channelId : null, language }
    yield* replying(request, invocation, context)
  },
})
