// The written list of everything the bot answers to. A test reads the folder and names a file that is missing here.
import type { Repertoire } from '#src/discord/client.ts'
import { anewButton } from './actions/anew-button.ts'
import { askButton } from './actions/ask-button.ts'
import { askForm } from './actions/ask-form.ts'
import { askSelect } from './actions/ask-select.ts'
import { changeSelect } from './actions/change-select.ts'
import { compareButton } from './actions/compare-button.ts'
import { exportButton } from './actions/export-button.ts'
import { forgetButton } from './actions/forget-button.ts'
import { forgetMeButton } from './actions/forget-me-button.ts'
import { linksButton } from './actions/links-button.ts'
import { pageButton } from './actions/page-button.ts'
import { pasteButton } from './actions/paste-button.ts'
import { pasteForm } from './actions/paste-form.ts'
import { readButton } from './actions/read-button.ts'
import { reasonButton } from './actions/reason-button.ts'
import { reasonForm } from './actions/reason-form.ts'
import { retryButton } from './actions/retry-button.ts'
import { sourcesButton } from './actions/sources-button.ts'
import { stopButton } from './actions/stop-button.ts'
import { storySelect } from './actions/story-select.ts'
import { voteButton } from './actions/vote-button.ts'
import { articles } from './articles.ts'
import { ask } from './ask.ts'
import { compare } from './compare.ts'
import { desk, remedies } from './desk.ts'
import { forget } from './forget.ts'
import { help } from './help.ts'
import { askAbout } from './menus/ask-about.ts'
import { summarizeLinks } from './menus/summarize-links.ts'
import { postingControls } from './posting-controls.ts'
import { privacy } from './privacy.ts'
import { story } from './story.ts'
import { summarize } from './summarize.ts'

export const repertoire: Repertoire = {
  commands: [summarize, ask, compare, story, articles, help, forget, privacy],
  menus: [summarizeLinks, askAbout],
  actions: [
    anewButton, askButton, askForm, askSelect, changeSelect, compareButton, exportButton, forgetButton, forgetMeButton, linksButton,
    pageButton, pasteButton, pasteForm, readButton, reasonButton, reasonForm,
    retryButton, sourcesButton, stopButton, storySelect, voteButton,
  ],
  remedies,
  desk,
  postingControls,
}
