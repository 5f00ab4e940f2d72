// "About this text": what a reader should know before trusting it. Only what is sure; most articles have no such line.
// A headline that tells as done what the text has as planned is not among them: of what rules for it found, nothing was right.
import type { Article } from './article.ts'
import { changedBeforePublished, clashingNumber, pastAsFuture, relativeWithoutDate, wrongWeekday } from './clashes.ts'
import { doubleSpellings } from './spellings.ts'

/** At most this many notes on one article. */
const mostNotes = 3

/** Short English sentences: dates that contradict each other, names spelled in two ways, a text that is cut. */
export function aboutText(article: Article): string[] {
  return [wrongWeekday, pastAsFuture, clashingNumber, changedBeforePublished, doubleSpellings, cutText, relativeWithoutDate].flatMap((find) => find(article)).slice(0, mostNotes)
}

function cutText({ coverage }: Article): string[] {
  if (coverage.kind === 'teaser') return ['Only the beginning of the article could be read.']
  return coverage.kind === 'cut' ? [`Only ${coverage.readWords} of about ${coverage.totalWords} words could be read.`] : []
}
