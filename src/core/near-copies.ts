// Claims that copy a sentence of a passage but for a word or two. What such a claim has in the place of the passage's words may be
// said in other words, but not be another name, number or day, nor the opposite; no denial may come or go, and no "may" become a "will".
// Only places are compared here: it holds for what the other checks cannot read, as a denial at the end of a sentence.
import { align } from './align.ts'
import { alikeIn, bestCopies, copiedFrom, wordsOf, type Copy } from './copies.ts'
import { calendarWords } from './dates.ts'
import { isNegation, negatesAt } from './denials.ts'
import { figuresOf, isRoundedFrom } from './figures.ts'
import { fillersOf, nameValues } from './fillers.ts'
import { isSpelledOtherwise } from './names.ts'
import { oppositesOf } from './opposites.ts'
import { droppedCondition, droppedQualifier, type Replaced } from './qualifiers.ts'
import { isPlain, written, type Sentence, type Word } from './words.ts'

export interface Departure {
  readonly kind: 'name' | 'number' | 'date' | 'negation' | 'attribution'
  /** The claim's words in that place, and the passage's. */
  readonly said: string
  readonly stands: string
}

/** As many words of a passage may stand where the claim has others: more are another clause. */
const longestGap = 4

/** The first place in which a sentence of the claim departs from the passages' sentence that it copies; null where it copies none. */
export function departure(claim: readonly Sentence[], passages: readonly Sentence[], language: string | null): Departure | null {
  for (const sentence of claim) {
    // Of two that are copied alike, one that the claim does not depart from is the one it tells.
    const departed = bestCopies(sentence, passages).map((copy) => firstDeparture(sentence, copy, language))
    const [first] = departed
    if (first !== undefined && departed.every((found) => found !== null)) return first
    const exchanged = exchangedIn(sentence, passages, language)
    if (exchanged !== null) return exchanged
  }
  return null
}

/** As many more words must stand in the passage's order when two names change places. */
const fewestMended = 2
/** What comes between the names when it is said the other way round. */
const by = /^(?:by|from|of|von|durch|por|par|da)$/u
const joining = /^(?:and|or|und|oder|y|o|e|et|ou|и|или)$/u

/** Two names or two numbers in each other's place: with them changed back, the sentence is a copy. */
function exchangedIn(sentence: Sentence, passages: readonly Sentence[], language: string | null): Departure | null {
  const words = wordsOf(sentence)
  const near = alikeIn(passages, words).map(wordsOf)
  if (near.length === 0) return null
  const shared = (order: readonly string[]): number => Math.max(...near.map((there) => align(order, there).shared))
  const asSaid = shared(words)
  if (asSaid === words.length) return null
  // "Former minister" begins with no name.
  const fillers = fillersOf(sentence, language).filter(
    ({ opens, first }) => !opens || passages.some((there) => there.some(({ bare, capital }) => capital && bare === words[first])),
  )
  for (const [at, one] of fillers.entries()) {
    for (const other of fillers.slice(at + 1)) {
      const [before, behind] = one.first < other.first ? [one, other] : [other, one]
      const between = words.slice(before.last + 1, behind.first)
      // "Krona and Feld" are "Feld and Krona", and "was praised by" is said the other way round.
      const isSaidAlike =
        between.every((word) => joining.test(word)) ||
        between.some((word) => by.test(word) && !near.some((there) => there.includes(word))) ||
        (!words.includes('by') && near.every((there) => there.includes('by')))
      // "Orlin's chief executive Emil Krona" is "Emil Krona, chief executive of Orlin".
      const isRole =
        one.kind === 'name' && between.length > 0 && between.length <= 4 && sentence.slice(before.last + 1, behind.first).every(isPlain)
      if (one.kind !== other.kind || isSaidAlike || isRole) continue
      const back = [
        ...words.slice(0, before.first),
        ...words.slice(behind.first, behind.last + 1),
        ...between,
        ...words.slice(before.first, before.last + 1),
        ...words.slice(behind.last + 1),
      ]
      const mended = shared(back)
      if (mended >= asSaid + fewestMended && mended >= copiedFrom * words.length)
        return { kind: one.kind, said: before.words, stands: behind.words }
    }
  }
  return null
}

function firstDeparture(sentence: Sentence, { passage, gaps }: Copy, language: string | null): Departure | null {
  for (const gap of gaps) {
    const [said, stands] = [sentence.slice(...gap.one), passage.slice(...gap.other)]
    if (stands.length > longestGap) continue
    const kind = kindOf({ sentence, passage, gap, said, stands }, language)
    if (kind === null) continue
    // With the words beside them: of a denial that comes or goes one side is empty.
    const shown = (words: Sentence, [from, to]: readonly [number, number]): string => written(words.slice(Math.max(0, from - 1), to + 1))
    return { kind, said: shown(sentence, gap.one), stands: shown(passage, gap.other) }
  }
  const condition = droppedCondition(sentence, passage, gaps)
  return condition === null ? null : { kind: 'attribution', said: written(sentence), stands: condition }
}

