// Chooses the units that make a summary: the telling ones that together say little twice, fit the length, and can be
// understood without what is left out. What each of them counts is decided in `scoring.ts`; making claims is left to `extractive.ts`.
import { countsBeyond } from './alike.ts'
import { isCaption } from './captions.ts'
import { isNotice } from './furniture.ts'
import { plantedFrom } from './planted.ts'
import { mayPointToBefore } from './pointing.ts'
import { marks, shareOf, type Scored } from './scoring.ts'
import type { Unit } from './sentences.ts'
import type { Length } from './writing.ts'

/**
 * How long a summary is: at most so many units, and words (counted as terms; pairs of characters where there are no words). What scores less than `worth`
 * only fills it up, and is left out where there are enough without it; who asks for details wants more.
 */
export interface Size {
  readonly units: number
  readonly words: number
  readonly worth: number
}

export const sizes: Readonly<Record<Length, Size>> = {
  headline: { units: 2, words: 55, worth: 0.7 },
  brief: { units: 3, words: 72, worth: 0.7 },
  standard: { units: 6, words: 150, worth: 0.7 },
  detailed: { units: 10, words: 280, worth: 0.4 },
}

/**
 * Indices of the chosen units in document order. Never empty for an article with text: where nothing is fit to stand alone,
 * what is least unfit is given.
 */
export function selectUnits(units: readonly Unit[], scored: Scored, size: Size): number[] {
  const chosen = new Set<number>()
  const covered = new Set<string>()
  const told = new Set<Unit>()
  const crowds = new Map<string, number>()
  let words = 0
  const fit = units.filter((unit) => fits(unit, scored))
  const worth = fit.length < shortText ? -Infinity : size.worth
  const bestOf = (among: readonly Unit[], opening: ReadonlySet<Unit>): Unit | null => {
    let best: { unit: Unit; score: number } | null = null
    for (const unit of among) {
      if (chosen.has(unit.index) || told.has(unit) || (chosen.size === 0 && !opening.has(unit))) continue
      if (words > 0 && words + unit.terms.length > size.words) continue
      // What points back is chosen only behind what it points to.
      if (unit.dependent && unit.position > 0 && !chosen.has(unit.index - 1)) continue
      // What it may score at the most, then what it does: most cannot be the best, and the rest takes a look at its words and through the article.
      let score = (scored.scores[unit.index] ?? 0) + marks.crowded * (crowds.get(unit.passageText) ?? 0)
      if (best !== null && score <= best.score) continue
      const again = shareOf(unit.content, covered)
      if (again >= saidFrom) continue
      if (chosen.size > 0) score += marks.repeated * again * again
      if (scored.introductions.isOpen(unit, chosen) || (!chosen.has(unit.index - 1) && mayPointToBefore(unit, scored.language)))
        score += marks.unintroduced
      if (best === null || score > best.score) best = { unit, score }
    }
    return best?.unit ?? null
  }
  // What tells nothing by itself is taken where there is hardly anything else: an article of headings and items.
  for (const among of [fit.filter((unit) => scored.telling[unit.index] === true), fit]) {
    const opening = openingOf(among)
    while (chosen.size < size.units) {
      const best = bestOf(among, opening)
      if (best === null || (chosen.size >= enoughUnits && (scored.scores[best.index] ?? 0) < worth)) break
      chosen.add(best.index)
      words += best.terms.length
      crowds.set(best.passageText, (crowds.get(best.passageText) ?? 0) + 1)
      for (const term of best.content) covered.add(term)
      const said = new Set(best.content)
      for (const unit of fit) {
        if (!saysTheSame(unit, best, said)) continue
        if (unit.content.length <= best.content.length) told.add(unit)
        // The longer one takes the place of what it says again, unless a chosen one points back to that.
        const isHeld = units[unit.index + 1]?.dependent === true && chosen.has(unit.index + 1)
        if (unit === best || !chosen.has(unit.index) || unit.content.length > best.content.length || isHeld) continue
        chosen.delete(unit.index)
        words -= unit.terms.length
      }
    }
    if (chosen.size >= enoughUnits) break
  }
  const [least] = chosen.size > 0 ? [] : units.toSorted((left, right) => unfitness(left, scored) - unfitness(right, scored))
  if (least !== undefined) chosen.add(least.index)
  return [...chosen].sort((left, right) => left - right)
}

/** From this share of its words on a sentence says nothing that was not said. */
const saidFrom = 0.8

/** From this share of its words on the shorter of two sentences tells nothing beside the longer one. */
const sameFrom = 0.8
/** Of fewer words that count most may be shared by chance. */
const fewestShared = 4

