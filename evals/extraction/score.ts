// The three sets' own measures of an extracted text. Reading the sets is left to `sets.ts`.

export interface Score {
  precision: number
  recall: number
  f1: number
}

const tokenPattern = /[\p{L}\p{N}\p{Pc}\p{M}]+/gu

export function tokens(text: string): string[] {
  return text.match(tokenPattern) ?? []
}

function count(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function* shingles(text: string): Generator<string> {
  const words = tokens(text)
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) if (words.length > 0) yield words.slice(at, at + 4).join(' ')
}

/** One page's overlap as fractions that sum to 1 (or 0 where both texts are empty). */
export interface Overlap {
  both: number
  extra: number
  missing: number
}

function overlap(truth: Map<string, number>, found: Map<string, number>): Overlap {
  let both = 0
  let extra = 0
  let missing = 0
  for (const key of new Set([...truth.keys(), ...found.keys()])) {
    const a = truth.get(key) ?? 0
    const b = found.get(key) ?? 0
    both += Math.min(a, b)
    extra += Math.max(0, b - a)
    missing += Math.max(0, a - b)
  }
  const sum = both + extra + missing || 1
  return { both: both / sum, extra: extra / sum, missing: missing / sum }
}

/** Shingles of four words, as in scrapinghub/article-extraction-benchmark's evaluate.py (`string_shingle_matching`). */
export function shingleOverlap(truth: string, found: string): Overlap {
  return overlap(count(shingles(truth)), count(shingles(found)))
}

/** The same over single words without case, for wcxb. */
export function wordOverlap(truth: string, found: string): Overlap {
  return overlap(count(tokens(truth.toLowerCase())), count(tokens(found.toLowerCase())))
}

/** Mean precision and recall over pages and the F1 of the two means, as that benchmark reports them. */
export function meanScore(pages: readonly Overlap[]): Score {
  const precision = mean(pages.filter((one) => one.both + one.extra > 0).map(precisionOf))
  const recall = mean(pages.filter((one) => one.both + one.missing > 0).map(recallOf))
  return { precision, recall, f1: harmonic(precision, recall) }
}

/** Mean over pages of precision, recall and each page's own F1. */
export function meanOfPages(pages: readonly Overlap[]): Score {
  return {
    precision: mean(pages.map(precisionOf)),
    recall: mean(pages.map(recallOf)),
    f1: mean(pages.map((one) => harmonic(precisionOf(one), recallOf(one)))),
  }
}

/** Strings found that must be there, found that must not, and missed, pooled over all pages (adbar/trafilatura's tests). */
export function snippetScore(pages: readonly { text: string; holds: readonly string[]; lacks: readonly string[] }[]): Score {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { text, holds, lacks } of pages) {
    const folded = fold(text)
    for (const one of holds)
      if (folded.includes(fold(one))) right += 1
      else missed += 1
    for (const one of lacks) if (folded.includes(fold(one))) wrong += 1
  }
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missed || 1)
  return { precision, recall, f1: harmonic(precision, recall) }
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function precisionOf({ both, extra }: Overlap): number {
  return both + extra === 0 ? 0 : both / (both + extra)
}

function recallOf({ both, missing }: Overlap): number {
  return both + missing === 0 ? 0 : both / (both + missing)
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
