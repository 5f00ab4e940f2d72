// The select under a digest: a story that several outlets tell is summarized from all its reports, and its thread is about all of
// them; another from its one article. For everybody.
import { UserError } from '#src/core/errors.ts'
import { wishIn } from '#src/core/settings.ts'
import { defineAction } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

const values = { story: 'story:', article: 'article:' }

/** The value of a choice. */
export function storyValue({ articleId, storyId }: { readonly articleId: string; readonly storyId: string | null }): string {
  return storyId === null ? values.article + articleId : values.story + storyId
}

export const digestSelect = defineAction({
  name: 'digest-story',
  version: 1,
  needs: 'summarize',
  async *run({ value, ...invocation }, context) {
    if (value === null) throw new UserError('button outdated', {})
    const source = value.startsWith(values.story)
      ? { kind: 'story' as const, storyId: value.slice(values.story.length) }
      : { kind: 'article' as const, articleId: value.slice(values.article.length) }
    yield* replying({ kind: 'summarize', source, wish: wishIn(await context.settings.of(invocation.here.guildId)) }, invocation, context, {
      once: true,
    })
  },
})
