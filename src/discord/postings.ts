// What the bot posts by itself as messages. The buttons come from the desk that the commands provide; sending is left to `announcer.ts`.
import type { Language } from '#src/core/languages.ts'
import type { Posting } from '#src/core/posting.ts'
import type { Reply } from './reply.ts'
import { digestParts } from './digest-posting.ts'
import { renderChanged, renderFeedNotice, renderMore } from './feed-postings.ts'
import { inert } from './markdown.ts'
import { messageBodies, type MessageBody } from './message.ts'
import { postingWords } from './words/postings.ts'

/** What stands under a posting; made by the commands, which know the actions. Of a digest each message has its own stories. */
export type PostingControls = (posting: Posting, language: Language) => Pick<Reply, 'buttons' | 'selects'>

/** Always the same messages for the same posting: it may be repeated after a crash, from the part that Discord hasn't got. */
export function postingBodies(posting: Posting, language: Language, controls: PostingControls): readonly MessageBody[] {
  if (posting.kind === 'digest') {
    return digestParts(posting, language).flatMap(({ text, stories }) =>
      messageBodies({ text, ...controls({ ...posting, stories }, language) }),
    )
  }
  const bodies = messageBodies({ ...renderPosting(posting, language), ...controls(posting, language) })
  const roleId = posting.kind === 'entry' ? posting.roleId : null
  // The one ping there is: a role that the server itself has chosen.
  return roleId === null
    ? bodies
    : bodies.map((body) => ({
        ...body,
        content: `<@&${roleId}>${body.content === '' ? '' : `\n${body.content ?? ''}`}`,
        allowed_mentions: { roles: [roleId] },
      }))
}

function renderPosting(posting: Exclude<Posting, { kind: 'digest' }>, language: Language): Reply {
  switch (posting.kind) {
    case 'more entries':
      return renderMore(posting, language)
    case 'changed':
      return renderChanged(posting, language)
    case 'feed notice':
      return renderFeedNotice(posting, language)
    case 'trouble': {
      const { trouble, why } = postingWords[language]
      return { text: `⚠️ ${trouble({ channel: `<#${posting.channelId}>`, why: why[posting.trouble] })}` }
    }
    case 'entry': {
      const at = posting.published === null ? Number.NaN : Date.parse(posting.published)
      return {
        card: {
          title: inert(posting.title, 240),
          url: posting.url,
          author: posting.outlet,
          footer: '',
          color: entryColor,
          timestamp: Number.isNaN(at) ? null : new Date(at).toISOString(),
          body: posting.gist === null ? '' : inert(posting.gist, 700),
        },
      }
    }
  }
}

const entryColor = 0x3b82f6
