// Whether the numbers and names of a claim stand where the passages have them: a number beside what it counts, a name beside
// what its bearer does. A swap inside one passage shows in no list of missing words; here it shows by a better candidate.
import { figuresOf } from './figures.ts'
import { isName } from './names.ts'
import { fitOf, surroundingsOf, type Place, type Surroundings } from './surroundings.ts'
import type { Sentence, Word } from './words.ts'

export interface Misplaced { readonly kind: 'number' | 'name'; readonly said: string; readonly fits: string }

/** A number or name in a sentence, from one word to another; names of several words are one. */
interface Filler { readonly kind: 'number' | 'name'; readonly values: ReadonlySet<number | string>; readonly words: string; readonly first: number; readonly last: number; /** A name before the noun it belongs to ("California gas station"), not a thing of its own. */ readonly attributive: boolean; /** Only the first word of a sentence, which has its capital anyway. */ readonly opens: boolean }

/**
 * How well another number must fit, and how much better than the claim's own, of 1: less is enough where the claim's own
 * stands only beside the cited passages; `exchanged` is for two of the claim's own that fit better in each other's place. Chosen for few false alarms; see `evals/README.md`, "corruptions".
 */
const margin = { least: 0.2, better: 0.25, betterThanUncited: 0, exchanged: 0.25 }

/**
 * Weights of a logistic regression, rounded, that tells names in the place of another from names in their own. Fitted on bent
 * and faithful sentences of public summaries (CNN/DailyMail, XSum, Newsroom, freelance-written), each name by: whether it stands in the cited
 * passages; how well the best other name fits where it doesn't, and how much better where it does; whether it only opens a
 * sentence; how many words before it are those before it in the passage; and, for the other name, words before times words behind.
 */
const weights = { cited: -2, otherUncited: 2.3, better: 1.15, opens: -2, before: -0.75, otherBoth: 0.97 }
const bias = 0.7
/** As few faithful sentences pass it as is worth it: see `evals/README.md`, "corruptions". */
const suspicious = -0.8

/**
 * The first number or name of the claim in whose place the passages have another one that the claim does not name. `around`
 * are the cited passages' neighbours, where the claim's own may stand too; `told` are numbers that a sum of the claim names.
 */
export function misplaced(claim: readonly Sentence[], cited: readonly Sentence[], around: readonly Sentence[], { language, told }: { language: string | null; told: ReadonlySet<number | string> }): Misplaced | null {
  const all = [...claim, ...around].flatMap((sentence) => fillersOf(sentence, language))
  const sure = new Set(all.filter(({ opens }) => !opens).flatMap(({ values }) => [...values]))
  const read = (sentences: readonly Sentence[]): Read[] => sentences.map((sentence) => (
    { sentence, fillers: fillersOf(sentence, language).filter(({ opens, values }) => !opens || [...values].some((value) => sure.has(value))) }
  ))
  const own = read(claim)
  const [there, beside] = [read(cited), read(around.filter((sentence) => !cited.includes(sentence)))]
  const placed = own.flatMap(({ sentence, fillers }) => fillers.map((filler) => ({ sentence, filler, surroundings: surroundingsOf(sentence, filler) })))
  for (const { sentence, filler, surroundings } of placed) {
    // What the sum names belongs to the sum: a year beside it is not mistaken for it.
    const isTold = ({ values }: Filler): boolean => [...values].some((value) => told.has(value))
    const same = (candidate: Filler): boolean => overlaps(candidate, filler)
    const inCited = bestFit(surroundings, there, same)
    const mine = inCited ?? bestFit(surroundings, beside, same)
    if (mine === null) continue
    const other = bestFit(surroundings, there, (candidate) => candidate.kind === filler.kind && candidate.attributive === filler.attributive && !placed.some((named) => overlaps(candidate, named.filler)) && (isTold(filler) || !isTold(candidate)))
    if (other !== null && (filler.kind === 'number' ? isBetter(other, mine, inCited !== null) : isSuspicious(filler, { mine, other, cited: inCited !== null }, sentence))) return { kind: filler.kind, said: filler.words, fits: other.words }
    for (const exchanged of placed) {
      if (exchanged.filler.kind !== filler.kind || overlaps(exchanged.filler, filler)) continue
      const [mineThere, otherHere, otherThere] = [bestFit(exchanged.surroundings, there, same), bestFit(surroundings, there, (one) => overlaps(one, exchanged.filler)), bestFit(exchanged.surroundings, there, (one) => overlaps(one, exchanged.filler))]
      if (mineThere === null || otherHere === null || otherThere === null) continue
      if (otherHere.fit >= mine.fit + margin.exchanged && mineThere.fit >= otherThere.fit + margin.exchanged) return { kind: filler.kind, said: filler.words, fits: exchanged.filler.words }
    }
  }
  return null
}