/** An article opens with its news, and often with the same in other words above or below: there fewer shared words tell. */
const reworded = { among: 3, from: 0.6, fewest: 6 }

/** A standfirst and the sentence that it was made of: whichever is chosen first, the other one says it again. `said`: the other's content. */
function saysTheSame(unit: Unit, other: Unit, said: ReadonlySet<string>): boolean {
  const { content } = unit
  const opens = unit !== other && unit.article === other.article && unit.position < reworded.among && other.position < reworded.among
  const shorter = Math.min(content.length, said.size)
  const least = opens ? Math.max(reworded.fewest, reworded.from * shorter) : Math.max(fewestShared, sameFrom * shorter)
  // Most share nothing: so many may yet be missing.
  let missing = content.length - least
  for (const term of content) {
    if (!said.has(term) && --missing < 0) return false
  }
  if (missing < 0 || !opens) return missing >= 0
  const [less, more] = content.length <= said.size ? [unit, other] : [other, unit]
  return !countsBeyond(less.text, more.text)
}

/** A text of fewer units has little that can be left out. */
const shortText = 12

/** So many units that tell something make a summary of their own. */
const enoughUnits = 2

/** A summary has one of an article's first units: what it opens with is what it is about, or what its reader came for. */
const openingUnits = 4

function openingOf(fit: readonly Unit[]): ReadonlySet<Unit> {
  const firsts = new Map<number, Unit[]>()
  for (const unit of fit) {
    if (unit.dependent && unit.position > 0) continue
    const known = firsts.get(unit.article) ?? []
    if (known.length < openingUnits) firsts.set(unit.article, [...known, unit])
  }
  return new Set([...firsts.values()].flat())
}

/** Half a quotation is the worst; a line that may be planted is worse than one that points back. */
function unfitness(unit: Unit, scored: Scored): number {
  return (unit.cut ? 2.5 : 0) + (unit.dependent ? 1.2 : 0) + (scored.planted[unit.index] ?? 0)
}

/** "This comes after …", as a text's first sentence: what does stands in the headline, or in the standfirst that is lost. */
const pointsToHeadline =
  /^(?:(?:This|It|That|The news|The move) (?:comes|came|follows|followed) |Das (?:kommt|folgt) |Dies (?:geschieht|folgt) )/u

function fits(unit: Unit, scored: Scored): boolean {
  return (
    !unit.cut &&
    unit.terms.length >= 4 &&
    unit.terms.length <= 90 &&
    (scored.planted[unit.index] ?? 0) < plantedFrom &&
    !isNotice(unit) &&
    !isCaption(unit.passageText) &&
    !(unit.position === 0 && pointsToHeadline.test(unit.text))
  )
}

/** What a summary consists of, in document order, and which of it opens the card. */
export function chooseUnits(units: readonly Unit[], scored: Scored, size: Size): { chosen: Unit[]; gist: Unit | undefined } {
  const chosen = selectUnits(units, scored, size).flatMap((index) => units[index] ?? [])
  return { chosen, gist: chooseGist(chosen, scored) }
}

/** Of fewer a sentence may have half by chance. */
const fewestTitleTerms = 3
/** What a later unit must score more than the first one to be read before it. */
const worthReordering = 0.25

/**
 * The best one, unless it would be torn from what follows or from what it follows, or is hardly better than the first, or the first tells what the
 * headline announces. It opens the card: where there is another one, it is no item of a list, nothing that its writer says of themselves, and nothing
 * with a word for what was named before, or a short name for what another sentence introduces.
 */
function chooseGist(chosen: readonly Unit[], { scores, titleTerms, introductions, language }: Scored): Unit | undefined {
  const opening = chosen.filter((unit) => unit.kind !== 'item' && !unit.firstPerson && !mayPointToBefore(unit, language))
  const introduced = opening.filter((unit) => !introductions.isOpen(unit, new Set()))
  const among = [introduced, opening, chosen].find((units) => units.length > 0) ?? []
  const [first] = among
  const score = (unit: Unit | undefined): number => scores[unit?.index ?? -1] ?? 0
  if (
    first?.position === 0 &&
    titleTerms.size >= fewestTitleTerms &&
    first.content.filter((term) => titleTerms.has(term)).length >= titleTerms.size / 2
  )
    return first
  const best = among.reduce((left, right) => (score(right) > score(left) ? right : left), first)
  if (best?.dependent === true || score(best) < score(first) + worthReordering) return first
  return chosen[chosen.findIndex((unit) => unit === best) + 1]?.dependent === true ? first : best
}
