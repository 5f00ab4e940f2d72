// The written list of everything the bot answers to. A test reads the folder and names a file that is missing here.
import type { Repertoire } from '#src/discord/client.ts'
import { adminRefresh } from './actions/admin-refresh.ts'
import { anewButton } from './actions/anew-button.ts'
import { askButton } from './actions/ask-button.ts'
import { askEntryButton } from './actions/ask-entry-button.ts'
import { askEntryForm } from './actions/ask-entry-form.ts'
import { askForm } from './actions/ask-form.ts'
import { askSelect } from './actions/ask-select.ts'
import { budgetRemove } from './actions/budget-remove.ts'
import { budgetUndo } from './actions/budget-undo.ts'
import { changeSelect } from './actions/change-select.ts'
import { compareButton } from './actions/compare-button.ts'
import { digestSelect } from './actions/digest-select.ts'
import { digestThread } from './actions/digest-thread.ts'
import { exportButton } from './actions/export-button.ts'
import { forgetButton } from './actions/forget-button.ts'
import { forgetMeButton } from './actions/forget-me-button.ts'
import { feedButton } from './actions/feed-button.ts'
import { feedSelect } from './actions/feed-select.ts'
import { followSelect } from './actions/follow-select.ts'
import { linksButton } from './actions/links-button.ts'
import { pageButton } from './actions/page-button.ts'
import { pasteButton } from './actions/paste-button.ts'
import { pasteForm } from './actions/paste-form.ts'
import { promptDraft } from './actions/prompt-draft.ts'
import { promptEdit } from './actions/prompt-edit.ts'
import { promptForm } from './actions/prompt-form.ts'
import { promptPreview } from './actions/prompt-preview.ts'
import { promptSelect } from './actions/prompt-select.ts'
import { promptUse } from './actions/prompt-use.ts'
import { promptVersion } from './actions/prompt-version.ts'
import { promptVersions } from './actions/prompt-versions.ts'
import { readButton } from './actions/read-button.ts'
import { reasonButton } from './actions/reason-button.ts'
import { reasonForm } from './actions/reason-form.ts'
import { retryButton } from './actions/retry-button.ts'
import { sourcesButton } from './actions/sources-button.ts'
import { stopButton } from './actions/stop-button.ts'
import { storyButton } from './actions/story-button.ts'
import { storySelect } from './actions/story-select.ts'
import { settingLog } from './actions/setting-log.ts'
import { settingSelect } from './actions/setting-select.ts'
import { settingUndo } from './actions/setting-undo.ts'
import { settingValue } from './actions/setting-value.ts'
import { zoneButton } from './actions/zone-button.ts'
import { zoneForm } from './actions/zone-form.ts'
import { usageButton } from './actions/usage-button.ts'
import { voteButton } from './actions/vote-button.ts'
import { admin } from './admin.ts'
import { articles } from './articles.ts'
import { ask } from './ask.ts'
import { budget } from './budget.ts'
import { compare } from './compare.ts'
import { desk, remedies } from './desk.ts'
import { digest } from './digest.ts'
import { forget } from './forget.ts'
import { feeds } from './feeds.ts'
import { follow } from './follow.ts'
import { help } from './help.ts'
import { askAbout } from './menus/ask-about.ts'
import { summarizeLinks } from './menus/summarize-links.ts'
import { postingControls } from './posting-controls.ts'
import { privacy } from './privacy.ts'
import { prompts } from './prompts.ts'
import { story } from './story.ts'
import { settings } from './settings.ts'
import { summarize } from './summarize.ts'
import { usage } from './usage.ts'
import { unfollow } from './unfollow.ts'

export const repertoire: Repertoire = {
  commands: [
    summarize,
    ask,
    compare,
    story,
    articles,
    follow,
    unfollow,
    feeds,
    digest,
    settings,
    budget,
    usage,
    prompts,
    help,
    forget,
    privacy,
    admin,
  ],
  menus: [summarizeLinks, askAbout],
  actions: [
    adminRefresh,
    anewButton,
    askButton,
    askEntryButton,
    askEntryForm,
    askForm,
    askSelect,
    budgetRemove,
    budgetUndo,
    changeSelect,
    compareButton,
    digestSelect,
    digestThread,
    exportButton,
    feedButton,
    feedSelect,
    followSelect,
    forgetButton,
    forgetMeButton,
    linksButton,
    promptDraft,
    promptEdit,
    promptForm,
    promptPreview,
    promptSelect,
    promptUse,
    promptVersion,
    promptVersions,
    pageButton,
    pasteButton,
    pasteForm,
    readButton,
    reasonButton,
    reasonForm,
    retryButton,
    sourcesButton,
    stopButton,
    storyButton,
    storySelect,
    usageButton,
    voteButton,
    settingLog,
    settingSelect,
    settingUndo,
    settingValue,
    zoneButton,
    zoneForm,
  ],
  remedies,
  desk,
  postingControls,
}
