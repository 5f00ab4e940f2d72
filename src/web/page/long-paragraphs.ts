// Paragraphs that are too long to be one passage. A passage is what a citation shows and what a claim is checked against: nobody reads a page to find a
// sentence, and a paragraph without an end (a page that forgot its breaks, a text whose breaks were lost in copying) would be checked as a whole for each claim.
import type { Passage } from '#src/core/article.ts'
import { cutBehindSentences } from '#src/core/passages.ts'

/** In characters: a longer paragraph is cut into several, of at most so many each. */
const longestParagraph = 1500
const longestPiece = 650

/** The texts of the passages that a line makes. */
export function inPieces({ kind, text }: Pick<Passage, 'kind' | 'text'>): string[] {
  return kind === 'heading' || text.length < longestParagraph ? [text] : cutBehindSentences(text, longestPiece, null)
}
