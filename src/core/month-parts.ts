// "Early April" and "late April": which part of a month a text tells, held against the days of that month that another one names.
import { daysNamed, doubtful, monthOf } from './dates.ts'
import type { Evidence } from './evidence.ts'

/** Days that each part can mean; they overlap, as the words do. */
const parts = [
  { words: 'early|(?:beginning|start) of|anfang|principios de|comienzos de|début|início de|inizio|begin|начале', from: 1, to: 12 },
  { words: 'mid|middle of|mitte|mediados de|mi|meados de|metà|medio|half|середине', from: 8, to: 23 },
  { words: 'late|end of|ende|finales de|fines de|fin|finais de|fim de|fine|eind|конце', from: 18, to: 31 },
] as const

const patterns = parts.map(({ words, from, to }) => ({
  from,
  to,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${words})[\s-]+(?:d[ei]\s+)?(\p{L}[\p{L}\p{M}]*)`, 'giu'),
}))

interface MonthPart {
  readonly written: string
  /** From 1. */
  readonly month: number
  readonly from: number
  readonly to: number
}

function monthParts(text: string): MonthPart[] {
  return patterns.flatMap(({ pattern, from, to }) =>
    [...text.matchAll(pattern)].flatMap(([written, word = '']) => {
      // "A fine may be paid", "a late march through town".
      const month = doubtful.has(word) ? undefined : monthOf(word)
      return month === undefined ? [] : [{ written, month, from, to }]
    }),
  )
}

/** Also the days that a text names, each as a part by itself. */
function partsAndDays(text: string): Omit<MonthPart, 'written'>[] {
  return [...monthParts(text), ...daysNamed(text).map(({ day, month }) => ({ month, from: day, to: day }))]
}

/** What the claim tells of a month, where the passages that it cites name days or other parts of it, and nothing around them fits. */
export function wrongMonthPart(claim: string, { citedText, aroundText }: Pick<Evidence, 'citedText' | 'aroundText'>): string | null {
  const told = monthParts(claim)
  if (told.length === 0) return null
  const cited = partsAndDays(citedText)
  const around = partsAndDays(aroundText)
  const wrong = told.find(
    ({ month, from, to }) =>
      cited.some((one) => one.month === month) && !around.some((one) => one.month === month && one.from <= to && one.to >= from),
  )
  return wrong?.written ?? null
}
