// The form for a pasted text, which is then summarized like any other article.
import { pastedTextLimit } from '#src/core/obtain.ts'
import { standardWish } from '#src/core/writing.ts'
import { defineAction, type Modal } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'

export const pasteForm = defineAction({
  name: 'paste-form',
  version: 1,
  async *run({ fields: { text = '' }, ...invocation }, context) {
    yield* replying({ kind: 'summarize', source: { kind: 'text', text }, wish: standardWish }, invocation, context)
  },
})

export const pasteModal: Modal = {
  title: 'Paste an article',
  customId: pasteForm.id(),
  fields: {
    text: {
      label: 'Text', long: true, maxLength: pastedTextLimit,
      placeholder: `Title in the first line, then the text. More than ${pastedTextLimit} characters? Attach it as a .txt file.`,
    },
  },
}
