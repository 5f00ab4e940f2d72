// Counting words in any language, as readers would.

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Letters of Western languages with the spaces and marks of print, of which is known at sight what the segmenter takes for words; all else is asked of it. */
const plain = /^[ \n\xa0!-^`-~\xab\xbbÀ-ÖØ-öø-ÿ–—‘’“”„…€]*$/u
const plainWords = /[A-Za-zÀ-ÖØ-öø-ÿ\d](?:[A-Za-zÀ-ÖØ-öø-ÿ\d]|(?<=\d)[.,;'‘’](?=\d)|(?<=\D)[.:'‘’](?=[A-Za-zÀ-ÖØ-öø-ÿ]))*/gu

/** Words by `Intl.Segmenter`, so that Chinese, Japanese and Thai count as readers would. */
export function countWords(text: string): number {
  if (plain.test(text)) return text.match(plainWords)?.length ?? 0
  let count = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) count += 1
  return count
}
