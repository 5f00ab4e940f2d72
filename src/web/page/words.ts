// Counting words in any language, and what a word list has in common with another.

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Words by `Intl.Segmenter`, so that Chinese, Japanese and Thai count as readers would. */
export function countWords(text: string): number {
  let count = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) count += 1
  return count
}
