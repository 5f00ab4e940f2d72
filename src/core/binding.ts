// Whether the numbers and names of a claim stand where the passages have them: a number beside what it counts, a name beside
// what its bearer does. A swap inside one passage shows in no list of missing words; here it shows by a better candidate.
import { isRoundedFrom } from './figures.ts'
import { fillersOf, overlaps, type Filler } from './fillers.ts'
import type { Measures } from './number-kinds.ts'
import { fitOf, surroundingsOf, type Place, type Surroundings } from './surroundings.ts'
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

/**
 * Weights of a logistic regression, rounded, that tells names in the place of another from names in their own. Fitted on bent
 * and faithful sentences of half of the articles of public summaries (CNN/DailyMail, XSum, Newsroom, freelance-written, SummEdits, QAGS; figures
 * on the other half are in `evals/README.md`, "corruptions"), each name by: whether it stands in the cited passages, and then how many of the words before
 * it in its best place there are those of the claim; for the other name that fits best, how many of those behind it are the claim's, and how many more of
 * those before another name than before its own; how much better the other fits where it only describes the claim's own ("the
 * Ruritanian striker Emil Krona"); and whether the name only opens a sentence.
 */
const weights = { cited: -4.2, ownBefore: -0.8, otherBehind: 1.9, moreBefore: 2.2, describes: -3.6, opens: -1.4 }
/** Chosen for few false alarms: a name above zero is in the place of another. */
const bias = 1.4
/** Where another name fits so well the claim copies its sentence: the other's place is taken, even if the claim names it elsewhere. */
const copied = 0.75

/**
 * The first number or name of the claim in whose place the passages have another one that the claim does not name. `around`
 * are the cited passages' neighbours, where the claim's own may stand too; `told` are numbers that a sum of the claim names.
 */
