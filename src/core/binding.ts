// Whether the numbers and names of a claim stand where the passages have them: a number beside what it counts, a name beside
// what its bearer does. A swap inside one passage shows in no list of missing words; here it shows by a better candidate.
import { bestFit, longestBefore, type Best, type InSentence, type Read } from './best-fit.ts'
import { descriptionsIn, isQuoted, isSuspicious, withoutOpenings } from './displaced-names.ts'
import { isRoundedFrom } from './figures.ts'
import { fillersOf, overlaps, type Filler } from './fillers.ts'
import { fold } from './fold.ts'
import { isSpelledOtherwise } from './names.ts'
import type { Measures } from './number-kinds.ts'
import { surroundingsOf } from './surroundings.ts'
import type { Sentence, Word } from './words.ts'

export interface Misplaced {
  readonly kind: 'number' | 'name'
  readonly said: string
  readonly fits: string
}

/**
 * How well another number must fit, and how much better than the claim's own, of 1: less is enough where the claim's own
 * stands only beside the cited passages; `exchanged` is for two of the claim's own that fit better in each other's place. Chosen for few false alarms; see `evals/README.md`, "corruptions".
 */
const margin = { least: 0.15, better: 0.2, betterThanUncited: 0, exchanged: 0.25 }

/** Where another name fits so well the claim copies its sentence: the other's place is taken, even if the claim names it elsewhere. */
const copied = 0.75

/**
 * The first number or name of the claim in whose place the passages have another one that the claim does not name. `around`
 * are the cited passages' neighbours, where the claim's own may stand too; `told` are numbers that a sum of the claim names, `authors` words of names whose
 * bearers speak in every passage, `quote` is what the claim quotes, or all that it cites, `whole` the article, folded.
 */
export function misplaced(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  around: readonly Sentence[],
  {
    language,
    told,
    measures,
    authors,
    quote,
    whole,
  }: {
    language: string | null
    told: ReadonlySet<number | string>
    measures: Measures
    authors: ReadonlySet<string>
    quote: string
    whole: string
  },
): Misplaced | null {
  const all = [...claim, ...around].flatMap((sentence) => fillersOf(sentence, language))
  const sure = new Set(all.filter(({ opens }) => !opens).flatMap(({ values }) => [...values]))
  const read = (sentences: readonly Sentence[]): Read[] =>
    sentences.map((sentence) => ({
      sentence,
      fillers: fillersOf(sentence, language).filter(({ opens, values }) => !opens || [...values].some((value) => sure.has(value))),
    }))
  const own = withoutOpenings(read(claim), around, language)
  const [there, beside] = [read(cited), read(around.filter((sentence) => !cited.includes(sentence)))]
  const everywhere = [...there, ...beside]
  const placed = own.flatMap(({ sentence, fillers }) =>
    fillers.map((filler) => ({ sentence, filler, surroundings: surroundingsOf(sentence, filler) })),
  )
  const named = placed.filter(({ filler }) => filler.kind === 'name').map(({ filler }) => filler)
  const descriptions = new Set(there.flatMap((passage) => descriptionsIn(passage, named)))
  for (const { sentence, filler, surroundings } of placed) {
    if (isAcronym(filler, cited)) continue
    // Who writes may be told to say all of it.
    if (filler.kind === 'name' && !filler.values.isDisjointFrom(authors)) continue
    // What the sum names belongs to the sum: a year beside it is not mistaken for it.
    const isTold = ({ values }: Filler): boolean => [...values].some((value) => told.has(value))
    const same = (candidate: Filler): boolean => overlaps(candidate, filler)
    const isOther = (candidate: Filler): boolean =>
      candidate.kind === filler.kind &&
      !descriptions.has(candidate) &&
      !placed.some((one) => overlaps(candidate, one.filler)) &&
      (isTold(filler) || !isTold(candidate)) &&
      (filler.kind === 'name' || (measures.comparable(filler.values, candidate.values) && !isRoundedFrom(candidate.values, filler.values)))
    const inCited = bestFit(surroundings, there, same)
    const mine = inCited ?? bestFit(surroundings, beside, same)
    if (filler.kind === 'name') {
      const copy = bestFit(surroundings, there, (candidate) => candidate.kind === 'name' && !same(candidate))
      const other = copy !== null && copy.fit >= copied ? copy : bestFit(surroundings, there, isOther)
      if (
        other !== null &&
        !areOne(other.words, filler.words, whole) &&
        isSuspicious(
          {
            sentence,
            filler,
            mine,
            cited: inCited !== null,
            other,
            isQuoted: isQuoted(other.sentence.slice(other.place.first, other.place.last + 1), quote),
            moreBefore:
              longestBefore({ sentence, place: filler }, there, isOther) - longestBefore({ sentence, place: filler }, everywhere, same),
          },
          language,
        )
      )
        return { kind: 'name', said: filler.words, fits: other.words }
    }
    if (mine === null) continue
    if (filler.kind === 'number') {
      const other = bestFit(surroundings, there, isOther)
      if (
        other !== null &&
        isBetter(other, mine, inCited !== null) &&
        !isPartOf(mine, other) &&
        !isToldAlike({ sentence, place: filler }, mine, other) &&
        !countsTheSame({ sentence, place: filler }, mine, other)
      )
        return { kind: 'number', said: filler.words, fits: other.words }
    }
    for (const exchanged of placed) {
      if (exchanged.filler.kind !== filler.kind || overlaps(exchanged.filler, filler)) continue
      const [mineThere, otherHere, otherThere] = [
        bestFit(exchanged.surroundings, there, same),
        bestFit(surroundings, there, (one) => overlaps(one, exchanged.filler)),
        bestFit(exchanged.surroundings, there, (one) => overlaps(one, exchanged.filler)),
      ]
      if (mineThere === null || otherHere === null || otherThere === null) continue
      if (otherHere.fit >= mine.fit + margin.exchanged && mineThere.fit >= otherThere.fit + margin.exchanged)
        return { kind: filler.kind, said: filler.words, fits: exchanged.filler.words }
    }
  }
  return null
}

