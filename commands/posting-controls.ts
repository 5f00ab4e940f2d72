// What stands under the things that the bot posts by itself.
import type { PostingControls } from '#src/discord/postings.ts'
import { postingWords } from '#src/discord/words/postings.ts'
import { readButton } from './actions/read-button.ts'

export const postingControls: PostingControls = (posting, language) => {
  switch (posting.kind) {
    case 'trouble': return {}
    case 'entry': return posting.articleId === null ? {} : { buttons: [{ label: postingWords[language].summarize, style: 'secondary', customId: readButton.id(posting.articleId) }] }
  }
}