export function misplaced(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  around: readonly Sentence[],
  { language, told, measures }: { language: string | null; told: ReadonlySet<number | string>; measures: Measures },
): Misplaced | null {
  const all = [...claim, ...around].flatMap((sentence) => fillersOf(sentence, language))
  const sure = new Set(all.filter(({ opens }) => !opens).flatMap(({ values }) => [...values]))
  const read = (sentences: readonly Sentence[]): Read[] =>
    sentences.map((sentence) => ({
      sentence,
      fillers: fillersOf(sentence, language).filter(({ opens, values }) => !opens || [...values].some((value) => sure.has(value))),
    }))
  const own = read(claim)
  const [there, beside] = [read(cited), read(around.filter((sentence) => !cited.includes(sentence)))]
  const everywhere = [...there, ...beside]
  const placed = own.flatMap(({ sentence, fillers }) =>
    fillers.map((filler) => ({ sentence, filler, surroundings: surroundingsOf(sentence, filler) })),
  )
  for (const { sentence, filler, surroundings } of placed) {
    // What the sum names belongs to the sum: a year beside it is not mistaken for it.
    const isTold = ({ values }: Filler): boolean => [...values].some((value) => told.has(value))
    const same = (candidate: Filler): boolean => overlaps(candidate, filler)
    const isOther = (candidate: Filler): boolean =>
      candidate.kind === filler.kind &&
      !placed.some((named) => overlaps(candidate, named.filler)) &&
      (isTold(filler) || !isTold(candidate)) &&
      (filler.kind === 'name' || (measures.comparable(filler.values, candidate.values) && !isRoundedFrom(candidate.values, filler.values)))
    const inCited = bestFit(surroundings, there, same)
    const mine = inCited ?? bestFit(surroundings, beside, same)
    if (filler.kind === 'name') {
      const copy = bestFit(surroundings, there, (candidate) => candidate.kind === 'name' && !same(candidate))
      const other = copy !== null && copy.fit >= copied ? copy : bestFit(surroundings, there, isOther)
      if (
        other !== null &&
        isSuspicious(
          {
            sentence,
            filler,
            mine,
            cited: inCited !== null,
            other,
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

interface Read {
  readonly sentence: Sentence
  readonly fillers: readonly Filler[]
}

interface Best {
  readonly fit: number
  readonly words: string
  readonly sentence: Sentence
  readonly place: Place
}

function isBetter(other: Best, mine: Best, cited: boolean): boolean {
  return other.fit >= margin.least && other.fit >= mine.fit + (cited ? margin.better : margin.betterThanUncited)
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

interface Suspect {
  readonly sentence: Sentence
  readonly filler: Filler
  readonly mine: Best | null
  readonly cited: boolean
  readonly other: Best
  readonly moreBefore: number
}

function isSuspicious({ sentence, filler, mine, cited, other, moreBefore }: Suspect, language: string | null): boolean {
  const here = { sentence, place: filler }
  if (
    standsBeside(other, filler, language) ||
    isAttribute(other, filler, language) ||
    isNickname(other, here) ||
    (cited && mine !== null && other.fit <= mine.fit)
  )
    return false
  const measured = {
    cited: cited ? 1 : 0,
    ownBefore: cited && mine !== null ? sharedWords(here, mine, -1) : 0,
    otherBehind: sharedWords(here, other, 1),
    moreBefore: Math.max(0, moreBefore),
    describes: describes(other, filler, language) ? Math.max(0, other.fit - (mine?.fit ?? 0)) : 0,
    opens: filler.opens ? 1 : 0,
  }
  return (Object.keys(weights) as (keyof typeof weights)[]).reduce((sum, feature) => sum + weights[feature] * measured[feature], bias) > 0
}

/** Whether the claim's own name follows within a few small words: "Ruritania's 22-year-old striker Emil Krona". */
function describes({ sentence, place }: Best, own: Filler, language: string | null): boolean {
  return fillersOf(sentence, language).some(
    (name) =>
      name.kind === 'name' &&
      overlaps(name, own) &&
      name.first > place.last &&
      name.first <= place.last + 5 &&
      !sentence.slice(place.last + 1, name.first).some(({ bare, capital }) => capital || parting.has(bare)),
  )
}
/** Behind these somebody else is spoken of: "the Orla rescuers, who saved Emil Krona". */
const parting = new Set(
  'who whom whose which that where when and or but to from with by for in on at as than after before while because'.split(' '),
)

/** Whether the claim's own name ends a run of nouns that the other begins: "the Hallin sculler Emil Krona". */
function isAttribute({ sentence, place }: Best, own: Filler, language: string | null): boolean {
  const name = fillersOf(sentence, language).find(
    (one) => one.kind === 'name' && overlaps(one, own) && one.first > place.last + 1 && one.first <= place.last + 4,
  )
  return (
    name !== undefined &&
    sentence
      .slice(place.last + 1, name.first + 1)
      .every(
        (word, at) =>
          (word.content || word.capital) &&
          word.start - (sentence[place.last + at]?.start ?? 0) - (sentence[place.last + at]?.text.length ?? 0) === 1,
      )
  )
}

/** Whether the claim's own name stands beside it in one list, or says more exactly where or who: "Orlin or Hallin", "Orlin, Hallin", "Orlin, in western Norrland", "Frida Krona de Feld". */
function standsBeside({ sentence, place }: Best, own: Filler, language: string | null): boolean {
  return fillersOf(sentence, language).some((name) => {
    if (name.kind !== 'name' || !overlaps(name, own)) return false
    const small = (word: Word | undefined): boolean => word?.content === false
    if (name.last + 2 === place.first && joining.has(sentence[place.first - 1]?.bare ?? '')) return true
    if (name.first === place.last + 1 || (name.first === place.last + 2 && small(sentence[place.last + 1]))) return true
    const between = sentence.slice(place.last + 1, name.first)
    return (
      between.length > 0 &&
      between.length <= 2 &&
      startOf(between[0]) - endOf(sentence[place.last]) > 1 &&
      !between.some(({ bare, capital }) => capital || (parting.has(bare) && bare !== 'in'))
    )
  })
}
const joining = new Set('de del di da van von der den la le y e al bin ibn'.split(' '))
const startOf = (word: Word | undefined): number => word?.start ?? 0
const endOf = (word: Word | undefined): number => (word?.start ?? 0) + (word?.text.length ?? 0)

/** "The Herons" of a passage may be whom the claim calls Orlin: clubs and peoples go by plurals, too. */
function isNickname({ sentence, place }: Best, own: InSentence): boolean {
  const name = sentence[place.first]
  const isThe = (word: Word | undefined): boolean => word?.bare === 'the'
  return (
    place.first === place.last &&
    /[^s]s$/.test(name?.text ?? '') &&
    isThe(sentence[place.first - 1]) &&
    !isThe(own.sentence[own.place.first - 1])
  )
}

interface InSentence {
  readonly sentence: Sentence
  readonly place: Place
}

function longestBefore(here: InSentence, passages: readonly Read[], fits: (candidate: Filler) => boolean): number {
  return Math.max(
    0,
    ...passages.flatMap(({ sentence, fillers }) => fillers.filter(fits).map((place) => sharedWords(here, { sentence, place }, -1))),
  )
}

/** How many words in a row are the same beside two places, before (-1) or behind (1) them: up to 2, words without meaning count half. */
function sharedWords(one: InSentence, other: InSentence, side: -1 | 1): number {
  const beside = ({ sentence, place }: InSentence, distance: number): Word | undefined =>
    sentence[side < 0 ? place.first - distance : place.last + distance]
  let shared = 0
  for (let distance = 1; distance <= 3; distance++) {
    const [here, there] = [beside(one, distance), beside(other, distance)]
    // Both sentences end here.
    if (here === undefined && there === undefined) return Math.min(2, shared + 0.5)
    if (here === undefined || here.root !== there?.root) break
    shared += here.content ? 1 : 0.5
  }
  return Math.min(2, shared)
}

function bestFit(surroundings: Surroundings, passages: readonly Read[], fits: (candidate: Filler) => boolean): Best | null {
  let best: Best | null = null
  for (const { sentence, fillers } of passages) {
    for (const candidate of fillers) {
      if (!fits(candidate)) continue
      const here = fitOf(surroundings, sentence, candidate)
      if (best === null || here > best.fit) best = { fit: here, words: candidate.words, sentence, place: candidate }
    }
  }
  return best
}
