// "About this text": what a reader should know before trusting it. Only what is sure; most articles have no such line.
// A headline that tells as done what the text has as planned is not among them: of what rules for it found, nothing was right. The reverse is,
// within what grammar tells for certain.
import type { Article } from './article.ts'
import { changedBeforePublished, clashingNumber, pastAsFuture, relativeWithoutDate, wrongWeekday } from './clashes.ts'
import type { Note } from './notes.ts'
import { doubleSpellings } from './spellings.ts'
import { announcedButDone, timeAgainstTense } from './tenses.ts'

/** At most this many notes on one article. */
const mostNotes = 3

/** Dates and tenses that contradict each other, names spelled in two ways, a text that is cut. */
export function aboutText(article: Article): Note[] {
  return [
    wrongWeekday,
    pastAsFuture,
    timeAgainstTense,
    clashingNumber,
    announcedButDone,
    changedBeforePublished,
    doubleSpellings,
    cutText,
    relativeWithoutDate,
  ]
    .flatMap((find) => find(article))
    .slice(0, mostNotes)
}

function cutText({ coverage }: Article): Note[] {
  if (coverage.kind === 'teaser') return [{ code: 'beginning only' }]
  return coverage.kind === 'cut' ? [{ code: 'cut', readWords: coverage.readWords, totalWords: coverage.totalWords }] : []
}
