// Says which blocks of a page stand in the known article text: the answers that the block model learns from.
// Alignment: four-word runs that are unique on both sides, their longest increasing chain, then word by word between.
import { tokens } from './score.ts'

export interface Label {
  /** Share of the block's words that are part of the article, 0 to 1. */
  share: number
  /** The block's number of words. */
  words: number
}

/** One label for each text, in order. */
export function labelTexts(texts: readonly string[], truth: string): Label[] {
  const owners: number[] = []
  const page: string[] = []
  texts.forEach((text, at) => {
    for (const word of tokens(text.toLowerCase())) {
      page.push(word)
      owners.push(at)
    }
  })
  const article = tokens(truth.toLowerCase())
  const matched = align(page, article)
  const labels = texts.map(() => ({ share: 0, words: 0 }))
  const runs = new Set<string>()
  for (let at = 0; at + 6 <= article.length; at += 1) runs.add(article.slice(at, at + 6).join(' '))
  owners.forEach((owner, at) => {
    const label = labels[owner]
    if (label === undefined) return
    label.words += 1
    if (matched[at] === 1) label.share += 1
  })
  texts.forEach((text, at) => {
    const label = labels[at]
    if (label === undefined || label.words === 0) return
    label.share /= label.words
    // A passage that the set keeps elsewhere in another order still belongs to the article, unless the page says it twice.
    if (label.share < 0.5 && label.words >= 20) {
      const words = tokens(text.toLowerCase())
      let held = 0
      for (let from = 0; from + 6 <= words.length; from += 1) if (runs.has(words.slice(from, from + 6).join(' '))) held += 1
      const twice = texts.indexOf(text) !== at
      if (!twice && held / (words.length - 5) > 0.8) label.share = 0.8
    }
  })
  return labels
}

function align(page: readonly string[], article: readonly string[]): Uint8Array {
  const matched = new Uint8Array(page.length)
  const positions = (words: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>()
    for (let at = 0; at + 4 <= words.length; at += 1) {
      const key = words.slice(at, at + 4).join(' ')
      found.set(key, found.has(key) ? -1 : at)
    }
    return found
  }
  const inArticle = positions(article)
  const pairs: [number, number][] = []
  for (const [key, at] of positions(page)) {
    const other = inArticle.get(key)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  pairs.sort((a, b) => a[0] - b[0])
  const chain = increasing(pairs)
  let pageAt = 0
  let articleAt = 0
  for (const [p, a] of [...chain, [page.length, article.length] as [number, number]]) {
    between(page, article, pageAt, p, articleAt, a, matched)
    const run = p < page.length ? 4 : 0
    for (let at = p; at < p + run; at += 1) matched[at] = 1
    pageAt = Math.max(pageAt, p + run)
    articleAt = Math.max(articleAt, a + run)
  }
  return matched
}

/** The longest chain that increases in both places. */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous: number[] = []
  pairs.forEach((pair, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const chain: [number, number][] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) chain.push(pairs[at] as [number, number])
  return chain.toReversed()
}

/** Longest common subsequence in a small gap; large gaps are read greedily from both ends. */
function between(
  page: readonly string[],
  article: readonly string[],
  p0: number,
  p1: number,
  a0: number,
  a1: number,
  matched: Uint8Array,
): void {
  let [pageFrom, pageTo, articleFrom, articleTo] = [p0, p1, a0, a1]
  while (pageFrom < pageTo && articleFrom < articleTo && page[pageFrom] === article[articleFrom]) {
    matched[pageFrom] = 1
    pageFrom += 1
    articleFrom += 1
  }
  while (pageFrom < pageTo && articleFrom < articleTo && page[pageTo - 1] === article[articleTo - 1]) {
    pageTo -= 1
    articleTo -= 1
    matched[pageTo] = 1
  }
  const n = pageTo - pageFrom
  const m = articleTo - articleFrom
  if (n <= 0 || m <= 0 || n * m > 1_500_000) return
  const table = new Uint16Array((n + 1) * (m + 1))
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      table[i * (m + 1) + j] =
        page[pageFrom + i] === article[articleFrom + j]
          ? (table[(i + 1) * (m + 1) + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * (m + 1) + j] ?? 0, table[i * (m + 1) + j + 1] ?? 0)
    }
  }
  for (let i = 0, j = 0; i < n && j < m;) {
    if (page[pageFrom + i] === article[articleFrom + j]) {
      matched[pageFrom + i] = 1
      i += 1
      j += 1
    } else if ((table[(i + 1) * (m + 1) + j] ?? 0) >= (table[i * (m + 1) + j + 1] ?? 0)) i += 1
    else j += 1
  }
}
