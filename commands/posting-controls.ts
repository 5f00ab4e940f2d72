// What stands under the things that the bot posts by itself.
import type { Button } from '#src/discord/reply.ts'
import type { PostingControls } from '#src/discord/postings.ts'
import { digestWords } from '#src/discord/words/digests.ts'
import { entryWords } from '#src/discord/words/entries.ts'
import { postingWords } from '#src/discord/words/postings.ts'
import { askEntryButton } from './actions/ask-entry-button.ts'
import { readButton } from './actions/read-button.ts'
import { storyButton } from './actions/story-button.ts'
import { digestSelect, storyValue } from './actions/digest-select.ts'
import { digestThread } from './actions/digest-thread.ts'

export const postingControls: PostingControls = (posting, language) => {
  switch (posting.kind) {
    case 'entry':
    case 'changed': {
      const { articleId } = posting
      if (articleId === null) return {}
      const { ask, story } = entryWords[language]
      const buttons: Button[] = [
        { label: postingWords[language].summarize, style: 'secondary', customId: readButton.id(articleId) },
        { label: ask, style: 'secondary', customId: askEntryButton.id(articleId) },
        { label: story, style: 'secondary', customId: storyButton.id(articleId) },
      ]
      return { buttons: posting.kind === 'entry' ? buttons : buttons.slice(0, 1) }
    }
    case 'digest': {
      const { choose, discuss } = digestWords[language]
      const options = posting.stories.map((story) => ({
        label: story.title,
        value: storyValue(story),
        description: story.sources[0]?.outlet ?? '',
      }))
      return options.length === 0
        ? {}
        : {
            selects: [{ customId: digestSelect.id(), placeholder: choose, options }],
            buttons: [{ label: discuss, style: 'secondary', customId: digestThread.id(posting.rhythm, String(posting.dueAt), language) }],
          }
    }
    default:
      return {}
  }
}
