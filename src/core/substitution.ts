// Whether two reports are one form filled in twice: the same words in the same order, with other names and figures in the places
// between them, as of two fires by one police office. Works in every script: what a name is need not be known.
import { align } from './align.ts'
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
  const opening = compare(one.running.opening, other.running.opening)
  if (opening.shared < (one.running.opening.every((term) => !cased.test(term)) ? formFrom.uncased : formFrom.cased)) return false
  const places = [...compare(one.running.title, other.running.title).replaced, ...opening.replaced]
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
function compare(one: readonly string[], other: readonly string[]): { shared: number; replaced: Place[] } {
  const { shared, gaps } = align(one, other)
  const places = gaps.map((gap) => ({ one: one.slice(...gap.one), other: other.slice(...gap.other) }))
  return {
    shared: shared / Math.max(1, Math.min(one.length, other.length)),
    replaced: places.filter((place) => [place.one, place.other].every(({ length }) => length > 0 && length <= longestPlace)),
  }
}