interface Read { readonly sentence: Sentence; readonly fillers: readonly Filler[] }

interface Best { readonly fit: number; readonly words: string; readonly sentence: Sentence; readonly candidate: Filler }

function isBetter(other: Best, mine: Best, cited: boolean): boolean {
  return other.fit >= margin.least && other.fit >= mine.fit + (cited ? margin.better : margin.betterThanUncited)
}

function isSuspicious(name: Filler, { mine, other, cited }: { mine: Best; other: Best; cited: boolean }, claim: Sentence): boolean {
  const shared = (best: Best, side: -1 | 1): number => sharedWords({ sentence: claim, place: name }, { sentence: best.sentence, place: best.candidate }, side)
  const measured = {
    cited: cited ? 1 : 0, otherUncited: cited ? 0 : other.fit, better: Math.max(0, other.fit - mine.fit), opens: name.opens ? 1 : 0,
    before: cited ? shared(mine, -1) : 0, otherBoth: shared(other, -1) * shared(other, 1),
  }
  return (Object.keys(weights) as (keyof typeof weights)[]).reduce((sum, feature) => sum + weights[feature] * measured[feature], bias) > suspicious
}

interface InSentence { readonly sentence: Sentence; readonly place: Place }

/** How many words in a row are the same beside two places, before (-1) or behind (1) them: up to 2, words without meaning count half. */
function sharedWords(one: InSentence, other: InSentence, side: -1 | 1): number {
  const beside = ({ sentence, place }: InSentence, distance: number): Word | undefined => sentence[side < 0 ? place.first - distance : place.last + distance]
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
      if (best === null || here > best.fit) best = { fit: here, words: candidate.words, sentence, candidate }
    }
  }
  return best
}

function overlaps(one: Filler, other: Filler): boolean {
  return [...one.values].some((value) => other.values.has(value))
}

/** Passages are read for one claim after another. */
const known = new WeakMap<Sentence, readonly Filler[]>()

function fillersOf(sentence: Sentence, language: string | null): readonly Filler[] {
  const read = known.get(sentence) ?? [...figuresOf(sentence).map(({ readings, words, first, last }): Filler => ({ kind: 'number', values: new Set(readings), words, first, last, attributive: false, opens: false })), ...namesIn(sentence, language)]
  known.set(sentence, read)
  return read
}

function namesIn(sentence: Sentence, language: string | null): Filler[] {
  const found: Filler[] = []
  for (let first = 0; first < sentence.length; first++) {
    const isPart = (place: number): boolean => {
      const word = sentence[place]
      return word !== undefined && !word.number && (isName(word, sentence[place - 1], sentence[place + 1], language) || (word.opens && word.capital && word.content))
    }
    if (!isPart(first)) continue
    let last = first
    while (isPart(last + 1)) last++
    const parts = sentence.slice(first, last + 1)
    const initials = parts.length > 1 ? [parts.map(({ bare }) => bare[0]).join('')] : []
    const behind = sentence[last + 1]
    found.push({ kind: 'name', values: new Set([...parts.map(({ root }) => root), ...initials]), words: parts.map(({ text }) => text).join(' '), first, last, attributive: behind?.content === true && !behind.capital && !behind.number && !/ed$/.test(behind.bare), opens: parts.length === 1 && sentence[first]?.opens === true })
    first = last
  }
  return found
}
