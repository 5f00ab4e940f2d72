// Which buttons and selects stand under a reply, an error and at the head of a thread.
import type { UserError } from '#src/core/errors.ts'
import type { Button } from '#src/discord/command.ts'
import type { Desk } from '#src/discord/replying.ts'
import { askButton } from './actions/ask-button.ts'
import { onlyMe } from './actions/ask-form.ts'
import { changesFor } from './actions/change-select.ts'
import { exportButton } from './actions/export-button.ts'
import { pasteButton } from './actions/paste-button.ts'
import { retryButton } from './actions/retry-button.ts'
import { stopButton } from './actions/stop-button.ts'
import { sourcesButton } from './actions/sources-button.ts'
import { voteButtons } from './actions/vote-button.ts'

export const desk: Desk = {
  working: ({ replyId, askedBy }) => [{ label: 'Stop', style: 'secondary', customId: stopButton.id(replyId, askedBy.id) }],
  controls(written) {
    const { writing, replyId, conversationId, isPrivate, askedBy } = written
    const buttons: Button[] = []
    const cited = writing.kind === 'answer' ? writing.claims.length > 0 : writing.gist !== null || writing.points.length > 0
    if (conversationId !== null) buttons.push({ label: 'Ask', style: 'primary', customId: askButton.id(conversationId, ...isPrivate ? [onlyMe] : []) })
    if (cited) buttons.push({ label: 'Sources', style: 'secondary', customId: sourcesButton.id(replyId) })
    if (conversationId !== null && writing.kind === 'summary') buttons.push({ label: 'Export', style: 'secondary', customId: exportButton.id(conversationId) })
    // Where the model failed the reader may try it again; where there is none, another try gives the same.
    if (writing.writer.kind === 'extractive' && writing.writer.reason !== 'no model') buttons.push(retry(replyId, askedBy.id))
    if (cited || writing.kind === 'answer') buttons.push(...voteButtons(replyId))
    const changes = changesFor(written)
    return { buttons, selects: changes === null ? [] : [changes] }
  },
  threadOpening({ articles, conversationId, readsMessages }) {
    const about = articles.length > 1 ? 'these articles' : 'this article'
    const how = readsMessages ? 'write here, reply to this message, or press **Ask**' : 'reply to this message, mention me, or press **Ask**'
    return {
      text: `Ask anything about ${about}: ${how}. I answer only from the text and show the passages.`,
      buttons: [{ label: 'Ask', style: 'primary', customId: askButton.id(conversationId) }],
    }
  },
}

/** Pages that a person can open and I can't: their text can be pasted. */
const pasteHelps = new Set<UserError['code']>([
  'not an article', 'page refused', 'page unreachable', 'page too slow', 'robots forbid', 'too complex',
])

/** The buttons that help with an error. */
export function remedies(error: UserError): readonly Button[] {
  if (error.code === 'interrupted' && 'replyId' in error.details) return [retry(error.details.replyId, error.details.askerId)]
  return pasteHelps.has(error.code) ? [{ label: 'Paste the text', style: 'primary', customId: pasteButton.id() }] : []
}

function retry(replyId: string, askerId: string): Button {
  return { label: 'Retry', style: 'secondary', customId: retryButton.id(replyId, askerId) }
}
