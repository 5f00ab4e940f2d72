// Which buttons and selects stand under a reply, an error and at the head of a thread.
import type { UserError } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import { claimsOf } from '#src/core/writing.ts'
import type { Button } from '#src/discord/reply.ts'
import type { Desk } from '#src/discord/replying.ts'
import { compareWords } from '#src/discord/words/compare.ts'
import { deskWords } from '#src/discord/words/desk.ts'
import { earlier } from '#src/discord/words/earlier.ts'
import { anewButton } from './actions/anew-button.ts'
import { askButton } from './actions/ask-button.ts'
import { onlyMe } from './actions/ask-form.ts'
import { questionsFor } from './actions/ask-select.ts'
import { changesFor } from './actions/change-select.ts'
import { compareButton } from './actions/compare-button.ts'
import { exportButton } from './actions/export-button.ts'
import { pasteButton } from './actions/paste-button.ts'
import { retryButton } from './actions/retry-button.ts'
import { stopButton } from './actions/stop-button.ts'
import { sourcesButton } from './actions/sources-button.ts'
import { voteButtons } from './actions/vote-button.ts'

export const desk: Desk = {
  working: ({ replyId, askedBy, spoken }) => [
    { label: deskWords[spoken].stop, style: 'secondary', customId: stopButton.id(replyId, askedBy.id) },
  ],
  pointing: ({ replyId, askedBy, spoken }) => [
    { label: earlier[spoken].anew, style: 'secondary', customId: anewButton.id(replyId, askedBy.id) },
  ],
  controls(written) {
    const { writing, replyId, conversationId, isPrivate, askedBy, spoken } = written
    const words = deskWords[spoken]
    const buttons: Button[] = []
    const cited = claimsOf(writing).length > 0
    if (conversationId !== null)
      buttons.push({ label: words.ask, style: 'primary', customId: askButton.id(conversationId, ...(isPrivate ? [onlyMe] : [])) })
    if (cited) buttons.push({ label: words.sources, style: 'secondary', customId: sourcesButton.id(replyId) })
    if (conversationId !== null && writing.kind !== 'answer')
      buttons.push({
        label: words.export,
        style: 'secondary',
        customId: exportButton.id(conversationId, ...(writing.kind === 'comparison' ? [replyId] : [])),
      })
    if (written.storyId !== undefined)
      buttons.push({
        label: compareWords[spoken].compare,
        style: 'secondary',
        customId: compareButton.id(written.storyId, ...(isPrivate ? ['me'] : [])),
      })
    // Where the model failed the reader may try it again; where there is none, another try gives the same.
    if (writing.writer.kind === 'extractive' && writing.writer.reason !== 'no model') buttons.push(retry(replyId, askedBy.id, spoken))
    if (cited || writing.kind === 'answer') buttons.push(...voteButtons(replyId))
    const selects = [changesFor(written), questionsFor(written)].filter((select) => select !== null)
    return { buttons, selects }
  },
  threadOpening({ articles, conversationId, readsMessages, spoken }) {
    const { threadOpening, byWriting, byMention, ask } = deskWords[spoken]
    return {
      text: threadOpening[articles.length > 1 ? 'several' : 'one'](readsMessages ? byWriting : byMention),
      buttons: [{ label: ask, style: 'primary', customId: askButton.id(conversationId) }],
    }
  },
}

/** Pages that a person can open and I can't: their text can be pasted. */
const pasteHelps = new Set<UserError['code']>([
  'not an article',
  'page refused',
  'page unreachable',
  'page too slow',
  'robots forbid',
  'too complex',
  'wrong type',
])

/** The buttons that help with an error. */
export function remedies(error: UserError, language: Language): readonly Button[] {
  if (error.code === 'interrupted' && 'replyId' in error.details) return [retry(error.details.replyId, error.details.askerId, language)]
  return pasteHelps.has(error.code) ? [{ label: deskWords[language].pasteText, style: 'primary', customId: pasteButton.id() }] : []
}

function retry(replyId: string, askerId: string, language: Language): Button {
  return { label: deskWords[language].retry, style: 'secondary', customId: retryButton.id(replyId, askerId) }
}
