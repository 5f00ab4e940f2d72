// The form for a pasted text, which is then summarized like any other article.
import type { Language } from '#src/core/languages.ts'
import { pastedTextLimit } from '#src/core/obtain.ts'
import { wishIn, type AskedWish } from '#src/core/settings.ts'
import { defineAction } from '#src/discord/command.ts'
import type { Modal } from '#src/discord/reply.ts'
import { replying } from '#src/discord/replying.ts'
import { formWords } from '#src/discord/words/forms.ts'
import { readWish, wishArguments } from '../wishes.ts'
import { onlyMe } from './ask-form.ts'

export const pasteForm = defineAction({
  name: 'paste-form',
  version: 2,
  needs: 'summarize',
  opening: ([_length, _style, _language, who]) => (who === onlyMe ? 'private' : 'public'),
  async *run({ args, fields: { text = '' }, ...invocation }, context) {
    const wish = wishIn(await context.settings.of(invocation.here.guildId), readWish(args))
    yield* replying({ kind: 'summarize', source: { kind: 'text', text }, wish }, invocation, context)
  },
})

export function pasteModal(wish: AskedWish, { isPrivate, spoken }: { isPrivate: boolean; spoken: Language }): Modal {
  const words = formWords[spoken]
  return {
    title: words.pasteTitle,
    customId: pasteForm.id(...wishArguments(wish), isPrivate ? onlyMe : ''),
    fields: {
      text: { label: words.text, long: true, maxLength: pastedTextLimit, placeholder: words.textHint(pastedTextLimit) },
    },
  }
}