function kindOf(replaced: Replaced, language: string | null): Departure['kind'] | null {
  if (isDenialTurned(replaced)) return 'negation'
  const dropped = droppedQualifier(replaced)
  if (dropped !== null) return dropped
  const { said, stands } = replaced
  if (said.length === 0 || stands.length === 0) return null
  if (isOpposite(said, stands)) return 'negation'
  if (isOtherDay(said, stands)) return 'date'
  if (isOtherNumber(replaced)) return 'number'
  return isOtherName(replaced, language) ? 'name' : null
}

/** "Not only … but also" without its "not". */
const beside = /^(?:only|just|merely|necessarily)$/

/** Whether the two deny differently in a place that has no more words of meaning: "did not fail" and "passed" are not compared. */
function isDenialTurned({ sentence, passage, gap, said, stands }: Replaced): boolean {
  const small = (word: Word): boolean => isNegation(word.bare) || !word.content
  if (![...said, ...stands].every(small) || [...said, ...stands].some(({ bare }) => bare === 'or')) return false
  const denials = (words: Sentence, [from, to]: readonly [number, number]): number =>
    words
      .slice(from, to)
      .filter(
        ({ bare }, at) => isNegation(bare) && (negatesAt(words, from + at) || (from + at + 1 === to && beside.test(words[to]?.bare ?? ''))),
      ).length
  const all = (words: Sentence): number => words.filter(({ bare }) => isNegation(bare)).length
  // "Neither had a jacket" and "the two had no jacket": moved, not turned.
  return denials(sentence, gap.one) !== denials(passage, gap.other) && all(sentence) !== all(passage)
}

function isOpposite(said: readonly Word[], stands: readonly Word[]): boolean {
  const [one, other] = [said[0], stands[0]]
  return said.length === 1 && stands.length === 1 && one !== undefined && other !== undefined && oppositesOf(one.bare).has(other.bare)
}

/** Another weekday or another month; a day that is told by its date is resolved elsewhere. */
function isOtherDay(said: readonly Word[], stands: readonly Word[]): boolean {
  const key = (words: readonly Word[]): string | undefined =>
    words.length === 1 ? calendarWords(words[0]?.text ?? '', { generous: true })[0]?.key : undefined
  const [one, other] = [key(said), key(stands)]
  return one !== undefined && other !== undefined && one !== other && one.split(':')[0] === other.split(':')[0]
}

/** Another number of the same, or one that the passage's does not come to when it is rounded: "30" for "29.8" may be, "71" for "70" not. */
function isOtherNumber({ sentence, passage, gap, said, stands }: Replaced): boolean {
  const [own, theirs] = [figuresIn(sentence, gap.one), figuresIn(passage, gap.other)]
  // "Five miles" and "eight kilometres" are one length.
  const measured = [...said, ...stands].some((word) => word.content && ![...own, ...theirs].some(({ words }) => words.includes(word.bare)))
  if (own.length === 0 || theirs.length === 0 || measured) return false
  const all = theirs.flatMap(({ readings }) => readings)
  return own.some(({ readings }) => !readings.some((value) => all.includes(value)) && !isRoundedFrom(all, readings))
}

function figuresIn(sentence: Sentence, [from, to]: readonly [number, number]): ReturnType<typeof figuresOf> {
  return figuresOf(sentence, { generous: true }).filter(({ first, last }) => first < to && last >= from)
}

const determiner = /^(?:the|a|an|his|her|their|its|this|that|der|die|das|el|la|los|las|le|les|o|os|as|il|lo|gli)$/

/** Names against names: "the striker", "the British royal" may be whom the passage names. */
function isOtherName({ sentence, passage, gap, said, stands }: Replaced, language: string | null): boolean {
  const namesIn = (words: Sentence, [from, to]: readonly [number, number]): Word[] =>
    fillersOf(words, language)
      .filter(({ kind, opens }) => kind === 'name' && !opens)
      .flatMap(({ first, last }) => words.slice(Math.max(first, from), Math.min(last + 1, to)))
  const [own, theirs] = [namesIn(sentence, gap.one), namesIn(passage, gap.other)]
  // "Foreign Minister Krona" is the passage's "Emil Krona"; another first name is seen by `mixedName`.
  const titled = sentence[gap.one[1]]?.capital === true
  if (own.length === 0 || theirs.length === 0 || titled) return false
  const described = [...said, ...stands].some(
    (word) => determiner.test(word.bare) || (word.content && !word.capital && !own.includes(word) && !theirs.includes(word)),
  )
  // "Alex" of a claim is the "Alexander" of a passage.
  const shortened = own.some((one) =>
    theirs.some(
      (other) => isBeginning(one.bare, other.bare) || isBeginning(other.bare, one.bare) || isSpelledOtherwise(one.text, [other.text]),
    ),
  )
  return !described && !shortened && nameValues(own).isDisjointFrom(nameValues(theirs))
}

const isBeginning = (start: string, of: string): boolean => start.length >= 3 && of.startsWith(start)
