// ROUGE F1 as Google's rouge-score computes it with `use_stemmer=True`: ROUGE-1, ROUGE-2 and summary-level ROUGE-L.
// Choosing references and averaging over items is left to `summaries.ts`.
import { stem } from './stem.ts'

export interface Rouge {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeL: number
}

/**
 * Tokens of a text: runs of [a-z0-9], stemmed from four letters on, as rouge-score does. Text of other scripts would have
 * none; there, and only there, tokens are runs of letters, marks and digits.
 */
export function tokenize(text: string): string[] {
  const lower = text.toLowerCase()
  const ascii = lower.match(/[a-z0-9]+/g) ?? []
  const letters = lower.match(/\p{L}/gu)?.length ?? 0
  const asciiLetters = lower.match(/[a-z]/g)?.length ?? 0
  if (asciiLetters < letters / 2) return lower.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return ascii.map((token) => (token.length > 3 ? stem(token) : token))
}

/** F1 of each measure, 0 to 1. Both sides are lists of sentences. */
export function rouge(candidate: readonly string[], reference: readonly string[]): Rouge {
  const ours = candidate.map(tokenize).filter((tokens) => tokens.length > 0)
  const theirs = reference.map(tokenize).filter((tokens) => tokens.length > 0)
  return { rouge1: overlap(ours.flat(), theirs.flat(), 1), rouge2: overlap(ours.flat(), theirs.flat(), 2), rougeL: longest(ours, theirs) }
}

function overlap(ours: readonly string[], theirs: readonly string[], size: number): number {
  const wanted = count(ngrams(theirs, size))
  let hits = 0
  for (const [gram, times] of count(ngrams(ours, size))) hits += Math.min(times, wanted.get(gram) ?? 0)
  return f1(hits, Math.max(0, ours.length - size + 1), Math.max(0, theirs.length - size + 1))
}

function ngrams(tokens: readonly string[], size: number): string[] {
  return tokens.slice(0, Math.max(0, tokens.length - size + 1)).map((_, at) => tokens.slice(at, at + size).join(' '))
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Union of the longest common subsequences of each reference sentence with all candidate sentences. */
function longest(ours: readonly string[][], theirs: readonly string[][]): number {
  const left = count(theirs.flat())
  const right = count(ours.flat())
  let hits = 0
  for (const sentence of theirs) {
    const union = new Set<number>()
    for (const other of ours) for (const at of commonSubsequence(sentence, other)) union.add(at)
    for (const at of [...union].sort((a, b) => a - b)) {
      const token = sentence[at] ?? ''
      if ((left.get(token) ?? 0) < 1 || (right.get(token) ?? 0) < 1) continue
      hits++
      left.set(token, (left.get(token) ?? 0) - 1)
      right.set(token, (right.get(token) ?? 0) - 1)
    }
  }
  return f1(hits, ours.flat().length, theirs.flat().length)
}

/** Places in `reference` of one longest common subsequence, traced back as rouge-score does. */
function commonSubsequence(reference: readonly string[], candidate: readonly string[]): number[] {
  const width = candidate.length + 1
  const table = new Int32Array((reference.length + 1) * width)
  const at = (row: number, column: number): number => table[row * width + column] ?? 0
  for (let row = 1; row <= reference.length; row++) {
    for (let column = 1; column <= candidate.length; column++) {
      table[row * width + column] =
        reference[row - 1] === candidate[column - 1] ? at(row - 1, column - 1) + 1 : Math.max(at(row - 1, column), at(row, column - 1))
    }
  }
  const places: number[] = []
  let row = reference.length
  let column = candidate.length
  while (row > 0 && column > 0) {
    if (reference[row - 1] === candidate[column - 1]) {
      places.push(row - 1)
      row--
      column--
    } else if (at(row, column - 1) > at(row - 1, column)) column--
    else row--
  }
  return places
}

function f1(hits: number, ours: number, theirs: number): number {
  return hits === 0 ? 0 : (2 * hits) / (ours + theirs)
}
