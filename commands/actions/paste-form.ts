// The form for a pasted text, which is then summarized like any other article.
import { pastedTextLimit } from '#src/core/obtain.ts'
import type { SummaryWish } from '#src/core/writing.ts'
import { defineAction, type Modal } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { readWish, wishArguments } from '../wishes.ts'
import { onlyMe } from './ask-form.ts'

export const pasteForm = defineAction({
  name: 'paste-form',
  version: 2,
  opening: ([_length, _style, _language, who]) => who === onlyMe ? 'private' : 'public',
  async *run({ args, fields: { text = '' }, ...invocation }, context) {
    yield* replying({ kind: 'summarize', source: { kind: 'text', text }, wish: readWish(args) }, invocation, context)
  },
})

export function pasteModal(wish: SummaryWish, { isPrivate }: { isPrivate: boolean }): Modal {
  return {
    title: 'Paste an article',
    customId: pasteForm.id(...wishArguments(wish), isPrivate ? onlyMe : ''),
    fields: {
      text: {
        label: 'Text', long: true, maxLength: pastedTextLimit,
        placeholder: `Title in the first line, then the text. More than ${pastedTextLimit} characters? Attach it as a .txt file.`,
      },
    },
  }
}
