// Whether two reports are one form filled in twice: the same words in the same order, with other names and figures in the places
// between them, as of two fires by one police office. Works in every script: what a name is need not be known.
import { calendarWords } from './dates.ts'
import { cardinals } from './numerals.ts'
import { root } from './sentences.ts'
import type { Sketch } from './sketch.ts'

/**
 * From this share of common words in the same order on, two openings are one form, as the pairs of `tests/core/alike-events.test.ts` are
 * told apart; where no word shows to be a name, more has to be the same.
 */
const formFrom = { cased: 0.55, uncased: 0.65 }
/** So many places filled in otherwise make another event: one may be a synonym, or a count that has risen. */
const fewestPlaces = 2
/** As many terms may stand in one place. */
const longestPlace = 4

/** Whether one report follows the other's words, but tells of somebody or something else. */
export function filledInAnew(one: Sketch, other: Sketch): boolean {
  const opening = align(one.running.opening, other.running.opening)
  if (opening.shared < (one.running.opening.every((term) => !cased.test(term)) ? formFrom.uncased : formFrom.cased)) return false
  const places = [...align(one.running.title, other.running.title).replaced, ...opening.replaced]
  const words = places.filter((place) => tells(place.one, one, other) && tells(place.other, other, one)).length
  // Counts rise while an event goes on: alone they tell another one only where it has a day of its own.
  const otherDay = one.days.length > 0 && other.days.length > 0 && !one.days.some((day) => other.days.includes(day))
  const figures = words > 0 || otherDay ? places.filter((place) => figuresIn(place.one, other) && figuresIn(place.other, one)).length : 0
  return words + figures >= fewestPlaces
}

/** A name that the other report does not have; where writing shows no names, any word. */
function tells(terms: readonly string[], own: Sketch, other: Sketch): boolean {
  const there = termsOf(other)
  return terms.some(
    (term) =>
      !isFigure(term) &&
      !there.has(term) &&
      (own.names.length === 0 || !cased.test(term) || own.names.includes(root(term))) &&
      calendarWords(term, { generous: true }).length === 0,
  )
}

function figuresIn(terms: readonly string[], other: Sketch): boolean {
  const there = termsOf(other)
  return terms.some((term) => isFigure(term) && !there.has(term))
}

const digits = /\p{Nd}/u

function isFigure(term: string): boolean {
  return digits.test(term) || cardinals.has(term)
}

/** Scripts with capitals. */
const cased = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u

function termsOf({ running }: Sketch): ReadonlySet<string> {
  return new Set([...running.title, ...running.opening])
}

/** What stands in the same place of two texts. */
interface Place {
  readonly one: readonly string[]
  readonly other: readonly string[]
}

/** `shared`: what of the shorter list stands in the other in the same order, 0 to 1. `replaced`: what differs between common terms. */
export function align(one: readonly string[], other: readonly string[]): { shared: number; replaced: Place[] } {
  const width = other.length + 1
  // Length of the longest common subsequence of what follows each pair of places.
  const lengths = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const replaced: Place[] = []
  let [row, column, fromRow, fromColumn] = [0, 0, 0, 0]
  const close = (untilRow: number, untilColumn: number): void => {
    const place = { one: one.slice(fromRow, untilRow), other: other.slice(fromColumn, untilColumn) }
    if ([place.one, place.other].every(({ length }) => length > 0 && length <= longestPlace)) replaced.push(place)
  }
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      close(row, column)
      row += 1
      column += 1
      ;[fromRow, fromColumn] = [row, column]
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  close(one.length, other.length)
  return { shared: at(0, 0) / Math.max(1, Math.min(one.length, other.length)), replaced }
}