/** "Krona" where the passage has "Emil", and the article "Emil Krona"; "Hõbelind" where it has "Hoebelind". */
function areOne(one: string, other: string, whole: string): boolean {
  if (isSpelledOtherwise(one, [other])) return true
  return [`${one} ${other}`, `${other} ${one}`].some((both) => whole.includes(fold(both)))
}

/** Whether it is made of initials, in order, of a passage's words with capitals: "Confederación Nacional de Transporte de Carga" is the CNTC. */
function isAcronym({ words }: Filler, passages: readonly Sentence[]): boolean {
  const initials = (sentence: Sentence): string => sentence.flatMap(({ capital, bare }) => (capital ? [bare[0] ?? ''] : [])).join('')
  return /^\p{Lu}{3,}$/u.test(words) && passages.some((passage) => initials(passage).includes(words.toLowerCase()))
}

function isBetter(other: Best, mine: Best, cited: boolean): boolean {
  return other.fit >= margin.least && other.fit >= mine.fit + (cited ? margin.better : margin.betterThanUncited)
}

/** "Down to 10": of "from 23 to 10" it is the ten, whatever else stands beside either. */
function isToldAlike(here: InSentence, mine: InSentence, other: InSentence): boolean {
  const before = ({ sentence, place }: InSentence): Word | undefined => sentence[place.first - 1]
  const [own, theirs, others] = [before(here), before(mine), before(other)]
  return own !== undefined && !own.content && own.bare === theirs?.bare && own.bare !== others?.bare
}

/** "Seventeen of the 30 counts": both count the same thing. */
function isPartOf(mine: Best, other: Best): boolean {
  return (
    mine.sentence === other.sentence &&
    other.place.first > mine.place.last &&
    other.place.first <= mine.place.last + 4 &&
    (mine.sentence[mine.place.last + 1]?.bare === 'of' ||
      !mine.sentence.slice(mine.place.last + 1, other.place.first).some(({ content }) => content))
  )
}

/** Whether the claim's number and its own in the passage are followed by one word ("6,000 year old", "6,000-year-old"), and the other by another. */
function countsTheSame(here: InSentence, mine: InSentence, other: InSentence): boolean {
  const counted = ({ sentence, place }: InSentence): Word | undefined => sentence[place.last + 1]
  const [thing, own, others] = [counted(here), counted(mine), counted(other)]
  const alike = (one: Word | undefined, another: Word | undefined): boolean =>
    one !== undefined &&
    another !== undefined &&
    one.content &&
    another.content &&
    (one.root.startsWith(another.root) || another.root.startsWith(one.root))
  return alike(thing, own) && !alike(thing, others)
}
